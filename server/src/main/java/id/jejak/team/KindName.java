package id.jejak.team;

import java.util.Locale;

/// The word before a region's name.
public final class KindName {
  private KindName() {}

  /// `KABUPATEN` → `Kabupaten`.
  public static String full(String kind) {
    return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
  }

  /// As in lists: `Kab.`, `Kec.`, `Prov.`; the others in full.
  public static String brief(String kind) {
    return switch (kind) {
      case "KABUPATEN" -> "Kab.";
      case "KECAMATAN" -> "Kec.";
      case "PROVINSI" -> "Prov.";
      default -> full(kind);
    };
  }
}
