package id.jejak.parcel;

import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// A bundle as it is carried: magic, length of the whole, id of the key it is sealed for, the
/// encapsulated key, the sealed content, and a SHA-256 of all that stands before, by which also the
/// carrier's phone notices what was cut or garbled on the way.
record SealedParcel(String keyId, byte[] head, byte[] encapsulated, byte[] sealed) {
  static final int LARGEST = 5 * 1024 * 1024;
  private static final byte[] MAGIC = "JEJAKTP1".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_ID_BYTES = 8;
  private static final int HEAD_BYTES = MAGIC.length + Integer.BYTES + KEY_ID_BYTES;
  private static final int ENCAPSULATED_BYTES = 32;
  private static final int SUM_BYTES = 32;

  /// A problem for anything that is no whole bundle.
  static SealedParcel read(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      var magic = take(in, MAGIC.length);
      var length = in.getInt();
      var keyId = HexFormat.of().formatHex(take(in, KEY_ID_BYTES));
      var encapsulated = take(in, ENCAPSULATED_BYTES);
      var sealed = take(in, bytes.length - HEAD_BYTES - ENCAPSULATED_BYTES - SUM_BYTES);
      var sum = take(in, SUM_BYTES);
      if (!Arrays.equals(magic, MAGIC) || length != bytes.length || !sum(bytes, sum)) {
        throw new Problem(ParcelProblem.PARCEL_DAMAGED);
      }
      return new SealedParcel(keyId, Arrays.copyOf(bytes, HEAD_BYTES), encapsulated, sealed);
    } catch (BufferUnderflowException | NegativeArraySizeException cutOff) {
      throw new Problem(ParcelProblem.PARCEL_DAMAGED);
    }
  }

  private static byte[] take(ByteBuffer in, int count) {
    var bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static boolean sum(byte[] bytes, byte[] sum) {
    var digest = Sha256.digest();
    digest.update(bytes, 0, bytes.length - SUM_BYTES);
    return Arrays.equals(digest.digest(), sum);
  }
}
