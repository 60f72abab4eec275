package id.jejak.audit;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The log as the operator of a team reads it, for her team and those below.
@Component
class AuditLog {
  private final AuditStore store;
  private final Access access;

  AuditLog(AuditStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// The newest first; 403 for who administers nothing, 404 for a region outside her scope.
  AuditPage list(CurrentUser user, AuditQuery query) {
    if (access.scope(user, Permission.ADMINISTER).ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    access.requireRegion(user, Permission.ADMINISTER, query.region());
    var zone = user.mainGrant().zone();
    var to = query.to() == null ? null : query.to().plusDays(1);
    var found = store.list(query, start(query.from(), zone), start(to, zone), query.limit() + 1);
    var more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    return new AuditPage(page, more ? String.valueOf(page.getLast().id()) : null);
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
