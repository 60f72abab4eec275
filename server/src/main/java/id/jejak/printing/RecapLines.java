package id.jejak.printing;

import id.jejak.catalog.Field;
import id.jejak.printing.RecapPaper.FieldLine;
import id.jejak.printing.RecapSums.Count;
import id.jejak.region.RegionCode;
import id.jejak.shared.Indonesian;
import java.util.List;
import java.util.stream.Collectors;

/// Words and lines that a recap and a closed book have in common.
final class RecapLines {
  private RecapLines() {}

  /// What the regions one tier below are called.
  static String tierBelow(RegionCode region) {
    return switch (region.tier()) {
      case NATION -> "Provinsi";
      case PROVINCE -> "Kabupaten/Kota";
      case REGENCY -> "Kecamatan";
      case DISTRICT, VILLAGE -> "Desa/Kelurahan";
    };
  }

  /// What she may not see is no zero: then the paper says which bidang it tells.
  static String onlySome(List<Field> seen) {
    return seen.size() == Field.values().length
        ? ""
        : "Hanya " + seen.stream().map(Field::label).collect(Collectors.joining(", ")) + ". ";
  }

  /// Where nothing at all was reported, a dash, which is no zero.
  static FieldLine silent(String name) {
    return new FieldLine(name, "–", "–", "–", "–", "–", "–");
  }

  static FieldLine told(String name, Count count) {
    return new FieldLine(
        name,
        Indonesian.number(count.activities()),
        Indonesian.number(count.approved()),
        Indonesian.number(count.waiting()),
        Indonesian.number(count.male()),
        Indonesian.number(count.female()),
        Indonesian.number(count.participants()));
  }
}
