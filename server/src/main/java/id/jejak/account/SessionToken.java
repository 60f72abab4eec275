package id.jejak.account;

import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// An opaque random token of 256 bits; only its hash is stored.
record SessionToken(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionToken random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
