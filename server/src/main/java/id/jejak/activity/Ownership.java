package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import org.springframework.stereotype.Component;

/// Whose a report is: the team's it speaks of. A tier above writes only what it enters on behalf of
/// that team, and never touches what the team wrote itself.
@Component
class Ownership {
  private final Access access;

  Ownership(Access access) {
    this.access = access;
  }

  /// The office in which she writes this report; 403 when she may not.
  Grant requireWriting(CurrentUser user, Report report) {
    var region = report.regionCode();
    var field = report.field();
    if (access.allows(user, Permission.WRITE_ACTIVITY, region, field)) {
      return access.require(user, Permission.WRITE_ACTIVITY, region, field);
    }
    if (report.onBehalfOf() == null) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    return access.require(user, Permission.WRITE_ON_BEHALF, region, field);
  }

  /// Whether she may change or withdraw a report that is already held.
  boolean mayChange(CurrentUser user, RegionCode region, Field field, boolean enteredOnBehalf) {
    return access.allows(user, Permission.WRITE_ACTIVITY, region, field)
        || (enteredOnBehalf && access.allows(user, Permission.WRITE_ON_BEHALF, region, field));
  }
}
