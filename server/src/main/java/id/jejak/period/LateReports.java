package id.jejak.period;

import id.jejak.shared.OpenToAll;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which reports of desa came after the deadline of their month.
@Component
public class LateReports {
  private final LateReportStore store;

  LateReports(LateReportStore store) {
    this.store = store;
  }

  /// Of each that came too late, how: judged as the reporting rate judges, in one statement
  /// whatever their number.
  @OpenToAll("told with reports that the caller was allowed to read")
  public Map<UUID, Lateness> of(Collection<Arrival> arrivals) {
    return arrivals.isEmpty() ? Map.of() : store.list(arrivals);
  }
}
