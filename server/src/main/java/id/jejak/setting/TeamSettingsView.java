package id.jejak.setting;

import id.jejak.officer.Holders.OfficeHolder;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a team may set: what holds, and whether it is its own; `holders` are in office today.
record TeamSettingsView(
    RegionCode code,
    String name,
    Tier tier,
    String kind,
    String place,
    String regionName,
    String above,
    List<OfficeHolder> holders,
    List<Setting> items) {

  /// `value` holds now, `from` is whose it is: null where no team has set it. `inherited` would
  /// hold if the team had set nothing. `version` counts the team's own changes.
  record Setting(
      SettingItem item,
      int version,
      boolean mayChange,
      boolean own,
      @Nullable SettingValue value,
      @Nullable Source from,
      @Nullable SettingValue inherited,
      @Nullable Source inheritedFrom) {}

  record Source(RegionCode code, String name) {}
}
