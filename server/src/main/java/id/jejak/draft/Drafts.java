package id.jejak.draft;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What officers are still writing, kept for themselves alone. Each phone keeps a copy of its own,
/// so that two phones are never in each other's way; once the report has arrived its copies are
/// shown no more.
@Component
class Drafts {
  // A phone that went mad must not fill the database; the newest copies of an officer stay.
  private static final int MOST = 300;
  private final DraftStore store;
  private final Access access;
  private final InstantSource clock;

  Drafts(DraftStore store, Access access, InstantSource clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /// Keeps a phone's newest wording; an older one that comes late changes nothing.
  @Transactional
  void keep(CurrentUser user, DraftForm.Checked draft) {
    if (access.scope(user, Permission.WRITE_ACTIVITY).ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    store.put(user.officer(), draft, clock.instant());
    store.deleteBeyond(user.officer(), MOST);
  }

  @OpenToAll("an officer sees her own drafts only")
  List<DraftCopy> list(CurrentUser user) {
    return store.list(user.officer());
  }

  /// The JSON as that phone wrote it.
  @OpenToAll("an officer sees her own drafts only")
  String content(CurrentUser user, UUID id, UUID device) {
    return store.findContent(user.officer(), id, device).orElseThrow(Problem::notFound);
  }

  @OpenToAll("an officer removes her own drafts only; twice does no harm")
  void remove(CurrentUser user, UUID id, UUID device) {
    store.delete(user.officer(), id, device);
  }
}
