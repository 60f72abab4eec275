package id.jejak.receipt;

import id.jejak.receipt.Receipt.Kind;
import id.jejak.shared.OpenToAll;
import java.nio.charset.StandardCharsets;
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
    var signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    return new Receipt(
        kind,
        id,
        revision,
        sha256,
        receivedAt,
        key.keyId(),
        Base64.getEncoder().encodeToString(signature));
  }

  @OpenToAll("phones verify receipts with the public keys")
  List<PublicKeyView> publicKeys() {
    return keys.publicKeys();
  }

  record PublicKeyView(String keyId, String algorithm, String publicKey) {}
}
