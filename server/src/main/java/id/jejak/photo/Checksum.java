package id.jejak.photo;

import id.jejak.shared.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The tus `Upload-Checksum` of one request: algorithm and digest, or none.
record Checksum(String algorithm, byte[] digest) {
  /// What the server announces in `Tus-Checksum-Algorithm`.
  static final String ALGORITHMS = "sha1,sha256";

  static Checksum parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new Checksum("", new byte[0]);
    }
    var parts = header.strip().split(" ");
    var algorithm =
        switch (parts[0]) {
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          default -> throw Problem.invalid("Upload-Checksum", "Cara hitung ini tidak dikenal.");
        };
    try {
      return new Checksum(algorithm, Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
      throw Problem.invalid("Upload-Checksum", "Tanda ini tidak terbaca.");
    }
  }

  boolean isAbsent() {
    return algorithm.isEmpty();
  }

  boolean matches(byte[] bytes, int count) {
    if (isAbsent()) {
      return true;
    }
    try {
      var actual = MessageDigest.getInstance(algorithm);
      actual.update(bytes, 0, count);
      return Arrays.equals(actual.digest(), digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
