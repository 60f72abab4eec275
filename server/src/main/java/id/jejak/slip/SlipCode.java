package id.jejak.slip;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Twenty digits, as on a token for electricity, which everybody has typed before. Short enough to
/// be typed also means short enough to be guessed from a stolen table, were the hash not slow.
record SlipCode(String digits) {
  private static final int DIGITS = 20;
  private static final int ROUNDS = 4_096;
  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();
  // All codes share it, because a code is found by its hash.
  private static final byte[] SALT = "Jejak PKK slip masuk".getBytes(StandardCharsets.US_ASCII);

  static SlipCode random() {
    return new SlipCode(
        RANDOM.ints(DIGITS, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining()));
  }

  /// The code in what somebody typed, whatever she put between the digits.
  static Optional<SlipCode> find(String typed) {
    var digits = typed.replaceAll("[\\s.,·-]", "");
    return digits.matches("[0-9]{" + DIGITS + "}")
        ? Optional.of(new SlipCode(digits))
        : Optional.empty();
  }

  /// By fours, as it is printed.
  String grouped() {
    return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  byte[] hash() {
    var key = new PBEKeySpec(digits.toCharArray(), SALT, ROUNDS, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
