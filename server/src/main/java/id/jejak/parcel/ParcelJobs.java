package id.jejak.parcel;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on bundles.
@Component
public class ParcelJobs {
  private static final Duration KEPT_FOR = Duration.ofHours(1);
  private final ParcelStore store;
  private final InstantSource clock;

  ParcelJobs(ParcelStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Forgets refusals that no longer count.
  @OpenToAll("a job, not for a request")
  public void forgetRefusals() {
    store.deleteRefusals(clock.instant().minus(KEPT_FOR));
  }
}
