package id.jejak.closing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.AuditedAct;
import id.jejak.catalog.Field;
import id.jejak.closing.ClosingStore.Child;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import id.jejak.total.TotalReports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes the period of a team. What the server holds at one moment is in it, everything else is
/// late: the whole closing reads one snapshot of the database and makes no report wait.
@Component
class Closings {
  private static final int TRIES = 5;
  private final ClosingStore store;
  private final ContentStore contents;
  private final ClosedBooks books;
  private final Periods periods;
  private final TotalReports totals;
  private final Teams teams;
  private final RegionTree tree;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;
  private final TransactionTemplate snapshot;

  Closings(
      ClosingStore store,
      ContentStore contents,
      ClosedBooks books,
      Periods periods,
      TotalReports totals,
      Teams teams,
      RegionTree tree,
      Access access,
      Audit audit,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.contents = contents;
    this.books = books;
    this.periods = periods;
    this.totals = totals;
    this.teams = teams;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Closes it as `version`; the same version again changes nothing. The closed periods of the
  /// teams below are accepted by it, and `missing` names those that have not closed.
  PeriodView close(
      CurrentUser user, RegionCode asked, Period period, int version, Set<RegionCode> missing) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var office = access.require(user, Permission.CLOSE_PERIOD, code, Field.SEKRETARIAT);
    var team = teams.get(code);
    if (!period.hasEnded(LocalDate.ofInstant(clock.instant(), team.zone()))) {
      throw new Problem(ClosingProblem.PERIOD_NOT_ENDED);
    }
    var act = new Act(new Actor(user, office), team, period);
    untilAlone(() -> close(act, version, missing));
    return periods.view(user, team, period);
  }

  private record Act(Actor who, Team team, Period period) {}

  // Whoever was overtaken by another closing looks again at how things stand.
  private void untilAlone(Runnable work) {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      try {
        snapshot.executeWithoutResult(status -> work.run());
        return;
      } catch (ConcurrencyFailureException | DuplicateKeyException overtaken) {
        if (attempt == TRIES) {
          throw new Problem(CommonProblem.BUSY);
        }
      }
    }
  }

  private void close(Act act, int version, Set<RegionCode> missing) {
    var team = act.team();
    store.lockStanding(team.regionId(), act.period());
    var latest = store.findLatest(team.regionId(), act.period());
    if (latest.filter(closing -> closing.standing() && closing.version() == version).isPresent()) {
      return;
    }
    var next = latest.map(Closing::version).orElse(0) + 1;
    if (version != next || latest.filter(Closing::standing).isPresent()) {
      throw movedOn(act);
    }
    var children = store.lockChildren(team.regionId(), act.period());
    requireNamed(children, missing);
    var accepted = write(act, version, children);
    record(act, version, children, accepted);
  }

  private Problem movedOn(Act act) {
    var stored = periods.view(act.who().user(), act.team(), act.period());
    return new Problem(ClosingProblem.PERIOD_MOVED_ON, Map.of("stored", stored));
  }

  private static void requireNamed(List<Child> children, Set<RegionCode> named) {
    var missing =
        children.stream()
            .filter(child -> child.closingId() == null)
            .map(Child::code)
            .collect(Collectors.toSet());
    if (!missing.equals(named)) {
      var codes = missing.stream().map(RegionCode::value).sorted().toList();
      throw new Problem(ClosingProblem.OTHER_TEAMS_MISSING, Map.of("missing", codes));
    }
  }

  /// Returns how many of the closings below were accepted by it.
  private int write(Act act, int version, List<Child> children) {
    var now = clock.instant();
    var team = act.team();
    var closed = children.stream().map(Child::closingId).filter(Objects::nonNull).toList();
    var accepted = store.accept(closed, act.who(), now);
    var id = store.insert(team.regionId(), act.period(), version, act.who(), now);
    contents.addParts(id, closed);
    contents.addMissing(
        id,
        children.stream().filter(child -> child.closingId() == null).map(Child::regionId).toList());
    addOwnFigures(id, act, children);
    contents.addReports(id, team.regionCode(), act.period());
    contents.addLate(id, team.regionId(), team.regionCode(), act.period());
    contents.seal(id);
    books.keep(id, team, now);
    return accepted;
  }

  // Of its own, and of the teams below that have not closed, the live figures of this moment.
  private void addOwnFigures(long id, Act act, List<Child> children) {
    var closed =
        children.stream()
            .filter(child -> child.closingId() != null)
            .map(child -> child.code().value())
            .collect(Collectors.toSet());
    var period = act.period();
    var figures =
        totals.everything(act.team().regionCode(), period.first(), period.last()).stream()
            .filter(row -> !closed.contains(row.child()))
            .toList();
    contents.addFigures(id, figures);
  }

  private void record(Act act, int version, List<Child> children, int accepted) {
    var missing = children.stream().filter(child -> child.closingId() == null).count();
    var details =
        Map.of(
            "period", act.period().toString(),
            "version", String.valueOf(version),
            "missing", String.valueOf(missing),
            "accepted", String.valueOf(accepted));
    audit.record(act.who().user(), ClosingActs.of(AuditedAct.PERIOD_CLOSED, act.team(), details));
  }
}
