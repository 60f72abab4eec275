package id.jejak.setting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words in braces that each team's paper fills with its own: `{wilayah}` (Desa Labuha),
/// `{nama}` (Labuha) and `{induk}` (Kecamatan Bacan, Kabupaten …); in capitals they print capitals.
public record Placeholders(String place, String name, String above) {
  private static final Pattern ANY = Pattern.compile("\\{([^{}]*)\\}");
  private static final Set<String> KNOWN = Set.of("wilayah", "nama", "induk");

  static boolean areIn(@Nullable String text) {
    return text != null && ANY.matcher(text).find();
  }

  /// Whether every pair of braces holds a word that is known.
  static boolean areKnownIn(String text) {
    var rest = ANY.matcher(text).replaceAll(found -> isKnown(found.group(1)) ? "" : "{");
    return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
  }

  private static boolean isKnown(String word) {
    return KNOWN.contains(word) || KNOWN.contains(word.toLowerCase(Locale.ROOT)) && isUpper(word);
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /// The text as this team prints it.
  public String fill(String text) {
    return ANY.matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(word(found.group(1))));
  }

  private String word(String word) {
    var text =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "wilayah" -> place;
          case "nama" -> name;
          default -> above;
        };
    return isUpper(word) ? text.toUpperCase(Locale.ROOT) : text;
  }
}
