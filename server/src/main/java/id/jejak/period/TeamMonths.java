package id.jejak.period;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps, in the transaction that takes a report in, who has reported for which month.
@Component
public class TeamMonths {
  private final TeamMonthStore store;

  TeamMonths(TeamMonthStore store) {
    this.store = store;
  }

  /// New reports of `arrived` months came at one instant; in `changed` months reports were moved or
  /// withdrawn. Runs inside the transaction that did it, after the reports are written.
  @OpenToAll("called by intake, which has checked access")
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(List<TeamMonth> arrived, Collection<TeamMonth> changed, Instant at) {
    if (!changed.isEmpty()) {
      // All in one order: two transactions with the same months wait instead of deadlocking.
      var all = new TreeSet<>(arrived);
      all.addAll(changed);
      store.recount(List.copyOf(all), at);
    } else if (!arrived.isEmpty()) {
      store.add(arrived, at);
    }
  }

  /// The months of a region and those below follow their reports to another code. Runs inside the
  /// transaction that moves the reports.
  @OpenToAll("called when the tree changes, after permission was asked")
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RegionCode from, RegionCode to) {
    store.move(from, to);
  }
}
