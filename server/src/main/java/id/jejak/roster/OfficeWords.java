package id.jejak.roster;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands an office as people write it: `Ketua Pokja III`, `ketua` with the bidang beside it,
/// `Wakil Ketua I` is nobody's.
final class OfficeWords {
  private static final Pattern GROUP =
      Pattern.compile("\\b(?:pokja|kelompok kerja)\\s*(iv|iii|ii|i|[1-4])\\b");
  private static final Pattern OF_TEAM = Pattern.compile("\\b(tp\\s*pkk|tp|pkk|tim penggerak)\\b");

  private OfficeWords() {}

  /// A role with its bidang, or what is wrong with which of the two cells.
  record Reading(@Nullable Role role, @Nullable Field field, @Nullable BadCell complaint) {
    private static Reading bad(RosterColumn column, String why) {
      return new Reading(null, null, BadCell.of(column, why));
    }
  }

  static Reading read(String roleText, String fieldText) {
    if (roleText.isBlank()) {
      return Reading.bad(RosterColumn.ROLE, "Isi jabatan.");
    }
    var words = words(roleText);
    var named = group(words);
    var beside = field(fieldText);
    if (!fieldText.isBlank() && beside.isEmpty()) {
      return Reading.bad(
          RosterColumn.FIELD, "Pilih Pokja I, Pokja II, Pokja III, Pokja IV, atau Sekretariat.");
    }
    if (named.isPresent() && beside.isPresent() && !named.equals(beside)) {
      return Reading.bad(RosterColumn.FIELD, "Lain dengan bidang yang disebut di jabatan.");
    }
    var field = named.or(() -> beside).orElse(null);
    return office(words, field);
  }

  private static Reading office(String words, @Nullable Field field) {
    var saysPokja = words.contains("pokja") || words.contains("kelompok kerja");
    var rest =
        OF_TEAM
            .matcher(GROUP.matcher(words).replaceAll(" "))
            .replaceAll(" ")
            .replace("kelompok kerja", " ")
            .replace("pokja", " ")
            .replace("sekretariat", " ")
            .strip()
            .replaceAll("\\s+", " ");
    var plain = plain(rest);
    if (plain.isEmpty()) {
      return Reading.bad(RosterColumn.ROLE, "Jabatan ini tidak dikenal. Pilih dari daftar.");
    }
    var ofGroup = ofGroup(plain.get());
    if (ofGroup.isEmpty()) {
      return field == null && !saysPokja
          ? new Reading(plain.get(), null, null)
          : Reading.bad(RosterColumn.FIELD, "Jabatan ini berlaku untuk semua bidang. Kosongkan.");
    }
    var whole = ofGroup.get() != Role.ANGGOTA_POKJA;
    if (field == null) {
      return whole && !saysPokja
          ? new Reading(plain.get(), null, null)
          : Reading.bad(RosterColumn.FIELD, "Pilih bidangnya.");
    }
    if (whole && field == Field.SEKRETARIAT && !saysPokja) {
      return Reading.bad(RosterColumn.FIELD, "Jabatan ini berlaku untuk semua bidang. Kosongkan.");
    }
    return new Reading(ofGroup.get(), field, null);
  }

  private static Optional<Role> plain(String words) {
    return switch (words) {
      case "ketua" -> Optional.of(Role.KETUA);
      case "wakil", "wakil ketua" -> Optional.of(Role.WAKIL);
      case "sekretaris" -> Optional.of(Role.SEKRETARIS);
      case "bendahara" -> Optional.of(Role.BENDAHARA);
      case "anggota" -> Optional.of(Role.ANGGOTA_POKJA);
      case "operator" -> Optional.of(Role.OPERATOR);
      case "pembaca", "ketua pembina", "pembina" -> Optional.of(Role.PEMBACA);
      default -> Optional.empty();
    };
  }

  private static Optional<Role> ofGroup(Role plain) {
    return switch (plain) {
      case KETUA -> Optional.of(Role.KETUA_POKJA);
      case WAKIL -> Optional.of(Role.WAKIL_POKJA);
      case SEKRETARIS -> Optional.of(Role.SEKRETARIS_POKJA);
      case ANGGOTA_POKJA -> Optional.of(Role.ANGGOTA_POKJA);
      case BENDAHARA, OPERATOR, PEMBACA, KETUA_POKJA, WAKIL_POKJA, SEKRETARIS_POKJA ->
          Optional.empty();
    };
  }

  private static Optional<Field> field(String text) {
    var words = words(text);
    var group = group(words);
    return group.isPresent() ? group : numbered(words);
  }

  private static Optional<Field> group(String words) {
    var found = GROUP.matcher(words);
    if (found.find()) {
      return numbered(found.group(1));
    }
    return words.contains("sekretariat") ? Optional.of(Field.SEKRETARIAT) : Optional.empty();
  }

  private static Optional<Field> numbered(String number) {
    return switch (number) {
      case "i", "1" -> Optional.of(Field.POKJA_I);
      case "ii", "2" -> Optional.of(Field.POKJA_II);
      case "iii", "3" -> Optional.of(Field.POKJA_III);
      case "iv", "4" -> Optional.of(Field.POKJA_IV);
      default -> Optional.empty();
    };
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
