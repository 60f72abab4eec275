package id.jejak.factor;

import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Codes for the day on which her phone is lost: shown once, kept as hashes, each good for one
/// sign-in. A hundred and twenty bits of chance need no slow hash.
final class RecoveryCodes {
  static final int COUNT = 10;
  private static final int BYTES = 15;

  private RecoveryCodes() {}

  /// As she writes them down: `ABCD-EFGH-IJKL-MNOP-QRST-UVWX`.
  static List<String> random() {
    return IntStream.range(0, COUNT)
        .mapToObj(n -> Base32.of(FactorKey.random(BYTES)).replaceAll("(.{4})(?=.)", "$1-"))
        .toList();
  }

  static byte[] hash(String code) {
    var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    return Sha256.digest().digest(plain.getBytes(StandardCharsets.UTF_8));
  }
}
