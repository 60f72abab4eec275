package id.jejak.passkey;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The passkeys of officers: made and used in answer to a challenge of one session, which counts
/// once and for a few minutes. Callers hold the row of the officer's second factor and answer for
/// who asks.
@Component
@OpenToAll("called by the second factor, within its transaction")
public class Passkeys {
  public static final int MOST = 10;
  private static final Duration CHALLENGE_COUNTS_FOR = Duration.ofMinutes(5);
  private static final int CHALLENGE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final PasskeyStore store;
  private final ChallengeStore challenges;
  private final Ceremonies ceremonies;
  private final InstantSource clock;

  Passkeys(
      PasskeyStore store, ChallengeStore challenges, Ceremonies ceremonies, InstantSource clock) {
    this.store = store;
    this.challenges = challenges;
    this.ceremonies = ceremonies;
    this.clock = clock;
  }

  public List<Passkey> list(UUID officer) {
    return store.list(officer);
  }

  public int count(UUID officer) {
    return store.count(officer);
  }

  /// What a new one has to sign; 409 under an address that has none, and for who has enough.
  public PasskeyQuestion askForNew(UUID officer, UUID session, RelyingParty here) {
    if (!here.hasPasskeys()) {
      throw new Problem(PasskeyProblem.NO_PASSKEYS_HERE);
    }
    refuseTooMany(officer);
    return ask(officer, session, ChallengeStore.Purpose.REGISTER, here);
  }

  /// 409 when no challenge waits or it is known already, 422 when it is not what was asked.
  public void add(UUID officer, UUID session, RelyingParty here, String name, NewPasskey shown) {
    var challenge = take(session, ChallengeStore.Purpose.REGISTER);
    refuseTooMany(officer);
    var made =
        ceremonies
            .register(shown, here, challenge)
            .orElseThrow(() -> new Problem(PasskeyProblem.WRONG_PASSKEY));
    if (!store.insert(officer, here, made, name, clock.instant())) {
      throw new Problem(PasskeyProblem.PASSKEY_KNOWN);
    }
  }

  /// 404 when she has no such passkey.
  public void remove(UUID officer, UUID id) {
    if (!store.delete(officer, id)) {
      throw Problem.notFound();
    }
  }

  /// What one of hers has to sign; without any there is nothing to be asked of.
  public PasskeyQuestion ask(UUID officer, UUID session, RelyingParty here) {
    return ask(officer, session, ChallengeStore.Purpose.SIGN_IN, here);
  }

  /// Whether the answer is one of her passkeys', to the challenge that waits in this session; 409
  /// when none does.
  public boolean isRight(
      UUID officer, UUID session, RelyingParty here, PasskeyAnswer.Signed answer) {
    var challenge = take(session, ChallengeStore.Purpose.SIGN_IN);
    var known = store.find(officer, here, answer.credential());
    if (known.isEmpty() || !isKeptFor(officer, answer)) {
      return false;
    }
    var count = ceremonies.signIn(answer, known.get(), here, challenge);
    count.ifPresent(told -> store.used(known.get().id(), told, clock.instant()));
    return count.isPresent();
  }

  private PasskeyQuestion ask(
      UUID officer, UUID session, ChallengeStore.Purpose purpose, RelyingParty here) {
    var challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    challenges.put(session, purpose, challenge, clock.instant().plus(CHALLENGE_COUNTS_FOR));
    return PasskeyQuestion.of(challenge, here, officer, store.listCredentials(officer, here));
  }

  private byte[] take(UUID session, ChallengeStore.Purpose purpose) {
    return challenges
        .take(session, purpose, clock.instant())
        .orElseThrow(() -> new Problem(PasskeyProblem.PASSKEY_LATE));
  }

  private void refuseTooMany(UUID officer) {
    if (store.count(officer) >= MOST) {
      throw new Problem(PasskeyProblem.TOO_MANY_PASSKEYS);
    }
  }

  private static boolean isKeptFor(UUID officer, PasskeyAnswer.Signed answer) {
    return answer.user() == null || Arrays.equals(answer.user(), Bytes.of(officer));
  }
}
