package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import org.springframework.stereotype.Component;

/// Turns what a caller asks of a list into what she may be told; 404 for a region outside her
/// scope.
@Component
class ActivityQuestions {
  private final RegionTree tree;
  private final Access access;

  ActivityQuestions(RegionTree tree, Access access) {
    this.tree = tree;
    this.access = access;
  }

  ActivityQuestion of(CurrentUser user, ActivityQuery query) {
    var asked =
        query.region() == null ? user.mainGrant().region() : RegionCode.valueOf(query.region());
    // A phone that has not heard yet that its region has another code asks by the earlier one.
    var now = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_ACTIVITY, now);
    var region = query.isOfEarlierTree() ? asked : now;
    var permission = query.onlyWaiting() ? Permission.REVIEW_ACTIVITY : Permission.VIEW_ACTIVITY;
    return new ActivityQuestion(
        query.filter(region, user.officer()), access.scope(user, permission));
  }
}
