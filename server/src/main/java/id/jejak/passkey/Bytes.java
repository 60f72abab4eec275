package id.jejak.passkey;

import id.jejak.shared.Problem;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bytes as browsers and this server write them to each other: base64url without padding.
final class Bytes {
  private static final int LONGEST_TEXT = 20_000;

  private Bytes() {}

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] of(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /// Of a member of a form; 422 with its name when it is none.
  static byte[] parse(String field, @Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw Problem.invalid(field, "Jawaban kunci sandi belum lengkap.");
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw Problem.invalid(field, "Jawaban kunci sandi belum lengkap.");
    }
  }
}
