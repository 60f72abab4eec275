package id.jejak.closing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the periods of teams stand, for everybody who sees their totals.
@Component
class Periods {
  private static final int PAGE = 100;
  private final PeriodStore store;
  private final ClosingStore closings;
  private final Teams teams;
  private final RegionTree tree;
  private final Access access;
  private final InstantSource clock;

  Periods(
      PeriodStore store,
      ClosingStore closings,
      Teams teams,
      RegionTree tree,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.closings = closings;
    this.teams = teams;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  PeriodView get(CurrentUser user, RegionCode asked, Period period) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    return view(user, teams.get(code), period);
  }

  /// One period of a year in its list.
  record InYear(
      String period,
      Period.Kind kind,
      boolean ended,
      PeriodState state,
      int version,
      @Nullable Instant closedAt) {}

  /// The months, semesters and the year of a team.
  List<InYear> listYear(CurrentUser user, RegionCode asked, int year) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var team = teams.get(code);
    var today = LocalDate.ofInstant(clock.instant(), team.zone());
    Map<String, PeriodStore.Stand> stands = store.mapYear(team.regionId(), year);
    return Period.ofYear(year).stream()
        .map(period -> inYear(period, stands.get(period.toString()), today))
        .toList();
  }

  private static InYear inYear(Period period, PeriodStore.@Nullable Stand stand, LocalDate today) {
    return new InYear(
        period.toString(),
        period.kind(),
        period.hasEnded(today),
        stand == null ? PeriodState.OPEN : stand.state(),
        stand == null ? 0 : stand.version(),
        stand == null ? null : stand.closedAt());
  }

  /// A team one tier down.
  record ChildPeriod(
      RegionCode region,
      String name,
      PeriodState state,
      int version,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable Instant acceptedAt,
      int reports) {}

  /// `next` is where the following page begins; counts are of all of them.
  record ChildPage(
      List<ChildPeriod> items, @Nullable String next, int open, int closed, int accepted) {}

  /// The teams one tier down by their codes, those after `after`.
  ChildPage listChildren(CurrentUser user, RegionCode asked, Period period, String after) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var team = teams.get(code);
    var items = store.listChildren(team.regionId(), period, after, PAGE + 1);
    var more = items.size() > PAGE;
    var page = more ? items.subList(0, PAGE) : items;
    var counts = store.countChildren(team.regionId(), period);
    return new ChildPage(
        page,
        more ? page.getLast().region().value() : null,
        counts.getOrDefault(PeriodState.OPEN, 0),
        counts.getOrDefault(PeriodState.CLOSED, 0),
        counts.getOrDefault(PeriodState.ACCEPTED, 0));
  }

  /// A report that came after its period was closed; `toldIn` is the later period that tells it.
  record LateReport(
      UUID id,
      RegionCode region,
      String regionName,
      Field field,
      String title,
      LocalDate startDate,
      Instant receivedAt,
      @Nullable String toldIn) {}

  record LatePage(List<LateReport> items, @Nullable UUID next) {}

  /// What came after the closing that stands, by id; of the bidang that she sees.
  LatePage listLate(CurrentUser user, RegionCode asked, Period period, @Nullable UUID after) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var team = teams.get(code);
    var closing = closings.findLatest(team.regionId(), period).filter(Closing::standing);
    if (closing.isEmpty()) {
      return new LatePage(List.of(), null);
    }
    var question = new PeriodStore.Question(closing.get().id(), team, period);
    var scope = access.scope(user, Permission.VIEW_ACTIVITY);
    var items = store.listLate(question, scope, after, PAGE + 1);
    var more = items.size() > PAGE;
    var page = more ? items.subList(0, PAGE) : items;
    return new LatePage(page, more ? page.getLast().id() : null);
  }

  /// Of a team whose totals she sees.
  PeriodView view(CurrentUser user, Team team, Period period) {
    var latest = closings.findLatest(team.regionId(), period);
    var standing = latest.filter(Closing::standing);
    var now = clock.instant();
    var ended = period.hasEnded(LocalDate.ofInstant(now, team.zone()));
    var code = team.regionCode();
    var state = latest.map(Closing::state).orElse(PeriodState.OPEN);
    var receives = access.allows(user, Permission.RECEIVE_PERIOD, code, Field.SEKRETARIAT);
    var closes = access.allows(user, Permission.CLOSE_PERIOD, code, Field.SEKRETARIAT);
    var above = standing.map(closing -> store.listAbove(closing.id())).orElse(List.of());
    return new PeriodView(
        code,
        team.place(),
        period.toString(),
        period.kind(),
        period.startsOn(),
        period.endsOn(),
        ended,
        state,
        latest.map(Closing::version).orElse(0),
        latest.map(Closing::closedAct).orElse(null),
        latest.map(Closing::acceptedAct).orElse(null),
        latest.map(Closing::reopenedAct).orElse(null),
        latest.map(Closing::reason).orElse(null),
        above,
        missing(team, period, standing),
        standing.map(Closing::reports).orElse(0),
        standing
            .map(c -> store.countLate(new PeriodStore.Question(c.id(), team, period)))
            .orElse(0),
        standing.map(closing -> store.countChanged(closing.id())).orElse(0),
        standing.map(Closing::lateReports).orElseGet(() -> store.countCarried(team, period)),
        standing.map(Closing::sha256).orElse(null),
        closes && ended && standing.isEmpty(),
        receives && state == PeriodState.CLOSED && !code.equals(access.top()),
        receives && standing.isPresent() && above.isEmpty(),
        now);
  }

  // Of a closed period those of that day, of an open one those of now.
  private List<PeriodView.NamedTeam> missing(Team team, Period period, Optional<Closing> standing) {
    return standing
        .map(closing -> store.listMissing(closing.id()))
        .orElseGet(() -> store.listNotClosed(team.regionId(), period));
  }
}
