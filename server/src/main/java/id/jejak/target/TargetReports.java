package id.jejak.target;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Field;
import id.jejak.region.Region;
import id.jejak.region.Regions;
import id.jejak.shared.Problem;
import id.jejak.target.TargetPage.ChildrenSum;
import id.jejak.target.TargetPage.PassedYear;
import id.jejak.target.TargetPage.SetTarget;
import id.jejak.target.TargetPage.Source;
import id.jejak.target.TargetPage.TargetLine;
import id.jejak.team.Teams;
import id.jejak.total.TotalReports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Targets and how far a team is, within her subtree and bidang.
@Component
class TargetReports {
  private final TargetStore store;
  private final Catalog catalog;
  private final Regions regions;
  private final Teams teams;
  private final TotalReports totals;
  private final Access access;
  private final InstantSource clock;

  TargetReports(
      TargetStore store,
      Catalog catalog,
      Regions regions,
      Teams teams,
      TotalReports totals,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.catalog = catalog;
    this.regions = regions;
    this.teams = teams;
    this.totals = totals;
    this.access = access;
    this.clock = clock;
  }

  /// 404 for a region outside her scope. Indicators without any target are left out.
  TargetPage get(CurrentUser user, Asked asked) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var region = asked.region();
    var year = asked.year();
    var pace = pace(asked);
    var own = named(store.ofTeam(region, year.getValue()), StoredTarget::indicator);
    var sums = named(store.ofChildren(region, year.getValue()), TargetStore.Sum::indicator);
    var measures = Measures.of(totals, user, asked, pace);
    var lines =
        Planned.of(catalog, year).stream()
            .filter(planned -> own.containsKey(planned.code()) || sums.containsKey(planned.code()))
            .filter(planned -> access.allows(user, Permission.VIEW_TOTALS, region, planned.field()))
            .map(planned ->
                line(
                    planned,
                    new Known(own.get(planned.code()), sums.get(planned.code())),
                    measures))
            .toList();
    return new TargetPage(
        region.value(),
        year.getValue(),
        pace.month().toString(),
        PassedYear.of(pace),
        maySet(user, asked),
        regions.children(region).size(),
        clock.instant(),
        lines);
  }

  /// One indicator team by team: those one tier below, and the region's own reports beside them.
  TargetsBelow children(CurrentUser user, Asked asked, String indicator) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var planned = require(user, asked, indicator);
    var below =
        named(
            store.ofChildrenFor(asked.region(), asked.year().getValue(), indicator),
            StoredTarget::region);
    var pace = pace(asked);
    var measures = Measures.of(totals, user, asked, pace);
    var rows =
        regions.children(asked.region()).stream()
            .map(child -> child(planned, child, below.get(child.code().value()), measures))
            .toList();
    return new TargetsBelow(
        asked.region().value(),
        asked.year().getValue(),
        pace.month().toString(),
        PassedYear.of(pace),
        indicator,
        clock.instant(),
        measures.ofTeamAlone(planned),
        rows);
  }

  /// What was set for one indicator, the newest first.
  List<SetTarget> history(CurrentUser user, Asked asked, String indicator) {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    require(user, asked, indicator);
    return store.history(asked.region(), asked.year().getValue(), indicator);
  }

  /// The indicator, when she may see its bidang there; else 404.
  private Planned require(CurrentUser user, Asked asked, String indicator) {
    return Planned.find(catalog, indicator)
        .filter(
            planned -> access.allows(user, Permission.VIEW_TOTALS, asked.region(), planned.field()))
        .orElseThrow(Problem::notFound);
  }

  private Pace pace(Asked asked) {
    var zone = teams.get(asked.region()).zone();
    return Pace.of(asked.year(), asked.month(), LocalDate.ofInstant(clock.instant(), zone));
  }

  private List<Field> maySet(CurrentUser user, Asked asked) {
    return Arrays.stream(Field.values())
        .filter(field -> access.allows(user, Permission.SET_TARGET, asked.region(), field))
        .toList();
  }

  private record Known(@Nullable StoredTarget own, TargetStore.@Nullable Sum sum) {
    Source source() {
      if (own != null && own.value() != null) {
        return Source.OWN;
      }
      return sum == null ? Source.NONE : Source.CHILDREN;
    }
  }

  private static TargetLine line(Planned planned, Known known, Measures measures) {
    var own = known.own();
    var sum = known.sum();
    var source = known.source();
    return new TargetLine(
        planned.field(),
        planned.type().code(),
        planned.type().shortName(),
        planned.code(),
        planned.indicator().name(),
        planned.indicator().unit(),
        planned.indicator().kind(),
        own == null ? null : own.shown(),
        sum == null ? null : new ChildrenSum(Decimal.text(sum.sum()), sum.regions().size()),
        source,
        source == Source.CHILDREN && sum != null
            ? measures.ofChildren(planned, sum.regions(), sum.sum())
            : measures.ofRegion(planned, own == null ? null : own.value()));
  }

  private static TargetsBelow.ChildTarget child(
      Planned planned, Region child, @Nullable StoredTarget own, Measures measures) {
    var code = child.code().value();
    var value = own == null ? null : own.value();
    return new TargetsBelow.ChildTarget(
        code,
        child.name(),
        own == null ? null : own.shown(),
        measures.ofChild(planned, code, value));
  }

  private static <T> Map<String, T> named(List<T> list, Function<T, String> name) {
    return list.stream().collect(Collectors.toMap(name, Function.identity()));
  }
}
