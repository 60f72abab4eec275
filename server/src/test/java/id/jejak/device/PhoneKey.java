package id.jejak.device;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The key pair of one phone, as the app makes it.
public final class PhoneKey {
  private final Ed25519PrivateKeyParameters secret =
      new Ed25519PrivateKeyParameters(new SecureRandom());

  public byte[] publicKey() {
    return secret.generatePublicKey().getEncoded();
  }

  public String keyId() {
    return Sha256.hex(publicKey()).substring(0, 16);
  }

  public byte[] sign(byte[] message) {
    var signature = new byte[Ed25519.SIGNATURE_SIZE];
    secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    return signature;
  }

  public Map<String, Object> form(UUID officer) {
    var message = "jejak-device-key-v1\n%s\n%s".formatted(officer, keyId());
    var signature = sign(message.getBytes(StandardCharsets.UTF_8));
    return Map.of("publicKey", base64(publicKey()), "signature", base64(signature));
  }

  /// Registers this phone for the officer who is signed in on it.
  public Answer register(Client phone) {
    var officer = phone.get("/api/session").expect(200).json().at("/officer/id").stringValue();
    return phone.put("/api/device-keys/" + keyId(), form(UUID.fromString(officer)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
