package id.jejak.slip;

import id.jejak.shared.OpenToAll;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The background work on slips.
@Component
@OpenToAll("jobs, not for a request")
public class SlipJobs {
  private static final Duration FILE_KEPT_FOR = Duration.ofDays(1);
  private static final Duration REASON_KEPT_FOR = Duration.ofDays(90);
  private final SlipPrinting printing;
  private final SlipPrintStore prints;
  private final SlipStore slips;
  private final InstantSource clock;

  SlipJobs(SlipPrinting printing, SlipPrintStore prints, SlipStore slips, InstantSource clock) {
    this.printing = printing;
    this.prints = prints;
    this.slips = slips;
    this.clock = clock;
  }

  /// Draws what operators have ordered.
  public void print() {
    printing.printWaiting();
  }

  /// Deletes files after a day; ends the slips of who has left office; forgets long expired ones.
  public void tidyUp() {
    var now = clock.instant();
    prints.deleteOld(now.minus(FILE_KEPT_FOR));
    slips.endOfTheLeft(now);
    slips.deleteExpired(now.minus(REASON_KEPT_FOR));
  }
}
