package id.jejak.parcel;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys for which phones seal (HPKE, RFC 9180, base mode): made at the first start, kept in the
/// database so that every node opens what was sealed for any of them.
@Component
class ParcelKeys {
  static final String ALGORITHM = "HPKE-X25519-SHA256-CHACHA20POLY1305";
  private static final byte[] INFO = "jejak-parcel-v1".getBytes(StandardCharsets.UTF_8);
  private static final byte @Nullable [] NO_PSK = null;
  private static final int KEY_ID_LENGTH = 16;
  private final List<ParcelKeyStore.Row> rows;

  ParcelKeys(ParcelKeyStore store, InstantSource clock, TransactionTemplate transaction) {
    transaction.executeWithoutResult(status -> {
      store.lock();
      if (store.list().isEmpty()) {
        store.insert(generate(clock.instant()));
      }
    });
    this.rows = store.list();
  }

  record ParcelKeyView(String keyId, String algorithm, String publicKey) {}

  /// The one for which phones seal now.
  @OpenToAll("the public half of a key is no secret")
  ParcelKeyView current() {
    var newest = rows.getFirst();
    return new ParcelKeyView(
        newest.keyId(), ALGORITHM, Base64.getEncoder().encodeToString(newest.publicKey()));
  }

  /// A problem when it was sealed for somebody else, or is not what was sealed.
  byte[] open(SealedParcel parcel) {
    var key =
        rows.stream()
            .filter(row -> row.keyId().equals(parcel.keyId()))
            .findFirst()
            .orElseThrow(() -> new Problem(ParcelProblem.PARCEL_FOR_OTHERS));
    var hpke = hpke();
    try {
      return hpke.open(
          parcel.encapsulated(),
          hpke.deserializePrivateKey(key.privateKey(), key.publicKey()),
          INFO,
          parcel.head(),
          parcel.sealed(),
          NO_PSK,
          NO_PSK,
          null);
    } catch (InvalidCipherTextException | RuntimeException notWhatWasSealed) {
      throw new Problem(ParcelProblem.PARCEL_DAMAGED);
    }
  }

  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  private static ParcelKeyStore.Row generate(Instant now) {
    var hpke = hpke();
    var pair = hpke.generatePrivateKey();
    var publicKey = hpke.serializePublicKey(pair.getPublic());
    var keyId = Sha256.hex(publicKey).substring(0, KEY_ID_LENGTH);
    return new ParcelKeyStore.Row(
        keyId, hpke.serializePrivateKey(pair.getPrivate()), publicKey, now);
  }
}
