package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.receipt.Receipt;
import id.jejak.region.RegionCode;
import id.jejak.total.Contribution;
import id.jejak.total.Contribution.Counted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  List<Contribution> contributions() {
    return contributions(state, published);
  }

  /// What it contributes in that state, shown to the public or not.
  List<Contribution> contributions(ActivityState in, boolean shown) {
    return switch (in) {
      case SUBMITTED -> List.of(contribution(Counted.SUBMITTED));
      case APPROVED ->
          shown
              ? List.of(contribution(Counted.APPROVED), publishedContribution())
              : List.of(contribution(Counted.APPROVED));
      case RETURNED -> List.of(contribution(Counted.RETURNED));
      case WITHDRAWN -> List.of();
    };
  }

  /// What it adds to the published totals while everyone may see it.
  Contribution publishedContribution() {
    return contribution(Counted.PUBLISHED);
  }

  private Contribution contribution(Counted counted) {
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
