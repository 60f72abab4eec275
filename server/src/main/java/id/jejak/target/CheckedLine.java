package id.jejak.target;

import id.jejak.region.RegionCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A target that may be written: a team, what is planned, and the revision it was seen at.
record CheckedLine(RegionCode region, Planned planned, @Nullable BigDecimal value, int base) {

  static String key(String region, String indicator) {
    return region + " " + indicator;
  }

  String key() {
    return key(region.value(), planned.code());
  }

  /// It stands as wanted: it was so already, or a lost answer is asked for again.
  boolean isDone(@Nullable StoredTarget stored) {
    var revision = stored == null ? 0 : stored.revision();
    return Decimal.same(stored == null ? null : stored.value(), value)
        && (revision == base || revision == base + 1);
  }

  /// Somebody else set something else meanwhile.
  boolean isStale(@Nullable StoredTarget stored) {
    return (stored == null ? 0 : stored.revision()) != base && !isDone(stored);
  }
}
