package id.jejak.draft;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on drafts.
@Component
public class DraftJobs {
  private static final Duration KEPT_FOR = Duration.ofDays(400);
  private final DraftStore store;
  private final InstantSource clock;

  DraftJobs(DraftStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Forgets copies whose report has arrived, and those that nobody has touched for a year.
  @OpenToAll("a job, not for a request")
  public void deleteDone() {
    store.deleteArrived();
    store.deleteOld(clock.instant().minus(KEPT_FOR));
  }
}
