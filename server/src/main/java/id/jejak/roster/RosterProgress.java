package id.jejak.roster;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.account.Accounts;
import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes imports further, one step in one transaction: whatever happens between two steps, the next
/// one begins where the last one ended.
@Component
class RosterProgress {
  private static final int CHECKED_AT_ONCE = 5_000;
  private static final int MOST_FAILURES = 10;
  private final RosterStore store;
  private final RosterRowStore rows;
  private final RosterCheckStore checks;
  private final RosterWriting writing;
  private final Accounts accounts;
  private final Access access;
  private final InstantSource clock;

  RosterProgress(
      RosterStore store,
      RosterRowStore rows,
      RosterCheckStore checks,
      RosterWriting writing,
      Accounts accounts,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.checks = checks;
    this.writing = writing;
    this.accounts = accounts;
    this.access = access;
    this.clock = clock;
  }

  /// False when there is nothing to do. Counts with the office that the operator holds now.
  @OpenToAll("a job, not for a request")
  @Transactional
  public boolean step() {
    var next = store.lockNext();
    if (next.isEmpty()) {
      return false;
    }
    var roster = next.get();
    var operator = operator(roster);
    if (operator.isEmpty()) {
      store.stop(roster.id(), RosterView.Stop.NO_OFFICE, clock.instant());
    } else if (roster.state() == RosterState.CHECKING) {
      check(roster, operator.get());
    } else {
      writing.step(roster, operator.get());
    }
    return true;
  }

  /// After a step that failed: the others go first.
  @OpenToAll("a job, not for a request")
  @Transactional
  public void failed() {
    store.failed(MOST_FAILURES, clock.instant());
  }

  private Optional<CurrentUser> operator(RosterStore.Stored roster) {
    return accounts
        .findUser(roster.madeBy())
        .filter(user -> !access.scope(user, Permission.ADMINISTER).ranges().isEmpty());
  }

  // Rows are compared with each other, so all of them are placed first.
  private void check(RosterStore.Stored roster, CurrentUser operator) {
    var scope = access.scope(operator, Permission.ADMINISTER);
    var placing = roster.placedTo() < roster.lastRow();
    var after = placing ? roster.placedTo() : roster.checkedTo();
    var last = Math.min(after + CHECKED_AT_ONCE, roster.lastRow());
    var stretch = new RosterCheckStore.Stretch(roster.id(), after, last, false);
    if (placing) {
      if (after == 0) {
        rows.analyze();
      }
      checks.place(stretch, scope);
      if (last == roster.lastRow()) {
        rows.analyze();
      }
      store.step(roster.id(), last, roster.checkedTo(), clock.instant());
    } else {
      checks.compare(stretch, scope);
      store.step(roster.id(), roster.placedTo(), last, clock.instant());
    }
  }
}
