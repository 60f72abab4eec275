package id.jejak.receipt;

import id.jejak.shared.Sha256;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The Ed25519 keys of this installation: made at the first start, kept in the database so that
/// every node signs with the same one.
// Bouncy Castle signs in a tenth of the JDK's time, which was nine tenths of a batch's.
@Component
class SigningKeys {
  private final List<SigningKeyStore.Row> rows;
  private final SigningKey current;

  SigningKeys(SigningKeyStore store, InstantSource clock, TransactionTemplate transaction) {
    transaction.executeWithoutResult(status -> {
      store.lock();
      if (store.list().isEmpty()) {
        store.insert(generate(clock.instant()));
      }
    });
    this.rows = store.list();
    var newest = rows.getFirst();
    this.current =
        new SigningKey(newest.keyId(), new Ed25519PrivateKeyParameters(newest.privateKey()));
  }

  record SigningKey(String keyId, Ed25519PrivateKeyParameters privateKey) {
    byte[] sign(byte[] message) {
      var signature = new byte[Ed25519.SIGNATURE_SIZE];
      privateKey.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
      return signature;
    }
  }

  SigningKey current() {
    return current;
  }

  List<Receipts.PublicKeyView> publicKeys() {
    return rows.stream()
        .map(row ->
            new Receipts.PublicKeyView(
                row.keyId(), "Ed25519", Base64.getEncoder().encodeToString(row.publicKey())))
        .toList();
  }

  private static SigningKeyStore.Row generate(Instant now) {
    var key = new Ed25519PrivateKeyParameters(new SecureRandom());
    var publicKey = key.generatePublicKey().getEncoded();
    var keyId = Sha256.hex(publicKey).substring(0, 12);
    return new SigningKeyStore.Row(keyId, key.getEncoded(), publicKey, now);
  }
}
