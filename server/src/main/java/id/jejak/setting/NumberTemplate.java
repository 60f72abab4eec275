package id.jejak.setting;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a team numbers its letters: `{nomor}/{bidang}/TP-PKK/{bulan-romawi}/{tahun}` becomes
/// `007/POKJA-III/TP-PKK/XI/2026`.
public record NumberTemplate(String text) {
  private static final Pattern ANY = Pattern.compile("\\{([^{}]*)\\}");
  private static final Set<String> KNOWN =
      Set.of("nomor", "jenis", "bidang", "kode", "bulan", "bulan-romawi", "tahun");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  /// What the words in braces stand for; without a bidang it is the secretariat's.
  public record Parts(
      int number, String kind, @Nullable Field field, RegionCode team, LocalDate day) {}

  boolean hasOnlyKnownWords() {
    var rest = ANY.matcher(text).replaceAll(found -> KNOWN.contains(found.group(1)) ? "" : "{");
    return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
  }

  /// Without both, two letters could carry the same number.
  boolean hasNumberAndYear() {
    return text.contains("{nomor}") && text.contains("{tahun}");
  }

  public String fill(Parts parts) {
    return ANY.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), parts)));
  }

  private static String word(String word, Parts parts) {
    var month = parts.day().getMonthValue();
    return switch (word) {
      case "nomor" -> padded(3, parts.number());
      case "jenis" -> parts.kind();
      case "bidang" -> sign(parts.field());
      case "kode" -> parts.team().value();
      case "bulan" -> padded(2, month);
      case "bulan-romawi" -> ROMAN.get(month - 1);
      default -> String.valueOf(parts.day().getYear());
    };
  }

  private static String padded(int digits, int number) {
    var text = String.valueOf(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private static String sign(@Nullable Field field) {
    return field == null || field == Field.SEKRETARIAT ? "SEKR" : field.name().replace('_', '-');
  }
}
