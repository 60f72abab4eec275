package id.jejak.check;

import id.jejak.closing.ClosingChecker;
import id.jejak.period.TeamMonthChecker;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.total.Checker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Recounts everything while reports arrive, one kabupaten after the other, and keeps what differs.
@Component
public class NightlyCheck {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
  private static final int MOST_KEPT = 100;
  private final CheckRunStore store;
  private final Checker totals;
  private final TeamMonthChecker months;
  private final ClosingChecker closings;
  private final InstantSource clock;

  NightlyCheck(
      CheckRunStore store,
      Checker totals,
      TeamMonthChecker months,
      ClosingChecker closings,
      InstantSource clock) {
    this.store = store;
    this.totals = totals;
    this.months = months;
    this.closings = closings;
    this.clock = clock;
  }

  /// One difference, in a line that names the place and the month.
  record FoundDifference(String what, String stored, String recounted) {}

  /// Every slice once. A run that a stop of the server cut off has no end and raises no alarm; the
  /// next night begins anew.
  @OpenToAll("a job, not for a request")
  public void run() {
    var run = store.begin(clock.instant());
    var count = new AtomicInteger();
    for (var slice : store.listSlices()) {
      keep(run, in(slice), count);
      store.counted(run);
    }
    keep(run, closed(), count);
    store.end(run, count.get(), clock.instant());
    if (count.get() > 0) {
      LOG.error("{} figures differ from the reports; ./jejak check names them", count.get());
    }
  }

  private List<FoundDifference> in(RegionCode slice) {
    var found = new ArrayList<FoundDifference>();
    for (var d : totals.differencesIn(slice)) {
      var what = String.join(" ", d.region(), d.month(), d.type(), d.indicator(), d.state());
      found.add(new FoundDifference(what, d.stored(), d.recounted()));
    }
    for (var d : months.differencesIn(slice)) {
      found.add(
          new FoundDifference(d.region() + " " + d.month() + " lapor", d.stored(), d.recounted()));
    }
    return found;
  }

  private List<FoundDifference> closed() {
    return closings.broken().stream()
        .map(what -> new FoundDifference(what, "berubah", "tertutup"))
        .toList();
  }

  private void keep(long run, List<FoundDifference> found, AtomicInteger count) {
    for (var one : found) {
      var position = count.getAndIncrement();
      if (position < MOST_KEPT) {
        store.insert(run, position, one);
      }
    }
  }
}
