package id.jejak.practice;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.officer.OfficerMark;
import id.jejak.practice.PractisedCounts.PractisedPlace;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import org.springframework.stereotype.Component;

/// Who of a region's officers has practised and who has not yet.
@Component
class PractisedOfficers {
  private final PractisedStore store;
  private final Teams teams;
  private final Access access;

  PractisedOfficers(PractisedStore store, Teams teams, Access access) {
    this.store = store;
    this.teams = teams;
    this.access = access;
  }

  PractisedCounts count(CurrentUser user, RegionCode region) {
    access.requireRegion(user, Permission.VIEW_ACTIVITY, region);
    var team = teams.get(region);
    var children = store.count(region);
    return new PractisedCounts(
        region,
        team.regionName(),
        team.kind(),
        children.stream().mapToInt(PractisedPlace::officers).sum(),
        children.stream().mapToInt(PractisedPlace::practised).sum(),
        children);
  }

  /// By region and name. Names are listed for a kabupaten at most: above it the numbers say enough.
  PractisedPage list(CurrentUser user, RegionCode region, OfficerMark after, int limit) {
    access.requireRegion(user, Permission.VIEW_ACTIVITY, region);
    if (region.tier().compareTo(Tier.REGENCY) < 0) {
      throw Problem.invalid("region", "Pilih kabupaten, kecamatan, atau desa.");
    }
    var found = store.listOfficers(region, after, limit + 1);
    var more = found.size() > limit;
    var page = more ? found.subList(0, limit) : found;
    return new PractisedPage(page, more ? after(page.getLast()) : null);
  }

  private static String after(PractisedOfficer last) {
    return OfficerMark.after(last.regionCode(), last.name(), last.officer()).text();
  }
}
