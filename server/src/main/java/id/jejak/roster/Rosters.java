package id.jejak.roster;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Imports of officers: each belongs to the operator who began it.
@Component
class Rosters {
  private static final int LONGEST_NAME = 200;
  private final RosterStore store;
  private final RosterRowStore rows;
  private final Arrival arrival;
  private final Access access;
  private final InstantSource clock;

  Rosters(
      RosterStore store, RosterRowStore rows, Arrival arrival, Access access, InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.arrival = arrival;
    this.access = access;
    this.clock = clock;
  }

  /// 403 for who administers nothing.
  void requireOperator(CurrentUser user) {
    if (access.scope(user, Permission.ADMINISTER).ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
  }

  /// Keeps a file and has it read and checked. The same file under the same id again changes
  /// nothing; 409 for another file.
  RosterView put(CurrentUser user, UUID id, String fileName, InputStream file) {
    requireOperator(user);
    store.find(id).ifPresent(known -> requireHers(user, known));
    arrival.take(user, id, name(fileName), file);
    return get(user, id);
  }

  /// Hers, the newest first.
  List<RosterView> list(CurrentUser user) {
    requireOperator(user);
    return store.list(user.officer());
  }

  RosterView get(CurrentUser user, UUID id) {
    requireOperator(user);
    requireHers(user, store.find(id).orElseThrow(Problem::notFound));
    return store.view(id);
  }

  /// The rows behind `after` with this outcome, or all.
  RosterRows rows(CurrentUser user, UUID id, @Nullable RowOutcome outcome, int after, int limit) {
    requireOperator(user);
    requireHers(user, store.find(id).orElseThrow(Problem::notFound));
    var found = rows.list(id, outcome, after, limit + 1);
    var more = found.size() > limit;
    var page = more ? found.subList(0, limit) : found;
    return new RosterRows(page, more ? page.getLast().number() : null);
  }

  /// Has the chosen good rows written; while that goes on, the same again changes nothing.
  @Transactional
  RosterView write(CurrentUser user, UUID id, Choice choice) {
    requireOperator(user);
    var stored = lock(user, id);
    var chosen = choice.checked();
    switch (stored.state()) {
      case READING, CHECKING -> throw new Problem(RosterProblem.ROSTER_AT_WORK);
      case REFUSED -> throw new Problem(RosterProblem.ROSTER_UNREADABLE);
      case WRITING -> {}
      case CHECKED, WRITTEN, STOPPED -> {
        store.begin(id, rows.choose(id, chosen), clock.instant());
        rows.analyze();
      }
    }
    return store.view(id);
  }

  /// Removes the file and the preview; what was written stays. Twice does no harm.
  @Transactional
  void delete(CurrentUser user, UUID id) {
    requireOperator(user);
    var found = store.lock(id);
    if (found.isEmpty()) {
      return;
    }
    requireHers(user, found.get());
    if (found.get().state() == RosterState.WRITING) {
      throw new Problem(RosterProblem.ROSTER_AT_WORK);
    }
    store.delete(id);
  }

  private RosterStore.Stored lock(CurrentUser user, UUID id) {
    var stored = store.lock(id).orElseThrow(Problem::notFound);
    requireHers(user, stored);
    return stored;
  }

  private static void requireHers(CurrentUser user, RosterStore.Stored stored) {
    if (!stored.madeBy().equals(user.officer())) {
      throw Problem.notFound();
    }
  }

  private static String name(String fileName) {
    var clean = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
    return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
  }
}
