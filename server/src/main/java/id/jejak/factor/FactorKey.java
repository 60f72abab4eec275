package id.jejak.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals the secrets of authenticator apps with AES-256-GCM. The key lies in a file beside the
/// database, not in it: a copy of the tables counts out no codes. It is made when first needed.
@Component
class FactorKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path file;
  private final AtomicReference<byte[]> key = new AtomicReference<>(new byte[0]);

  FactorKey(
      @Value("${jejak.data:./data/serve}") Path data,
      @Value("${jejak.factor-key-file:}") String file) {
    this.file = file.isEmpty() ? data.resolve("factor.key") : Path.of(file);
  }

  /// Only the same officer's secret comes out of it again.
  byte[] seal(byte[] secret, UUID officer) {
    var nonce = random(NONCE_BYTES);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, officer, secret);
    var whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
    return whole;
  }

  byte[] open(byte[] sealed, UUID officer) {
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return run(
        Cipher.DECRYPT_MODE,
        nonce,
        officer,
        Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
  }

  static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private byte[] run(int mode, byte[] nonce, UUID officer, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(officer.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "the key in " + file + " is not the one of this database", failure);
    }
  }

  private byte[] key() {
    return key.updateAndGet(known -> known.length == 0 ? read() : known);
  }

  private byte[] read() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException(file + " holds no key of 256 bits");
      }
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException("the key " + file + " cannot be read", failure);
    }
  }

  // Written whole, then given its name: who comes second finds the first one's.
  private void make() throws IOException {
    var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(half, mine);
    Files.writeString(half, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    try {
      Files.createLink(file, half);
    } catch (FileAlreadyExistsException another) {
      // its key is read now
    } finally {
      Files.delete(half);
    }
  }
}
