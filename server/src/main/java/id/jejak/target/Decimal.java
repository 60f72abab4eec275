package id.jejak.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Planned values: 0 to 10^12 with at most two places, as text to the outside.
final class Decimal {
  static final String RULE =
      "Angka 0 sampai 1.000.000.000.000, paling banyak 2 angka di belakang koma.";
  private static final Pattern SHAPE = Pattern.compile("\\d{1,13}(\\.\\d{1,2}0*)?");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

  private Decimal() {}

  /// Empty when it is no planned value.
  static Optional<BigDecimal> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text)).filter(value -> value.compareTo(LARGEST) <= 0);
  }

  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static @Nullable String textOrNull(@Nullable BigDecimal number) {
    return number == null ? null : text(number);
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
