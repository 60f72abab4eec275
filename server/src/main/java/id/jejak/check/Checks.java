package id.jejak.check;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the latest recount found: for machines a number, for the operator at the top the figures.
@Component
public class Checks {
  private final CheckRunStore store;
  private final Access access;

  Checks(CheckRunStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// The latest whole recount; `checkedAt` is null before the first.
  record CheckView(
      @Nullable Instant checkedAt, int differences, List<NightlyCheck.FoundDifference> found) {}

  /// 403 but for the operator of the team at the top.
  CheckView get(CurrentUser user) {
    if (!access.allowsRegion(user, Permission.ADMINISTER, access.top())) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    return store
        .findLatest()
        .map(run -> new CheckView(run.endedAt(), run.differences(), store.list(run.id())))
        .orElse(new CheckView(null, 0, List.of()));
  }

  /// How many figures the latest recount found different; 0 before the first.
  @OpenToAll("a number for collectors and health, without names")
  public int differences() {
    return store.findLatest().map(CheckRunStore.Run::differences).orElse(0);
  }

  /// When the latest recount ended, in seconds since 1970; 0 before the first.
  @OpenToAll("a number for collectors and health, without names")
  public long checkedAt() {
    return store.findLatest().map(run -> run.endedAt().getEpochSecond()).orElse(0L);
  }
}
