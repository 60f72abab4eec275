package id.jejak.period;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many villages of a region were to report for a month, how many have, and how many of those
/// by the deadline. `lastReportAt` is null where nobody has reported.
public record ReportingRate(
    RegionCode region,
    String name,
    String month,
    LocalDate deadline,
    int expected,
    int reported,
    int onTime,
    @Nullable Instant lastReportAt,
    Instant asOf,
    List<Child> children) {

  /// The same for one region of the next tier.
  public record Child(
      RegionCode region,
      String name,
      int expected,
      int reported,
      int onTime,
      @Nullable Instant lastReportAt) {}
}
