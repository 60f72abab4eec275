package id.jejak.shape;

import id.jejak.region.RegionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Codes as files write them: `82.04.08.2001`, or the digits alone.
final class CodeText {
  private CodeText() {}

  static Optional<RegionCode> read(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var clean = text.strip();
    var dotted = clean.matches("\\d{4}|\\d{6}|\\d{10}") ? dotted(clean) : clean;
    return RegionCode.isCode(dotted) && !dotted.equals(RegionCode.NATION.value())
        ? Optional.of(RegionCode.valueOf(dotted))
        : Optional.empty();
  }

  private static String dotted(String digits) {
    var text = new StringBuilder(digits.substring(0, 2)).append('.').append(digits, 2, 4);
    if (digits.length() > 4) {
      text.append('.').append(digits, 4, 6);
    }
    if (digits.length() > 6) {
      text.append('.').append(digits, 6, 10);
    }
    return text.toString();
  }
}
