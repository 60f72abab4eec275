package id.jejak.printing;

import id.jejak.shared.Indonesian;
import id.jejak.team.Team;
import java.time.LocalDate;
import java.util.List;

/// The two who sign: the Ketua Pembina of the tier and the Ketua of the team.
record Signatures(List<String> patron, List<String> chair) {
  static Signatures of(Team team, LocalDate date) {
    return new Signatures(
        List.of("Mengetahui", patronOf(team), "selaku Ketua Pembina"), chairOf(team, date));
  }

  private static String patronOf(Team team) {
    return switch (team.kind()) {
      case "DESA" -> "Kepala Desa " + team.regionName();
      case "KELURAHAN" -> "Lurah " + team.regionName();
      case "KECAMATAN" -> "Camat " + team.regionName();
      case "DISTRIK" -> "Kepala Distrik " + team.regionName();
      case "KABUPATEN" -> "Bupati " + team.regionName();
      case "KOTA" -> "Wali Kota " + team.regionName();
      case "PROVINSI" -> "Gubernur " + team.regionName();
      default -> "Menteri Dalam Negeri";
    };
  }

  /// Place, date and office of the Ketua.
  static List<String> chairOf(Team team, LocalDate date) {
    if (team.kind().equals("NEGARA")) {
      return List.of("Jakarta, " + Indonesian.date(date), "Ketua Umum TP PKK", "Pusat");
    }
    return List.of(team.regionName() + ", " + Indonesian.date(date), "Ketua TP PKK", team.place());
  }
}
