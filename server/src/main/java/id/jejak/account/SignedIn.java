package id.jejak.account;

import id.jejak.access.Permission;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the app knows about the account that is signed in. On a shared computer the session ends at
/// `sharedUntil`.
record SignedIn(
    Holder officer,
    TeamName team,
    List<Office> assignments,
    Set<Permission> permissions,
    Set<Field> fields,
    boolean topTeam,
    @Nullable Instant sharedUntil) {
  record Holder(UUID id, String name, String username) {}

  record TeamName(
      RegionCode regionCode,
      String name,
      String regionName,
      Tier tier,
      String kind,
      @Nullable String parentName,
      @Nullable RegionCode parentCode,
      String timeZone,
      String zoneLabel,
      int graceDays) {}

  record Office(
      Role role,
      String title,
      @Nullable Field field,
      RegionCode regionCode,
      LocalDate startsOn,
      @Nullable LocalDate endsOn) {}
}
