package id.jejak.closing;

import id.jejak.closing.Closing.ClosingAct;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a team's period stands and what she who asks may do about it. `version` is that of the
/// latest closing, 0 before the first. `late` counts, to a thousand, the reports that came after
/// the closing; of an open period `carried` counts those of earlier ones that it will tell, of a
/// closed one those that it tells.
record PeriodView(
    RegionCode region,
    String name,
    String period,
    Period.Kind kind,
    LocalDate from,
    LocalDate to,
    boolean ended,
    PeriodState state,
    int version,
    @Nullable ClosingAct closed,
    @Nullable ClosingAct accepted,
    @Nullable ClosingAct reopened,
    @Nullable String reason,
    List<ClosedAbove> above,
    List<NamedTeam> missing,
    int reports,
    int late,
    int changed,
    int carried,
    @Nullable String sha256,
    boolean mayClose,
    boolean mayAccept,
    boolean mayReopen,
    Instant asOf) {

  /// A team above whose closing stands on this one.
  record ClosedAbove(
      RegionCode region, String name, Instant closedAt, @Nullable Instant acceptedAt) {}

  record NamedTeam(RegionCode region, String name) {}
}
