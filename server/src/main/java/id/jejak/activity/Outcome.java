package id.jejak.activity;

import id.jejak.receipt.Receipt;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Set;

/// What became of one submission.
public sealed interface Outcome {
  /// Held by the server. `status` is 201 for a new revision and 200 for the same bytes again.
  record Accepted(
      int status, Receipt receipt, ActivityState state, int revision, List<String> missingPhotos)
      implements Outcome {
    static Accepted created(Submission submission, Receipt receipt, Set<String> missing) {
      var photos = missingOf(submission, missing);
      return new Accepted(201, receipt, ActivityState.SUBMITTED, receipt.revision(), photos);
    }

    static Accepted again(
        Submission submission, Receipt receipt, ActivityState state, Set<String> missing) {
      var photos = missingOf(submission, missing);
      return new Accepted(200, receipt, state, receipt.revision(), photos);
    }

    private static List<String> missingOf(Submission submission, Set<String> missing) {
      return submission.report().photos().stream()
          .map(Report.Photo::sha256)
          .filter(missing::contains)
          .toList();
    }
  }

  /// Another version was accepted meanwhile.
  record Conflict(StoredActivity stored) implements Outcome {}

  /// Not accepted, for the reason in the problem.
  record Refused(Problem problem) implements Outcome {}
}
