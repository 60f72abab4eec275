package id.jejak.sync;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.sync.ChangeStore.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The feed of what changed, in the order in which transactions became visible to everyone, so that
/// a reader who keeps her cursor skips nothing.
@Component
public class Changes {
  static final int PAGE = 200;
  private static final String NOW = "now";
  private final ChangeStore store;
  private final Access access;

  Changes(ChangeStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// One thing of a team and bidang that became different.
  public record Change(RegionCode region, Field field, UUID activity, Instant at) {}

  /// Runs inside the transaction that makes the change.
  @OpenToAll("called by intake and review, which have checked access")
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<Change> changes) {
    store.insert(changes);
  }

  /// The reports of a region and those below have another code: what was not yet fetched of them is
  /// found under it, and every phone learns it. Runs inside the transaction that moves the reports.
  @OpenToAll("called when the tree changes, after permission was asked")
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RegionCode from, RegionCode to, Instant at) {
    store.move(from, to);
    store.tell(to, at);
  }

  /// What changed in her scope since the cursor; an empty cursor means from the beginning, `now`
  /// gives only the cursor for what will change from here on.
  ChangePage listSince(CurrentUser user, String since) {
    var scope = access.scope(user, Permission.VIEW_ACTIVITY);
    if (scope.ranges().isEmpty()) {
      throw Problem.notFound();
    }
    // The horizon is read first: what commits between the two reads only appears in the next page.
    var horizon = store.horizon();
    if (since.equals(NOW)) {
      return new ChangePage(List.of(), List.of(), end(horizon).text(), false);
    }
    var cursor = ChangeCursor.parse(since);
    var entries = store.listSince(cursor, horizon, scope, PAGE + 1);
    var more = entries.size() > PAGE;
    var page = more ? entries.subList(0, PAGE) : entries;
    var next = more ? page.getLast().item().cursor() : end(horizon);
    return new ChangePage(
        page.stream().filter(Entry::visible).map(Entry::item).toList(),
        page.stream().filter(entry -> !entry.visible()).map(e -> e.item().id()).distinct().toList(),
        next.isBefore(cursor) ? cursor.text() : next.text(),
        more);
  }

  private static ChangeCursor end(long horizon) {
    return new ChangeCursor(horizon - 1, Long.MAX_VALUE);
  }

  /// `gone` names reports that have left her scope, for instance to another bidang: of them she
  /// learns nothing more.
  record ChangePage(List<ChangeItem> items, List<UUID> gone, String cursor, boolean more) {}
}
