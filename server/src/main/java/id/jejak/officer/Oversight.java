package id.jejak.officer;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.region.RegionCode;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who may see and change which officer: the operator those of her team and below, as long as they
/// serve nowhere else; Ketua, Wakil and Sekretaris see them.
@Component
public class Oversight {
  private final OfficerStore store;
  private final Access access;

  Oversight(OfficerStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// 404 when the team is outside her scope, 403 when she sees it but does not administer it.
  public void requireTeam(CurrentUser user, RegionCode team) {
    if (!access.allowsRegion(user, Permission.ADMINISTER, team)) {
      throw refusal(user, List.of(team));
    }
  }

  /// 404 when she never served in her scope, 403 when only her name is to be seen.
  public void requireVisible(CurrentUser user, UUID officer) {
    var places = store.listServed(officer);
    if (places.stream()
        .noneMatch(place -> access.allowsRegion(user, Permission.VIEW_OFFICERS, place))) {
      throw refusal(user, places);
    }
  }

  /// Every team of hers must be administered: whoever also serves a higher tier is not a lower
  /// tier's to change.
  public void requireAdministered(CurrentUser user, UUID officer) {
    requireVisible(user, officer);
    if (!administers(user, officer)) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
  }

  /// The first of the teams that answer for her; acts on the person are kept under it.
  @OpenToAll("where an act is kept; called after permission was asked")
  public RegionCode place(UUID officer) {
    return store.listCharged(officer).getFirst();
  }

  boolean administers(CurrentUser user, UUID officer) {
    return store.listCharged(officer).stream().allMatch(place -> administers(user, place));
  }

  boolean administers(CurrentUser user, RegionCode team) {
    return access.allowsRegion(user, Permission.ADMINISTER, team);
  }

  /// 409 when locking her would leave the top team without an operator who can sign in, or lock out
  /// an operator by her own hand. Called within the transaction that locks.
  public void requireOperatorsWithout(CurrentUser user, UUID officer) {
    requireOperators(user, officer, team -> false);
  }

  /// The same for ending her operator's office in one team.
  void requireOperatorsWithout(CurrentUser user, UUID officer, RegionCode ended) {
    requireOperators(user, officer, team -> !team.equals(ended));
  }

  private void requireOperators(CurrentUser user, UUID officer, Predicate<RegionCode> stays) {
    var all = store.lockOperators(officer, access.top());
    var taken =
        all.stream()
            .filter(office -> office.officerId().equals(officer) && !stays.test(office.team()))
            .toList();
    if (taken.isEmpty()) {
      return;
    }
    var keepsOne =
        all.stream()
            .anyMatch(office -> office.officerId().equals(officer) && stays.test(office.team()));
    if (user.officer().equals(officer) && !keepsOne) {
      throw new Problem(OfficerProblem.OWN_OPERATOR_OFFICE);
    }
    var ofTop = taken.stream().anyMatch(office -> office.team().equals(access.top()));
    if (ofTop
        && all.stream()
            .noneMatch(office ->
                office.team().equals(access.top())
                    && !office.officerId().equals(officer)
                    && office.maySignIn())) {
      throw new Problem(OfficerProblem.LAST_OPERATOR);
    }
  }

  private Problem refusal(CurrentUser user, List<RegionCode> places) {
    var seen =
        places.stream()
            .anyMatch(place ->
                access.allowsRegion(user, Permission.VIEW_OFFICERS, place)
                    || access.allowsRegion(user, Permission.VIEW_COLLEAGUES, place));
    return seen ? new Problem(CommonProblem.NOT_ALLOWED) : Problem.notFound();
  }
}
