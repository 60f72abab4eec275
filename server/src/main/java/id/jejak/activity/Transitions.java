package id.jejak.activity;

import id.jejak.period.TeamMonth;
import id.jejak.period.TeamMonths;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.sync.Changes;
import id.jejak.total.Totals;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes of state: the report, the totals and the change feed move together.
@Component
@OpenToAll("called by review and withdrawal, which have checked access")
public class Transitions {
  private final IntakeStore intake;
  private final TransitionStore store;
  private final Totals totals;
  private final TeamMonths months;
  private final Changes changes;
  private final InstantSource clock;

  Transitions(
      IntakeStore intake,
      TransitionStore store,
      Totals totals,
      TeamMonths months,
      Changes changes,
      InstantSource clock) {
    this.intake = intake;
    this.store = store;
    this.totals = totals;
    this.months = months;
    this.changes = changes;
    this.clock = clock;
  }

  /// The known ones among `ids`, locked until the transaction ends, in an order that cannot
  /// deadlock.
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, StoredActivity> lock(Collection<UUID> ids) {
    return intake.lock(ids);
  }

  /// One locked report; 404 when there is none.
  @Transactional(propagation = Propagation.MANDATORY)
  public StoredActivity lock(UUID id) {
    var activity = intake.lock(List.of(id)).get(id);
    if (activity == null) {
      throw Problem.notFound();
    }
    return activity;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(StoredActivity activity) {
    move(activity, ActivityState.APPROVED);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void sendBack(StoredActivity activity) {
    move(activity, ActivityState.RETURNED);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(StoredActivity activity, String reason) {
    store.keepReason(activity.id(), reason, clock.instant());
    move(activity, ActivityState.WITHDRAWN);
    var month = TeamMonth.of(activity.region(), activity.startDate());
    months.keep(List.of(), List.of(month), clock.instant());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(StoredActivity activity, boolean published) {
    if (activity.published() != published) {
      store.publish(activity.id(), published);
      var share = List.of(activity.publishedContribution());
      totals.replace(published ? List.of() : share, published ? share : List.of());
      tell(activity);
    }
  }

  /// Remembers that a reviewer has seen this revision; the first one counts.
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(StoredActivity activity) {
    if (store.open(activity.id(), clock.instant())) {
      tell(activity);
    }
  }

  private void move(StoredActivity activity, ActivityState state) {
    store.move(activity.id(), state, clock.instant());
    totals.replace(activity.contributions(), activity.contributions(state, activity.published()));
    tell(activity);
  }

  private void tell(StoredActivity activity) {
    var now = clock.instant();
    changes.append(
        List.of(new Changes.Change(activity.region(), activity.field(), activity.id(), now)));
  }
}
