package id.jejak.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a password must be: long enough, and not what everybody tries first.
final class PasswordRule {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int DIFFERENT_SIGNS = 5;
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "password",
          "kata sandi",
          "katasandi",
          "12345",
          "qwerty",
          "rahasia",
          "admin",
          "tppkk",
          "jejak-demo");

  private PasswordRule() {}

  /// What is wrong with it, in words for the person who typed it.
  static Optional<String> complaint(String password, String username) {
    var lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      return Optional.of("Kata sandi paling pendek 10 huruf. Beberapa kata biasa pun baik.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Kata sandi paling panjang 200 huruf.");
    }
    if (lower.chars().distinct().count() < DIFFERENT_SIGNS
        || TRIED_FIRST.stream().anyMatch(lower::contains)
        || (!username.isEmpty() && lower.contains(username))) {
      return Optional.of("Kata sandi ini mudah ditebak. Pilih yang lain.");
    }
    return Optional.empty();
  }
}
