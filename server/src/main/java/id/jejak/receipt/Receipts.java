package id.jejak.receipt;

import id.jejak.receipt.Receipt.Kind;
import id.jejak.shared.OpenToAll;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/// Signs receipts with the installation's newest key.
@Component
public class Receipts {
  private final SigningKeys keys;

  Receipts(SigningKeys keys) {
    this.keys = keys;
  }

  /// A receipt that may be shown only after the transaction that stores it has committed.
  @OpenToAll("called by intake, which has checked access")
  public Receipt sign(Kind kind, String id, int revision, String sha256, Instant receivedAt) {
    var key = keys.current();
    var text = Receipt.text(kind, id, revision, sha256, receivedAt);
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(key.privateKey());
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      var signature = Base64.getEncoder().encodeToString(signer.sign());
      return new Receipt(kind, id, revision, sha256, receivedAt, key.keyId(), signature);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this JVM cannot sign with Ed25519", broken);
    }
  }

  @OpenToAll("phones verify receipts with the public keys")
  List<PublicKeyView> publicKeys() {
    return keys.publicKeys();
  }

  record PublicKeyView(String keyId, String algorithm, String publicKey) {}
}
