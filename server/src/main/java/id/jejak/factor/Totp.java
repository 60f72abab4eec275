package id.jejak.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes after RFC 6238: six digits, thirty seconds, SHA-1, which is what every
/// authenticator app can do.
final class Totp {
  static final int DIGITS = 6;
  static final int SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  /// The step of time whose code this is, now or one step away, for phones whose clock is a little
  /// off; only steps after `used` count, so that a code that was seen is worth nothing.
  static Optional<Long> step(byte[] secret, String code, Instant now, long used) {
    var current = now.getEpochSecond() / SECONDS;
    for (var step = current - 1; step <= current + 1; step++) {
      var right = MessageDigest.isEqual(bytes(code(secret, step)), bytes(code));
      if (right && step > used) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  static String code(byte[] secret, long step) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % MODULUS);
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
