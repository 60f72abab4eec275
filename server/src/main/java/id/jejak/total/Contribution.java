package id.jejak.total;

import id.jejak.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What one activity adds to the totals while it is in one state: itself, its participants and its
/// results.
public record Contribution(
    UUID activity,
    RegionCode region,
    String typeCode,
    LocalDate startDate,
    Counted state,
    int participantsMale,
    int participantsFemale,
    List<Result> results) {

  /// The states that are counted; a withdrawn report contributes nothing. A published report
  /// contributes twice: to APPROVED, and to PUBLISHED, which public pages read.
  public enum Counted {
    SUBMITTED,
    APPROVED,
    RETURNED,
    PUBLISHED
  }

  /// One result; `stock` tells that it is a state and not an amount.
  public record Result(String indicator, BigDecimal value, boolean stock) {}

  LocalDate month() {
    return startDate.withDayOfMonth(1);
  }
}
