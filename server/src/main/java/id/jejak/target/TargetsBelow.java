package id.jejak.target;

import id.jejak.target.TargetPage.PassedYear;
import id.jejak.target.TargetPage.SetTarget;
import id.jejak.target.TargetPage.TargetProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One indicator, team by team. `ownReports` is what the team above reported itself: it is in its
/// total and in none of the rows.
record TargetsBelow(
    String region,
    int year,
    String month,
    PassedYear pace,
    String indicator,
    Instant asOf,
    @Nullable String ownReports,
    List<ChildTarget> rows) {
  record ChildTarget(
      String region, String name, @Nullable SetTarget own, TargetProgress progress) {}
}
