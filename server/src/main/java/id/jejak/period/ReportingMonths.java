package id.jejak.period;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many villages of each region one tier below reported in each month of a span; of a village
/// its own.
public record ReportingMonths(
    RegionCode region, String from, String to, List<Place> places, Instant asOf) {

  /// `reported` has a number for each month of the span, in order. `firstMonth` is the first of the
  /// span with a report, or its first month when there were reports before; null when there was
  /// never one.
  public record Place(
      RegionCode region,
      String name,
      int expected,
      @Nullable String firstMonth,
      List<Integer> reported) {}
}
