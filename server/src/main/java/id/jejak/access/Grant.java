package id.jejak.access;

import id.jejak.access.Permission.Reach;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One assignment that is in force today: role × region × bidang. Without a `field` it holds for
/// all five.
public record Grant(
    Role role,
    @Nullable Field field,
    int regionId,
    RegionCode region,
    String regionName,
    String kind,
    ZoneId zone,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  boolean covers(Permission permission, RegionCode where, @Nullable Field what, RegionCode top) {
    return role.permissions().contains(permission)
        && reaches(permission.reach(), where, top)
        && (field == null || field == what);
  }

  private boolean reaches(Reach reach, RegionCode where, RegionCode top) {
    return switch (reach) {
      case OWN_TEAM -> where.equals(region);
      case BELOW -> region.covers(where) && !where.equals(region);
      case BELOW_REGENCY ->
          region.tier().compareTo(Tier.REGENCY) <= 0
              && region.covers(where)
              && !where.equals(region);
      case SUBTREE -> region.covers(where);
      case REVIEWED ->
          where.parent().equals(Optional.of(region)) || (where.equals(top) && region.equals(top));
    };
  }

  /// As the interface names the office: `Sekretaris`, `Ketua Pokja III`.
  public String title() {
    return role.title(field);
  }
}
