package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.likeness.Likenesses;
import id.jejak.period.LateReports;
import id.jejak.shared.OpenToAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for a reviewer, whole, to be taken where there is no signal.
@Component
class WaitingReports {
  private static final Comparison NOTHING = new Comparison(null, List.of());
  private final WaitingStore store;
  private final Likenesses likenesses;
  private final LateReports lateReports;
  private final Access access;

  WaitingReports(
      WaitingStore store, Likenesses likenesses, LateReports lateReports, Access access) {
    this.store = store;
    this.likenesses = likenesses;
    this.lateReports = lateReports;
    this.access = access;
  }

  /// The longest waiting first; nothing for who reviews nobody.
  @OpenToAll("everyone signed in asks for what waits for her, which may be nothing")
  WaitingPage list(CurrentUser user, @Nullable WaitingMark after, int size) {
    var reviewed = access.scope(user, Permission.REVIEW_ACTIVITY);
    var found = store.list(user.officer(), reviewed, after, size + 1);
    var page = found.size() > size ? found.subList(0, size) : found;
    var next = found.size() > size ? WaitingMark.of(page.getLast()).text() : null;
    return new WaitingPage(whole(user, page), next);
  }

  private List<WaitingReport> whole(CurrentUser user, List<ActivityDetail> page) {
    var ids = page.stream().map(ActivityDetail::id).toList();
    var corrected =
        page.stream().filter(report -> report.revision() > 1).map(ActivityDetail::id).toList();
    var revisions = store.revisions(corrected);
    var comparisons = store.comparisons(ids, access.scope(user, Permission.VIEW_ACTIVITY));
    var lookAlikes = likenesses.of(user, ids);
    var late = lateReports.of(page.stream().map(ActivityDetail::arrival).toList());
    return page.stream()
        .map(report -> {
          UUID id = report.id();
          return new WaitingReport(
              new ActivityView(
                  report,
                  true,
                  false,
                  false,
                  false,
                  true,
                  late.get(id),
                  lookAlikes.getOrDefault(id, List.of())),
              revisions.getOrDefault(id, List.of()),
              comparisons.getOrDefault(id, NOTHING));
        })
        .toList();
  }
}
