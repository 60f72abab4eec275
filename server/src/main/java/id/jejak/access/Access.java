package id.jejak.access;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// THE place for authorisation: deny unless a grant covers it. What one may not see is 404, what
/// one may see but not do is 403.
@Component
public class Access {
  private final RegionCode top;

  Access(AccessSettings settings) {
    this.top = settings.topRegion();
  }

  /// The region whose team stands at the top of this installation.
  public RegionCode top() {
    return top;
  }

  public boolean allows(CurrentUser user, Permission permission, RegionCode where, Field field) {
    return findGrant(user, permission, where, field).isPresent();
  }

  /// The grant by which she may; 403 when none covers it.
  public Grant require(CurrentUser user, Permission permission, RegionCode where, Field field) {
    return findGrant(user, permission, where, field)
        .orElseThrow(() -> new Problem(CommonProblem.NOT_ALLOWED));
  }

  /// The grant by which she may; 404 when she may not see it, 403 when she may see but not do it.
  public Grant requireVisible(
      CurrentUser user, Permission permission, RegionCode where, Field field) {
    if (!allows(user, Permission.VIEW_ACTIVITY, where, field)) {
      throw Problem.notFound();
    }
    return require(user, permission, where, field);
  }

  /// 404 when nothing of the region is in her scope, for any bidang.
  public void requireRegion(CurrentUser user, Permission permission, RegionCode where) {
    if (!allowsRegion(user, permission, where)) {
      throw Problem.notFound();
    }
  }

  /// Whether anything of the region is in her scope, for any bidang.
  public boolean allowsRegion(CurrentUser user, Permission permission, RegionCode where) {
    return user.grants().stream()
        .anyMatch(grant -> grant.covers(permission, where, grant.field(), top));
  }

  /// What a list may show her under this permission, as rows of `scope(from_code, until_code,
  /// field)`.
  public Scope scope(CurrentUser user, Permission permission) {
    List<Grant> grants =
        user.grants().stream()
            .filter(grant -> grant.role().permissions().contains(permission))
            .toList();
    return Scope.of(permission, grants, top);
  }

  /// The office in which she reviews the teams one tier down; 403 for who reviews nobody.
  public Grant requireReviewer(CurrentUser user) {
    return user.grants().stream()
        .filter(grant -> grant.role().permissions().contains(Permission.REVIEW_ACTIVITY))
        .filter(grant -> grant.region().tier() != Tier.VILLAGE)
        .findFirst()
        .orElseThrow(() -> new Problem(CommonProblem.NOT_ALLOWED));
  }

  private Optional<Grant> findGrant(
      CurrentUser user, Permission permission, RegionCode where, Field field) {
    return user.grants().stream()
        .filter(grant -> grant.covers(permission, where, field, top))
        .findFirst();
  }
}
