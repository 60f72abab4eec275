package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.likeness.Likenesses;
import id.jejak.period.LateReports;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports as officers find and read them.
@Component
public class Activities {
  private final ActivityStore store;
  private final Transitions transitions;
  private final Ownership ownership;
  private final Likenesses likenesses;
  private final LateReports lateReports;
  private final ActivityQuestions questions;
  private final Access access;

  Activities(
      ActivityStore store,
      Transitions transitions,
      Ownership ownership,
      Likenesses likenesses,
      LateReports lateReports,
      ActivityQuestions questions,
      Access access) {
    this.store = store;
    this.transitions = transitions;
    this.ownership = ownership;
    this.likenesses = likenesses;
    this.lateReports = lateReports;
    this.questions = questions;
    this.access = access;
  }

  /// A report in her scope; else 404.
  public ActivityDetail get(CurrentUser user, UUID id) {
    var activity = store.find(id).orElseThrow(Problem::notFound);
    access.requireVisible(user, Permission.VIEW_ACTIVITY, activity.regionCode(), activity.field());
    return activity;
  }

  /// A report that everyone may see.
  @OpenToAll("approved and published reports are public")
  public Optional<ActivityDetail> findPublished(UUID id) {
    return store.find(id).filter(ActivityDetail::published);
  }

  ActivityView view(CurrentUser user, UUID id) {
    var activity = get(user, id);
    var region = activity.regionCode();
    var field = activity.field();
    var live = activity.state() != ActivityState.WITHDRAWN;
    var own = ownership.mayChange(user, region, field, activity.onBehalfOf() != null);
    var reviews =
        access.allows(user, Permission.REVIEW_ACTIVITY, region, field)
            && !activity.isBy(user.officer());
    return new ActivityView(
        activity,
        live && reviews,
        live && own,
        live && own,
        activity.state() == ActivityState.APPROVED
            && access.allows(user, Permission.PUBLISH_ACTIVITY, region, field),
        canReturn(user, activity),
        lateReports.of(List.of(activity.arrival())).get(id),
        live && reviews ? likenesses.of(user, id) : List.of());
  }

  // By who reviews it, and of what was approved by the tiers above that one too.
  private boolean canReturn(CurrentUser user, ActivityDetail activity) {
    var region = activity.regionCode();
    var field = activity.field();
    var live = activity.state() != ActivityState.WITHDRAWN && !activity.isBy(user.officer());
    var approved = activity.state() == ActivityState.APPROVED;
    return live
        && (access.allows(user, Permission.REVIEW_ACTIVITY, region, field)
            || (approved && access.allows(user, Permission.SAMPLE_ACTIVITY, region, field)));
  }

  List<RevisionView> revisions(CurrentUser user, UUID id) {
    get(user, id);
    return store.listRevisions(id);
  }

  ActivityPage list(CurrentUser user, ActivityQuery query) {
    var items = store.list(questions.of(user, query));
    var more = items.size() > query.size();
    var page = more ? items.subList(0, items.size() - 1) : items;
    var next = more ? new PageMark(page.getLast().startDate(), page.getLast().id()).text() : null;
    return new ActivityPage(page, next);
  }

  /// Takes a report of her own team, or one entered on behalf, out of all totals, with the reason;
  /// repeating it changes nothing.
  @Transactional
  void withdraw(CurrentUser user, UUID id, String reason) {
    var activity = transitions.lock(id);
    access.requireVisible(user, Permission.VIEW_ACTIVITY, activity.region(), activity.field());
    if (!ownership.mayChange(
        user, activity.region(), activity.field(), activity.enteredOnBehalf())) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    if (activity.state() != ActivityState.WITHDRAWN) {
      transitions.withdraw(activity, reason);
    }
  }
}
