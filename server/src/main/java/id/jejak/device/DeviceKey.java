package id.jejak.device;

import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// The public half of one phone's key, as its officer has registered it.
public record DeviceKey(
    String keyId,
    UUID officerId,
    byte[] publicKey,
    Instant registeredAt,
    @Nullable Instant closedAt) {

  public boolean isClosed() {
    return closedAt != null;
  }

  /// Whether this phone has signed exactly these bytes.
  public boolean hasSigned(byte[] message, byte[] signature) {
    return verifies(publicKey, message, signature);
  }

  static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    if (signature.length != Ed25519.SIGNATURE_SIZE) {
      return false;
    }
    try {
      return new Ed25519PublicKeyParameters(publicKey)
          .verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    } catch (IllegalArgumentException noPointOfTheCurve) {
      return false;
    }
  }
}
