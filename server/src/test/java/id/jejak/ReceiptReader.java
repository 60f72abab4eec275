package id.jejak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// Verifies receipts as a phone does: from the public keys and the contract alone.
public final class ReceiptReader {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private final JsonNode keys;

  public ReceiptReader(JsonNode keys) {
    this.keys = keys;
  }

  public boolean isValid(JsonNode receipt) {
    var text =
        "jejak-receipt-v1\n%s\n%s\n%d\n%s\n%s"
            .formatted(
                receipt.get("kind").stringValue(),
                receipt.get("id").stringValue(),
                receipt.get("revision").intValue(),
                receipt.get("sha256").stringValue(),
                receipt.get("receivedAt").stringValue());
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(key(receipt.get("keyId").stringValue()))));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(receipt.get("signature").stringValue()));
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  private byte[] key(String keyId) {
    for (var key : keys) {
      if (key.get("keyId").stringValue().equals(keyId)) {
        var raw = Base64.getDecoder().decode(key.get("publicKey").stringValue());
        assertThat(raw).hasSize(32);
        var encoded = new byte[X509_PREFIX.length + raw.length];
        System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return encoded;
      }
    }
    throw new AssertionError("unknown key " + keyId);
  }
}
