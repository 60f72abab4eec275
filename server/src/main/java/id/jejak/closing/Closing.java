package id.jejak.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One closing of a team's period: who closed it, who accepted it, and who reopened it.
record Closing(
    long id,
    int version,
    boolean standing,
    boolean accepted,
    ClosingAct closedAct,
    @Nullable ClosingAct acceptedAct,
    @Nullable ClosingAct reopenedAct,
    @Nullable String reason,
    int reports,
    int lateReports,
    String sha256) {

  /// Who did it, in which office, and when.
  record ClosingAct(Instant at, String name, String office) {}

  PeriodState state() {
    if (!standing) {
      return PeriodState.OPEN;
    }
    return accepted ? PeriodState.ACCEPTED : PeriodState.CLOSED;
  }
}
