package id.jejak.review;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;
import id.jejak.access.Permission;
import id.jejak.activity.ActivityState;
import id.jejak.activity.StoredActivity;
import id.jejak.activity.Transitions;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checking by the team one tier up: approve, return with a note, show to the public.
@Component
public class Reviews {
  private final ReviewStore store;
  private final Transitions transitions;
  private final Teams teams;
  private final TeamSettings settings;
  private final Access access;
  private final InstantSource clock;

  Reviews(
      ReviewStore store,
      Transitions transitions,
      Teams teams,
      TeamSettings settings,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.transitions = transitions;
    this.teams = teams;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /// Decides about one revision; the same decision again changes nothing, also when the report has
  /// moved on since. 409 when the village has sent a newer revision or withdrawn the report, and
  /// when somebody else has decided since she saw it.
  @Transactional
  public ActivityState decide(CurrentUser user, Judgement judgement) {
    var activity = transitions.lock(judgement.activity());
    var office = requireDeciding(user, activity, judgement.decision());
    if (isRepeated(user, judgement)) {
      return activity.state();
    }
    requireAsSeen(user, judgement, activity);
    requireInTurn(user, activity);
    var reviewer = new Reviewer(user, office, judgement.id());
    return switch (judgement.decision()) {
      case Decision.Approve() -> approve(reviewer, activity);
      case Decision.SendBack(var note) -> sendBack(reviewer, activity, note);
    };
  }

  /// Remembers that the reviewer has opened this revision: the phone shows "Diterima kecamatan".
  @Transactional
  public void open(CurrentUser user, UUID id, int revision) {
    var activity = transitions.lock(id);
    requireReviewing(user, activity);
    if (activity.revision() == revision) {
      transitions.open(activity);
    }
  }

  /// Shows an approved report to the public, or no longer.
  @Transactional
  public void publish(CurrentUser user, UUID id, boolean published) {
    var activity = transitions.lock(id);
    access.requireVisible(user, Permission.PUBLISH_ACTIVITY, activity.region(), activity.field());
    if (published && activity.state() != ActivityState.APPROVED) {
      throw new Problem(ReviewProblem.NOT_APPROVED);
    }
    transitions.publish(activity, published);
  }

  /// Who decides, in which of her offices, and the name she gave the decision.
  private record Reviewer(CurrentUser user, Grant office, @Nullable UUID decision) {}

  private boolean isRepeated(CurrentUser user, Judgement judgement) {
    var activity = judgement.activity();
    if (judgement.id() != null) {
      var kept = store.find(activity, judgement.id());
      if (kept.filter(before -> !judgement.isSame(before)).isPresent()) {
        throw Problem.invalid("decisionId", "Penanda ini sudah dipakai untuk keputusan lain.");
      }
      return kept.isPresent();
    }
    return store
        .findLatest(activity, judgement.revision())
        .filter(latest -> latest.reviewer().equals(user.officer()) && judgement.isSame(latest))
        .isPresent();
  }

  private void requireAsSeen(CurrentUser user, Judgement judgement, StoredActivity activity) {
    if (activity.revision() != judgement.revision()
        || activity.state() == ActivityState.WITHDRAWN) {
      throw new Problem(ReviewProblem.NOT_CURRENT_REVISION);
    }
    if (judgement.isOvertakenBy(activity.state())
        && store
            .findLatest(activity.id(), activity.revision())
            .filter(latest -> !latest.reviewer().equals(user.officer()))
            .isPresent()) {
      throw new Problem(ReviewProblem.DECIDED_MEANWHILE);
    }
  }

  // A tier further up looks at samples: what was approved it may return, and nothing else.
  private Grant requireDeciding(CurrentUser user, StoredActivity activity, Decision decision) {
    var samples =
        decision instanceof Decision.SendBack
            && !access.allows(user, Permission.REVIEW_ACTIVITY, activity.region(), activity.field())
            && access.allows(user, Permission.SAMPLE_ACTIVITY, activity.region(), activity.field());
    if (!samples) {
      return requireReviewing(user, activity);
    }
    if (activity.isBy(user.officer())) {
      throw new Problem(ReviewProblem.OWN_REPORT);
    }
    return access.require(user, Permission.SAMPLE_ACTIVITY, activity.region(), activity.field());
  }

  // What waits for the team in between, or was returned by it, is for that team to decide.
  private void requireInTurn(CurrentUser user, StoredActivity activity) {
    if (activity.state() != ActivityState.APPROVED
        && !access.allows(user, Permission.REVIEW_ACTIVITY, activity.region(), activity.field())) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
  }

  private Grant requireReviewing(CurrentUser user, StoredActivity activity) {
    var office =
        access.requireVisible(
            user, Permission.REVIEW_ACTIVITY, activity.region(), activity.field());
    if (activity.isBy(user.officer())) {
      throw new Problem(ReviewProblem.OWN_REPORT);
    }
    return office;
  }

  private ActivityState approve(Reviewer reviewer, StoredActivity activity) {
    if (activity.state() != ActivityState.APPROVED) {
      record(reviewer, activity, "APPROVED", null);
      transitions.approve(activity);
      publishAtOnce(reviewer, activity);
    }
    return ActivityState.APPROVED;
  }

  // Where the team that reviews has set it so.
  private void publishAtOnce(Reviewer reviewer, StoredActivity activity) {
    if (settings.now(reviewer.office().region()).publishesAtOnce()) {
      transitions.publish(transitions.lock(activity.id()), true);
    }
  }

  private ActivityState sendBack(Reviewer reviewer, StoredActivity activity, String note) {
    var latest = store.findLatest(activity.id(), activity.revision());
    var again =
        activity.state() == ActivityState.RETURNED
            && latest.filter(entry -> note.equals(entry.note())).isPresent();
    if (!again) {
      record(reviewer, activity, "RETURNED", note);
      transitions.sendBack(activity);
    }
    return ActivityState.RETURNED;
  }

  private void record(
      Reviewer reviewer, StoredActivity activity, String decision, @Nullable String note) {
    var office = reviewer.office();
    store.insert(
        new ReviewStore.Entry(
            activity.id(),
            activity.revision(),
            decision,
            note,
            reviewer.user().officer(),
            office.title(),
            teams.get(office.region()).name(),
            clock.instant(),
            reviewer.decision()));
  }
}
