package id.jejak.receipt;

import id.jejak.shared.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/// The Ed25519 keys of this installation: made at the first start, kept in the database so that
/// every node signs with the same one.
@Component
class SigningKeys {
  private static final int RAW_PUBLIC_KEY_BYTES = 32;
  private final List<SigningKeyStore.Row> rows;
  private final SigningKey current;

  SigningKeys(SigningKeyStore store, InstantSource clock) throws GeneralSecurityException {
    if (store.list().isEmpty()) {
      store.insertFirst(generate(), clock.instant());
    }
    this.rows = store.list();
    var newest = rows.getFirst();
    var spec = new PKCS8EncodedKeySpec(newest.privateKey());
    this.current =
        new SigningKey(newest.keyId(), KeyFactory.getInstance("Ed25519").generatePrivate(spec));
  }

  record SigningKey(String keyId, PrivateKey privateKey) {}

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

  private static SigningKeyStore.Row generate() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoded = pair.getPublic().getEncoded(); // X.509: the raw key stands at the end
    var raw = Arrays.copyOfRange(encoded, encoded.length - RAW_PUBLIC_KEY_BYTES, encoded.length);
    var keyId = Sha256.hex(raw).substring(0, 12);
    return new SigningKeyStore.Row(keyId, pair.getPrivate().getEncoded(), raw);
  }
}
