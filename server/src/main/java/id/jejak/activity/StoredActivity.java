package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.receipt.Receipt;
import id.jejak.region.RegionCode;
import id.jejak.total.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A report as the database holds it, with the row locked for this transaction.
public record StoredActivity(
    UUID id,
    int regionId,
    RegionCode region,
    Field field,
    String typeCode,
    LocalDate startDate,
    ActivityState state,
    int revision,
    boolean published,
    UUID author,
    UUID revisedBy,
    boolean enteredOnBehalf,
    int participantsMale,
    int participantsFemale,
    List<Contribution.Result> results,
    String sha256,
    Instant receivedAt,
    String keyId,
    String signature) {

  /// Whether this officer wrote it, at first or in its current revision.
  public boolean isBy(UUID officer) {
    return author.equals(officer) || revisedBy.equals(officer);
  }

  /// What it contributes to the totals now; a withdrawn report contributes nothing.
  Optional<Contribution> contribution() {
    return contribution(state);
  }

  Optional<Contribution> contribution(ActivityState in) {
    return switch (in) {
      case SUBMITTED -> Optional.of(contribution(Contribution.Counted.SUBMITTED));
      case APPROVED -> Optional.of(contribution(Contribution.Counted.APPROVED));
      case RETURNED -> Optional.of(contribution(Contribution.Counted.RETURNED));
      case WITHDRAWN -> Optional.empty();
    };
  }

  private Contribution contribution(Contribution.Counted counted) {
    return new Contribution(
        id, region, typeCode, startDate, counted, participantsMale, participantsFemale, results);
  }

  /// The receipt that was given for the current revision.
  Receipt receipt() {
    return new Receipt(
        Receipt.Kind.ACTIVITY, id.toString(), revision, sha256, receivedAt, keyId, signature);
  }

  /// One result as the lock query aggregates it.
  record ResultJson(String indicator, BigDecimal value, boolean stock) {}
}
