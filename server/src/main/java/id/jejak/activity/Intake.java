package id.jejak.activity;

import id.jejak.activity.Outcome.Accepted;
import id.jejak.period.TeamMonth;
import id.jejak.period.TeamMonths;
import id.jejak.photo.Photos;
import id.jejak.receipt.Receipt;
import id.jejak.receipt.Receipts;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.sync.Changes;
import id.jejak.total.Contribution;
import id.jejak.total.Totals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The intake transaction: a report, its history, the totals' deltas, the change feed and the
/// receipt are kept together or not at all.
@Component
class Intake {
  private final IntakeStore store;
  private final Receipts receipts;
  private final Totals totals;
  private final TeamMonths months;
  private final Changes changes;
  private final Photos photos;
  private final InstantSource clock;

  Intake(
      IntakeStore store,
      Receipts receipts,
      Totals totals,
      TeamMonths months,
      Changes changes,
      Photos photos,
      InstantSource clock) {
    this.store = store;
    this.receipts = receipts;
    this.totals = totals;
    this.months = months;
    this.changes = changes;
    this.photos = photos;
    this.clock = clock;
  }

  /// Accepts what can be accepted; each submission (ids are distinct) gets its own outcome.
  @Transactional
  Map<UUID, Outcome> accept(List<Submission> submissions) {
    var work = new Work(clock.instant());
    holdRegions(submissions);
    var inOrder = submissions.stream().sorted(Comparator.comparing(Submission::id)).toList();
    insertNew(inOrder, work);
    var known = inOrder.stream().filter(s -> !work.outcomes.containsKey(s.id())).toList();
    if (!known.isEmpty()) {
      meetKnown(known, work);
    }
    totals.replace(work.gone, work.come);
    months.keep(work.arrived, work.moved, work.now);
    if (!work.changed.isEmpty()) {
      changes.append(work.changed);
    }
    return work.outcomes;
  }

  // Until the transaction ends no region gets another code. When one has got it since the reports
  // were read, they are asked for once more and then find their new place.
  private void holdRegions(List<Submission> submissions) {
    var codes = store.holdRegions(submissions.stream().map(Submission::regionId).toList());
    for (var submission : submissions) {
      if (!submission.report().regionCode().equals(codes.get(submission.regionId()))) {
        throw new Problem(CommonProblem.BUSY);
      }
    }
  }

  /// What one transaction has to write, and what it will answer.
  private static final class Work {
    final Instant now;
    final Map<UUID, Outcome> outcomes = new HashMap<>();
    final List<Contribution> gone = new ArrayList<>();
    final List<Contribution> come = new ArrayList<>();
    final List<Changes.Change> changed = new ArrayList<>();
    final List<TeamMonth> arrived = new ArrayList<>();
    final List<TeamMonth> moved = new ArrayList<>();

    Work(Instant now) {
      this.now = now;
    }

    void accepted(Submission submission, Accepted outcome) {
      outcomes.put(submission.id(), outcome);
      come.add(submission.contribution());
      var report = submission.report();
      changed.add(new Changes.Change(report.regionCode(), report.field(), submission.id(), now));
    }

    /// A report that moves to another bidang is told in the one it leaves, too.
    void left(StoredActivity activity, Submission submission) {
      if (activity.field() != submission.report().field()) {
        changed.add(new Changes.Change(activity.region(), activity.field(), activity.id(), now));
      }
    }
  }

  private void insertNew(List<Submission> submissions, Work work) {
    var signed = new HashMap<UUID, Receipt>();
    var rows = new ArrayList<ActivityRow>();
    for (var submission : submissions) {
      var receipt = sign(submission, 1, work.now);
      signed.put(submission.id(), receipt);
      rows.add(ActivityRow.of(submission, 1, receipt));
    }
    var inserted = store.insert(rows);
    var missing = photos.missing(photoHashes(submissions));
    for (var submission : submissions) {
      if (inserted.contains(submission.id())) {
        var receipt = signed.get(submission.id());
        work.accepted(submission, Accepted.created(submission, receipt, missing));
        work.arrived.add(month(submission.report()));
      }
    }
  }

  private void meetKnown(List<Submission> known, Work work) {
    var stored = store.lock(known.stream().map(Submission::id).toList());
    var given = store.listReceipts(known);
    var missing = photos.missing(photoHashes(known));
    var revisions = new ArrayList<ActivityRow>();
    for (var submission : known) {
      var activity = stored.get(submission.id());
      if (activity == null) {
        throw new IllegalStateException("activity vanished: " + submission.id());
      }
      var earlier = given.get(submission.id());
      if (earlier != null) {
        var outcome = Accepted.again(submission, earlier, activity.state(), missing);
        work.outcomes.put(submission.id(), outcome);
      } else if (!activity.region().equals(submission.report().regionCode())) {
        work.outcomes.put(submission.id(), new Outcome.Refused(otherRegion()));
      } else if (!submission.mayRevise().test(activity)) {
        work.outcomes.put(
            submission.id(), new Outcome.Refused(new Problem(CommonProblem.NOT_ALLOWED)));
      } else if (activity.state() == ActivityState.WITHDRAWN) {
        work.outcomes.put(
            submission.id(), new Outcome.Refused(new Problem(ActivityProblem.ALREADY_WITHDRAWN)));
      } else if (activity.revision() != submission.report().baseRevision()) {
        work.outcomes.put(submission.id(), new Outcome.Conflict(activity));
      } else {
        var receipt = sign(submission, activity.revision() + 1, work.now);
        revisions.add(ActivityRow.of(submission, activity.revision() + 1, receipt));
        work.gone.addAll(activity.contributions());
        work.moved.add(TeamMonth.of(activity.region(), activity.startDate()));
        work.moved.add(month(submission.report()));
        work.left(activity, submission);
        work.accepted(submission, Accepted.created(submission, receipt, missing));
      }
    }
    if (!revisions.isEmpty()) {
      store.revise(revisions);
    }
  }

  private static TeamMonth month(Report report) {
    return TeamMonth.of(report.regionCode(), report.startDate());
  }

  private static Problem otherRegion() {
    return Problem.invalid(
        "regionCode", "Laporan ini milik wilayah lain dan tidak dapat dipindahkan.");
  }

  private Receipt sign(Submission submission, int revision, Instant now) {
    var id = submission.id().toString();
    return receipts.sign(Receipt.Kind.ACTIVITY, id, revision, submission.sha256(), now);
  }

  private static List<String> photoHashes(List<Submission> submissions) {
    return submissions.stream()
        .flatMap(submission -> submission.report().photos().stream())
        .map(Report.Photo::sha256)
        .distinct()
        .toList();
  }
}
