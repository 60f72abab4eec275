package id.jejak.officer;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The Buku Daftar Anggota of a team, as it stood on a day.
@Component
public class MemberBooks {
  private final MemberStore store;
  private final RegionTree tree;
  private final Access access;

  MemberBooks(MemberStore store, RegionTree tree, Access access) {
    this.store = store;
    this.tree = tree;
    this.access = access;
  }

  /// Whoever held an office of the team on that day, in the order of the offices. 404 for a team
  /// outside her scope, 403 where she sees names alone.
  public List<Member> on(CurrentUser user, RegionCode asked, LocalDate day) {
    var team = tree.now(asked);
    if (!access.allowsRegion(user, Permission.VIEW_OFFICERS, team)) {
      access.requireRegion(user, Permission.VIEW_COLLEAGUES, team);
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    return store.list(team, day);
  }
}
