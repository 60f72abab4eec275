package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/// Samples of what the kecamatan of a kabupaten have approved, for the tiers above them.
@Component
class Samples {
  private final SampleStore store;
  private final Access access;

  Samples(SampleStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// 404 for a region outside her scope, 403 for who draws none there.
  List<Sample> draw(CurrentUser user, RegionCode regency, YearMonth month, int each, int seed) {
    access.requireRegion(user, Permission.VIEW_ACTIVITY, regency);
    var scope = access.scope(user, Permission.SAMPLE_ACTIVITY);
    if (scope.ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    if (regency.tier() != Tier.REGENCY) {
      throw Problem.invalid("region", "Contoh diambil per kabupaten/kota.");
    }
    return store.draw(regency, scope, month.atDay(1), month.plusMonths(1).atDay(1), each, seed);
  }
}
