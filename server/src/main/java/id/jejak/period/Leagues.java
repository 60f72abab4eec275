package id.jejak.period;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.period.League.Nowcast;
import id.jejak.period.LeagueStore.Pace;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.Problem;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ranks the places below a region by rules that are the same for all:
///
/// 1. the share of its desa that reported for the month;
/// 2. the share that did so by the deadline; a report that was written before it by the phone's own
///    clock and arrived within a week counts as in time, because some have no signal;
/// 3. how many months in a row all its desa reported;
/// 4. how much better it has become than in the three months before.
@Component
class Leagues {
  private static final int PAGE = 50;
  private static final int FEWEST_MONTHS = 3;
  private final LeagueStore store;
  private final Teams teams;
  private final Access access;
  private final InstantSource clock;

  Leagues(LeagueStore store, Teams teams, Access access, InstantSource clock) {
    this.store = store;
    this.teams = teams;
    this.access = access;
    this.clock = clock;
  }

  /// The places of a tier below the region, those after `after`.
  League get(CurrentUser user, RegionCode region, YearMonth month, Tier of, String after) {
    access.requireRegion(user, Permission.VIEW_TOTALS, region);
    requireReadable(region, of);
    var team = teams.get(region);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, team.zone());
    var running = YearMonth.from(today).equals(month);
    var items = store.list(region, month, of, after, PAGE + 1);
    var more = items.size() > PAGE;
    var page = more ? items.subList(0, PAGE) : items;
    return new League(
        region,
        team.place(),
        month.toString(),
        of,
        running,
        page,
        more ? page.getLast().region().value() : null,
        running ? nowcast(team, today) : null,
        now);
  }

  // A desa of the whole country or a province is found in the table of its kabupaten.
  private static void requireReadable(RegionCode region, Tier of) {
    var below = of.compareTo(region.tier()) > 0;
    var readable =
        switch (of) {
          case REGENCY -> true;
          case DISTRICT -> region.tier() != Tier.NATION;
          case VILLAGE -> region.tier().compareTo(Tier.REGENCY) >= 0;
          case NATION, PROVINCE -> false;
        };
    if (!below || !readable) {
      throw Problem.invalid("of", "Peringkat tingkat itu tidak ada untuk wilayah ini.");
    }
  }

  private @Nullable Nowcast nowcast(Team team, LocalDate today) {
    List<Pace> paces = store.paces(team.regionCode(), today);
    if (paces.isEmpty()) {
      return null;
    }
    var now = paces.getFirst();
    var before = paces.stream().skip(1).filter(pace -> pace.byDay() > 0).toList();
    if (before.size() < FEWEST_MONTHS || now.byDay() == 0) {
      return null;
    }
    var byDay = before.stream().mapToInt(Pace::byDay).sum();
    var inTheEnd = before.stream().mapToInt(Pace::inTheEnd).sum();
    var growth = before.stream().mapToDouble(pace -> (double) pace.inTheEnd() / pace.byDay());
    var span = growth.summaryStatistics();
    return new Nowcast(
        now.expected(),
        now.byDay(),
        likely(now, (double) inTheEnd / byDay),
        likely(now, span.getMin()),
        likely(now, span.getMax()),
        before.size());
  }

  private static int likely(Pace now, double growth) {
    return (int) Math.min(now.expected(), Math.round(now.byDay() * growth));
  }
}
