package id.jejak.target;

import id.jejak.access.CurrentUser;
import id.jejak.target.Figures.Figure;
import id.jejak.target.TargetPage.Standing;
import id.jejak.target.TargetPage.TargetProgress;
import id.jejak.total.TotalReports;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Holds targets against the totals of this year and of the year before. Those of the teams below
/// are read only when somebody asks for them.
final class Measures {
  private final String region;
  private final Pace pace;
  private final Figures now;
  private final Figures before;
  private final Supplier<Figures> nowBelow;
  private final Supplier<Figures> beforeBelow;

  private Measures(
      String region,
      Pace pace,
      Figures now,
      Figures before,
      Supplier<Figures> nowBelow,
      Supplier<Figures> beforeBelow) {
    this.region = region;
    this.pace = pace;
    this.now = now;
    this.before = before;
    this.nowBelow = nowBelow;
    this.beforeBelow = beforeBelow;
  }

  static Measures of(TotalReports totals, CurrentUser user, Asked asked, Pace pace) {
    var region = asked.region();
    var first = asked.year().atMonth(1);
    var lastYear = asked.year().minusYears(1);
    return new Measures(
        region.value(),
        pace,
        Figures.of(totals, user, region, first, pace.month()),
        Figures.of(totals, user, region, lastYear.atMonth(1), lastYear.atMonth(12)),
        once(() -> Figures.ofChildren(totals, user, region, first, pace.month())),
        once(() ->
            Figures.ofChildren(totals, user, region, lastYear.atMonth(1), lastYear.atMonth(12))));
  }

  private static <T> Supplier<T> once(Supplier<T> source) {
    return new Supplier<>() {
      private @Nullable T value;

      @Override
      public T get() {
        if (value == null) {
          value = source.get();
        }
        return value;
      }
    };
  }

  /// Against everything below the region.
  TargetProgress ofRegion(Planned planned, @Nullable BigDecimal target) {
    return progress(
        planned, target, now.of(region, planned.code()), before.of(region, planned.code()));
  }

  /// Against what those of the children reported that have a target.
  TargetProgress ofChildren(Planned planned, List<String> children, BigDecimal sum) {
    return progress(
        planned,
        sum,
        nowBelow.get().of(children, planned.code()),
        beforeBelow.get().of(children, planned.code()));
  }

  TargetProgress ofChild(Planned planned, String child, @Nullable BigDecimal target) {
    return progress(
        planned,
        target,
        nowBelow.get().of(child, planned.code()),
        beforeBelow.get().of(child, planned.code()));
  }

  /// What the region's own team reported.
  @Nullable String ofTeamAlone(Planned planned) {
    var figure = nowBelow.get().of(region, planned.code());
    return figure == null ? null : Decimal.text(figure.current());
  }

  private TargetProgress progress(
      Planned planned,
      @Nullable BigDecimal target,
      @Nullable Figure achieved,
      @Nullable Figure earlier) {
    var current = achieved == null ? null : achieved.current();
    var lastYear = earlier == null ? null : earlier.current();
    var start = planned.indicator().isStock() ? lastYear : null;
    var expected =
        target == null ? null : pace.expected(start == null ? BigDecimal.ZERO : start, target);
    return new TargetProgress(
        Decimal.textOrNull(target),
        Decimal.textOrNull(current),
        achieved == null ? null : Decimal.text(achieved.approved()),
        Decimal.textOrNull(lastYear),
        Decimal.textOrNull(start),
        target == null || current == null || target.signum() == 0
            ? null
            : Pace.share(current, target),
        Decimal.textOrNull(expected),
        target == null || expected == null
            ? Standing.NO_TARGET
            : Standing.of(pace, current, target, expected));
  }
}
