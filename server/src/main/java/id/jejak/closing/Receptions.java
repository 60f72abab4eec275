package id.jejak.closing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.AuditedAct;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the tier that receives a closed period does with it: accept it, or open it again.
@Component
class Receptions {
  private final ClosingStore store;
  private final Periods periods;
  private final Teams teams;
  private final RegionTree tree;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Receptions(
      ClosingStore store,
      Periods periods,
      Teams teams,
      RegionTree tree,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.periods = periods;
    this.teams = teams;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// Accepts the closing of this version; again changes nothing. 409 when it is another by now.
  @Transactional
  PeriodView accept(CurrentUser user, RegionCode asked, Period period, int version) {
    var code = tree.now(asked);
    var office = requireReceiving(user, code);
    var team = teams.get(code);
    store.lockStanding(team.regionId(), period);
    var closing = current(user, team, period, version);
    if (closing.state() == PeriodState.CLOSED) {
      store.accept(List.of(closing.id()), new Actor(user, office), clock.instant());
      audit.record(
          user,
          ClosingActs.of(AuditedAct.PERIOD_ACCEPTED, team, Map.of("period", period.toString())));
    }
    return periods.view(user, team, period);
  }

  /// Opens it again; the same once more changes nothing. Refused while what the team above has
  /// closed stands on it, and while a later period of the team is closed.
  @Transactional
  PeriodView reopen(CurrentUser user, RegionCode asked, Period period, int version, String reason) {
    var code = tree.now(asked);
    var office = requireReceiving(user, code);
    var team = teams.get(code);
    store.lockStanding(team.regionId(), period);
    var before = store.findLatest(team.regionId(), period);
    if (before.filter(latest -> isDone(latest, version, reason)).isPresent()) {
      return periods.view(user, team, period);
    }
    var closing = current(user, team, period, version);
    if (store.isClosedAbove(closing.id())) {
      throw new Problem(ClosingProblem.CLOSED_ABOVE);
    }
    if (store.isLaterClosed(team.regionId(), period)) {
      throw new Problem(ClosingProblem.LATER_PERIOD_CLOSED);
    }
    store.reopen(closing.id(), reason, new Actor(user, office), clock.instant());
    audit.record(
        user,
        ClosingActs.of(
            AuditedAct.PERIOD_REOPENED,
            team,
            Map.of("period", period.toString(), "reason", reason)));
    return periods.view(user, team, period);
  }

  private Grant requireReceiving(CurrentUser user, RegionCode code) {
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    return access.require(user, Permission.RECEIVE_PERIOD, code, Field.SEKRETARIAT);
  }

  private static boolean isDone(Closing latest, int version, String reason) {
    return !latest.standing() && latest.version() == version && reason.equals(latest.reason());
  }

  private Closing current(CurrentUser user, Team team, Period period, int version) {
    return store
        .findLatest(team.regionId(), period)
        .filter(closing -> closing.standing() && closing.version() == version)
        .orElseThrow(() -> {
          var stored = periods.view(user, team, period);
          return new Problem(ClosingProblem.PERIOD_MOVED_ON, Map.of("stored", stored));
        });
  }
}
