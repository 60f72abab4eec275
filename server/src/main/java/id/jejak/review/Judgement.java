package id.jejak.review;

import id.jejak.activity.ActivityState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision about one revision of a report. `id` is made where she decides, so that sending it
/// again is known; `seen` is the state in which she saw the report. Both may be untold.
public record Judgement(
    UUID activity,
    int revision,
    Decision decision,
    @Nullable UUID id,
    @Nullable ActivityState seen) {
  public Judgement(UUID activity, int revision, Decision decision) {
    this(activity, revision, decision, null, null);
  }

  /// Whether another reviewer's decision was made behind her back; two that approve agree.
  boolean isOvertakenBy(ActivityState now) {
    var agrees = decision instanceof Decision.Approve && now == ActivityState.APPROVED;
    return seen != null && seen != now && !agrees;
  }

  boolean isSame(ReviewStore.Kept kept) {
    return switch (decision) {
      case Decision.Approve() -> kept.decision().equals("APPROVED");
      case Decision.SendBack(var note) ->
          kept.decision().equals("RETURNED")
              && Optional.ofNullable(kept.note()).equals(Optional.of(note));
    };
  }
}
