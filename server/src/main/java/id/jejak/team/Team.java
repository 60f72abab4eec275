package id.jejak.team;

import id.jejak.region.RegionCode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The TP PKK of one region. `zone` is the one that it or a team above it has set, else that of its
/// province.
public record Team(
    int regionId,
    RegionCode regionCode,
    String regionName,
    String kind,
    @Nullable String parentName,
    ZoneId zone) {

  /// `TP PKK Desa Labuha`.
  public String name() {
    return kind.equals("NEGARA") ? "TP PKK Pusat" : "TP PKK " + place();
  }

  /// The region with its kind: `Desa Labuha`, `Kabupaten Halmahera Selatan`.
  public String place() {
    return KindName.full(kind) + " " + regionName;
  }

  /// WIB, WITA or WIT.
  public String zoneLabel() {
    return switch (zone.getId()) {
      case "Asia/Jakarta" -> "WIB";
      case "Asia/Makassar" -> "WITA";
      default -> "WIT";
    };
  }
}
