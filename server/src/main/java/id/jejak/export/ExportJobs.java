package id.jejak.export;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on files.
@Component
@OpenToAll("jobs, not for a request")
public class ExportJobs {
  private static final Duration KEPT_FOR = Duration.ofDays(1);
  private final ExportMaking making;
  private final ExportStore store;
  private final InstantSource clock;

  ExportJobs(ExportMaking making, ExportStore store, InstantSource clock) {
    this.making = making;
    this.store = store;
    this.clock = clock;
  }

  /// Makes what has been ordered.
  public void make() {
    making.makeWaiting();
  }

  /// Deletes files after a day.
  public void tidyUp() {
    store.deleteOld(clock.instant().minus(KEPT_FOR));
  }
}
