package id.jejak.target;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Catalog;
import id.jejak.shared.Problem;
import id.jejak.target.SplitStore.Asking;
import id.jejak.target.SplitStore.Row;
import id.jejak.target.TargetSplit.TargetShare;
import id.jejak.target.TargetSplit.Way;
import id.jejak.total.TotalReports;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Proposes how a target is split to the teams one tier below. Nothing is written: what she takes
/// of it comes back as targets to set.
@Component
class TargetSplits {
  private final TargetStore targets;
  private final SplitStore store;
  private final Catalog catalog;
  private final TotalReports totals;
  private final Access access;

  TargetSplits(
      TargetStore targets, SplitStore store, Catalog catalog, TotalReports totals, Access access) {
    this.targets = targets;
    this.store = store;
    this.catalog = catalog;
    this.totals = totals;
    this.access = access;
  }

  /// Shares for those without a target, and for those in `replace`; with what the others keep they
  /// add up to the whole exactly.
  TargetSplit propose(
      CurrentUser user, Asked asked, String indicator, Way way, List<String> replace) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var planned = Planned.find(catalog, indicator).orElseThrow(Problem::notFound);
    access.require(user, Permission.SET_TARGET, asked.region(), planned.field());
    var whole = whole(asked, indicator);
    var weights =
        way == Way.LAST_YEAR ? lastYear(user, asked, indicator) : Map.<String, BigDecimal>of();
    var rows =
        store.propose(
            new Asking(
                asked.region(), asked.year().getValue(), indicator, way, whole, weights, replace));
    require(rows);
    return page(asked, indicator, way, whole, rows);
  }

  private BigDecimal whole(Asked asked, String indicator) {
    return targets
        .named(List.of(asked.region().value()), List.of(indicator), asked.year().getValue())
        .stream()
        .flatMap(target -> Stream.ofNullable(target.value()))
        .filter(value -> value.signum() > 0)
        .findFirst()
        .orElseThrow(() -> new Problem(TargetProblem.NOTHING_TO_SPLIT));
  }

  private Map<String, BigDecimal> lastYear(CurrentUser user, Asked asked, String indicator) {
    var year = asked.year().minusYears(1);
    var figures =
        Figures.ofChildren(totals, user, asked.region(), year.atMonth(1), year.atMonth(12));
    var weights = new HashMap<>(figures.by(indicator));
    weights.remove(asked.region().value());
    return weights;
  }

  private static void require(List<Row> rows) {
    if (rows.isEmpty()) {
      throw new Problem(TargetProblem.NOTHING_TO_SPLIT);
    }
    var any = rows.getFirst();
    if (any.rest().signum() < 0) {
      throw new Problem(TargetProblem.SHARES_EXCEED_WHOLE);
    }
    if (any.rest().signum() > 0
        && any.weights().signum() == 0
        && rows.stream().anyMatch(Row::open)) {
      throw new Problem(TargetProblem.NOTHING_TO_WEIGH_BY);
    }
  }

  private static TargetSplit page(
      Asked asked, String indicator, Way way, BigDecimal whole, List<Row> rows) {
    var shared =
        rows.stream()
            .map(Row::share)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new TargetSplit(
        asked.region().value(),
        asked.year().getValue(),
        indicator,
        way,
        Decimal.text(whole),
        Decimal.text(whole.subtract(rows.getFirst().rest())),
        Decimal.text(shared),
        rows.stream().map(TargetShare::of).toList());
  }
}
