package id.jejak.slip;

import id.jejak.account.OneTimeCodes;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The codes of the slips: whom they open the account of, and until when.
@Component
@OpenToAll("the code is the proof; account opens the session")
class SlipCodes implements OneTimeCodes {
  // An answer may be lost on the way: the same phone then asks again.
  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
  private final SlipStore store;
  private final InstantSource clock;

  SlipCodes(SlipStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<UUID> findHolder(String code, String phone) {
    return find(code)
        .map(slip -> {
          check(slip, hash(phone));
          return slip.officerId();
        });
  }

  @Override
  public Optional<Entry> use(String code, String phone, byte[] session) {
    return find(code)
        .map(slip -> {
          var hash = hash(phone);
          check(slip, hash);
          SlipCode.find(code)
              .ifPresent(found -> store.use(found.hash(), hash, session, clock.instant()));
          return new Entry(slip.officerId(), Optional.ofNullable(slip.sessionHash()));
        });
  }

  @Override
  public void end(UUID officer) {
    store.end(officer, clock.instant());
  }

  private Optional<SlipStore.Kept> find(String code) {
    return SlipCode.find(code).flatMap(found -> store.lock(found.hash()));
  }

  private void check(SlipStore.Kept slip, byte[] phone) {
    var now = clock.instant();
    if (slip.usedAt() != null && !mayAskAgain(slip.usedAt(), slip.phoneHash(), phone, now)) {
      throw new Problem(SlipProblem.SLIP_USED);
    }
    if (slip.endedAt() != null || slip.expiresAt().isBefore(now)) {
      throw new Problem(SlipProblem.SLIP_EXPIRED);
    }
  }

  private static boolean mayAskAgain(
      Instant usedAt, byte @Nullable [] usedBy, byte[] phone, Instant now) {
    return MessageDigest.isEqual(usedBy, phone) && usedAt.isAfter(now.minus(ASK_AGAIN));
  }

  private static byte[] hash(String phone) {
    return Sha256.digest().digest(phone.getBytes(StandardCharsets.UTF_8));
  }
}
