package id.jejak.roster;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The background work of imports.
@Component
public class RosterJobs {
  private static final Logger log = LoggerFactory.getLogger(RosterJobs.class);
  // A server that is told to stop waits for what runs; it need not wait for a nation.
  private static final int STEPS = 40;
  private static final Duration KEPT = Duration.ofDays(14);
  private final RosterProgress progress;
  private final RosterStore store;
  private final RosterReading reading;
  private final InstantSource clock;

  RosterJobs(
      RosterProgress progress, RosterStore store, RosterReading reading, InstantSource clock) {
    this.progress = progress;
    this.store = store;
    this.reading = reading;
    this.clock = clock;
  }

  /// Reads the files that wait. Only one is read in the whole cluster, because the texts of a
  /// workbook are held meanwhile; what other imports do goes on beside it.
  @OpenToAll("a job, not for a request")
  public void read() {
    for (var next = reading.next();
        next.isPresent() && !Thread.currentThread().isInterrupted();
        next = reading.next()) {
      try {
        reading.read(next.get());
      } catch (RuntimeException failure) {
        log.warn("a list could not be read and is read again", failure);
        reading.failed(next.get());
        return;
      }
    }
  }

  /// Takes some steps with the imports that are checked or written.
  @OpenToAll("a job, not for a request")
  public void goOn() {
    for (var i = 0; i < STEPS && !Thread.currentThread().isInterrupted(); i++) {
      try {
        if (!progress.step()) {
          return;
        }
      } catch (RuntimeException failure) {
        log.warn("a step of an import failed and is taken again", failure);
        progress.failed();
        return;
      }
    }
  }

  /// Removes files and previews that nobody has touched for two weeks; what was written stays.
  @OpenToAll("a job, not for a request")
  public void deleteAbandoned() {
    store.deleteUntouchedSince(clock.instant().minus(KEPT));
    reading.deleteLeftOver();
  }
}
