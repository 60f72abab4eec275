package id.jejak.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of a list of targets. Read are the region, the indicator and the target; the others
/// help whoever fills it in.
enum SheetColumn {
  REGION("Kode wilayah", 16),
  TEAM("TP PKK", 26),
  FIELD("Bidang", 12),
  INDICATOR("Kode indikator", 15),
  TYPE("Jenis kegiatan", 32),
  NAME("Indikator", 34),
  UNIT("Satuan", 12),
  KIND("Cara hitung", 22),
  LAST_YEAR("Capaian", 14),
  TARGET("Target", 14);

  private final String heading;
  private final int width;

  SheetColumn(String heading, int width) {
    this.heading = heading;
    this.width = width;
  }

  int width() {
    return width;
  }

  /// With the year it is about: `Target 2027`, `Capaian 2026`.
  String heading(int year) {
    return switch (this) {
      case TARGET -> heading + " " + year;
      case LAST_YEAR -> heading + " " + (year - 1);
      case REGION, TEAM, FIELD, INDICATOR, TYPE, NAME, UNIT, KIND -> heading;
    };
  }

  /// The column with this heading, whatever year it names.
  static Optional<SheetColumn> find(String text) {
    var words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    var name = words.replaceAll(" ?\\d{4}$", "");
    return Arrays.stream(values())
        .filter(column -> column.heading.toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
