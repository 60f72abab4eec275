package id.jejak.device;

import id.jejak.access.CurrentUser;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which phones may sign for an officer. A closed key stays known, so that what it signed is
/// refused with the reason.
@Component
public class DeviceKeys {
  private static final int KEY_ID_LENGTH = 16;
  // More phones than anyone has; the oldest give way.
  private static final int MOST_OPEN = 30;
  private final DeviceKeyStore store;
  private final InstantSource clock;

  DeviceKeys(DeviceKeyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Registers the key of the phone that is signed in by this session; the phone proves by
  /// `signature` that it has the other half. Repeating it changes nothing, and a closed key stays
  /// closed.
  @OpenToAll("every signed-in officer may register her own phones")
  @Transactional
  public void register(
      CurrentUser user, UUID session, String keyId, byte[] publicKey, byte[] signature) {
    if (!Sha256.hex(publicKey).startsWith(keyId) || keyId.length() != KEY_ID_LENGTH) {
      throw Problem.invalid("keyId", "Nama kunci tidak cocok dengan kuncinya.");
    }
    var message = "jejak-device-key-v1\n%s\n%s".formatted(user.officer(), keyId);
    if (!DeviceKey.verifies(publicKey, message.getBytes(StandardCharsets.UTF_8), signature)) {
      throw Problem.invalid("signature", "Tanda tangan HP ini tidak cocok.");
    }
    store.put(keyId, user.officer(), session, publicKey, clock.instant());
    var held = store.find(keyId).orElseThrow(Problem::notFound);
    if (!held.officerId().equals(user.officer())) {
      throw Problem.invalid("keyId", "Kunci ini milik pengurus lain.");
    }
    if (held.isClosed()) {
      throw new Problem(DeviceProblem.DEVICE_KEY_CLOSED);
    }
    store.closeBeyond(user.officer(), MOST_OPEN, clock.instant());
  }

  /// What this phone signs is not taken any more; closing twice does no harm.
  @OpenToAll("an officer closes her own phones only")
  @Transactional
  public void close(CurrentUser user, String keyId) {
    store.close(user.officer(), keyId, clock.instant());
  }

  /// What the phone of this session signs is not taken any more.
  @OpenToAll("called when a phone is closed from afar, by who has checked access")
  @Transactional
  public void closeOf(UUID session) {
    store.closeOf(session, clock.instant());
  }

  /// What none of her phones signs is taken any more.
  @OpenToAll("called when her phones are closed from afar, by who has checked access")
  @Transactional
  public void closeAll(UUID officer) {
    store.closeAll(officer, clock.instant());
  }

  @OpenToAll("the public half of a key is no secret")
  public Optional<DeviceKey> find(String keyId) {
    return store.find(keyId);
  }
}
