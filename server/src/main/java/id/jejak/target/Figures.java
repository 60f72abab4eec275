package id.jejak.target;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.total.TotalReports;
import id.jejak.total.TotalRow;
import id.jejak.total.TotalSelection;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The totals of one stretch of months: of a whole region, or of those one tier below it.
final class Figures {
  private final Map<Key, Figure> figures = new HashMap<>();

  private record Key(String region, String indicator) {}

  /// `current` is the number to show, `approved` the part of it that was checked.
  record Figure(BigDecimal current, BigDecimal approved) {
    Figure plus(Figure other) {
      return new Figure(current.add(other.current), approved.add(other.approved));
    }
  }

  /// A whole region, by indicator.
  static Figures of(
      TotalReports totals, CurrentUser user, RegionCode region, YearMonth from, YearMonth to) {
    return read(totals, user, region, from, to, "indicator");
  }

  /// Each region one tier below, and the region's own team under its own code.
  static Figures ofChildren(
      TotalReports totals, CurrentUser user, RegionCode region, YearMonth from, YearMonth to) {
    return read(totals, user, region, from, to, "child,indicator");
  }

  private static Figures read(
      TotalReports totals,
      CurrentUser user,
      RegionCode region,
      YearMonth from,
      YearMonth to,
      String by) {
    var selection = new TotalSelection(region.value(), from.toString(), to.toString(), by, null);
    var figures = new Figures();
    totals.rows(user, selection).forEach(row -> figures.add(region, row));
    return figures;
  }

  // What only returned reports told is in no total.
  private void add(RegionCode region, TotalRow row) {
    var value = row.value();
    var indicator = row.indicator();
    if (value == null || indicator == null) {
      return;
    }
    var reports = row.activities().submitted() + row.activities().approved();
    var current = new BigDecimal(value.current());
    if (reports > 0 || current.signum() != 0) {
      var place = Optional.ofNullable(row.child()).orElse(region.value());
      figures.put(new Key(place, indicator), new Figure(current, new BigDecimal(value.approved())));
    }
  }

  /// Null where nothing was reported: missing is not zero.
  @Nullable Figure of(String region, String indicator) {
    return figures.get(new Key(region, indicator));
  }

  /// Of some regions together.
  @Nullable Figure of(Collection<String> regions, String indicator) {
    return regions.stream()
        .flatMap(region -> Optional.ofNullable(of(region, indicator)).stream())
        .reduce(Figure::plus)
        .orElse(null);
  }

  /// What each region has, of one indicator.
  Map<String, BigDecimal> by(String indicator) {
    var values = new HashMap<String, BigDecimal>();
    figures.forEach((key, figure) -> {
      if (key.indicator().equals(indicator)) {
        values.put(key.region(), figure.current());
      }
    });
    return values;
  }
}
