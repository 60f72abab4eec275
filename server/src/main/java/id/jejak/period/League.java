package id.jejak.period;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table for pembinaan: who reports well, and who has become better. `next` is where the
/// following page begins.
record League(
    RegionCode region,
    String name,
    String month,
    Tier of,
    boolean running,
    List<Standing> items,
    @Nullable String next,
    @Nullable Nowcast nowcast,
    Instant asOf) {

  /// One place; those that are equal in everything share a rank. `onTime` includes `bySignal`, the
  /// desa whose report was written in time and had to wait for a signal. `improved` is how many
  /// percent of its desa more than on average in the three months before have reported; null where
  /// nobody had reported then. `streak` counts the months up to this one in which all had, to 12.
  record Standing(
      int rank,
      RegionCode region,
      String name,
      @Nullable String parentName,
      int expected,
      int reported,
      int onTime,
      int bySignal,
      @Nullable Integer improved,
      int streak) {}

  /// How many will have reported when the month ends, if it goes on as the months before did from
  /// this day on.
  record Nowcast(int expected, int reported, int likely, int low, int high, int months) {}
}
