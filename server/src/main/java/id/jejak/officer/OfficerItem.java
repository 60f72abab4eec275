package id.jejak.officer;

import id.jejak.region.RegionCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An officer in the list of a team: her offices there first, then those elsewhere. Colleagues of
/// the team are told neither phone nor account.
record OfficerItem(
    UUID id,
    String name,
    RegionCode regionCode,
    String regionName,
    String kind,
    @Nullable String parentName,
    @Nullable String phone,
    List<HeldOffice> offices,
    @Nullable OfficerAccount account) {

  OfficerItem forColleagues() {
    return new OfficerItem(id, name, regionCode, regionName, kind, parentName, null, offices, null);
  }
}
