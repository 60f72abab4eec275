package id.jejak.account;

import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Slows down guessing with 429. A device on which an officer was signed in before has an allowance
/// of its own for her: whatever strangers try, from next door or from everywhere, her own phone
/// still lets her in.
@Component
class Tries {
  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final Duration OF_AN_ACCOUNT = Duration.ofHours(1);
  private static final int OF_PAIR = 8;
  private static final int OF_ACCOUNT = 60;
  // A whole village may stand behind one address.
  private static final int OF_ADDRESS = 200;
  private static final int OF_DEVICE = 20;
  // The name under which codes are counted, which name nobody.
  private static final String CODES = "";
  private final TryStore store;
  private final InstantSource clock;

  Tries(TryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  void refuseTooMany(Try who) {
    var failures = count(who);
    if (isKnown(who)) {
      refuse(failures.ofDevice() >= OF_DEVICE, LATELY);
    } else {
      refuse(failures.ofPair() >= OF_PAIR || failures.ofAddress() >= OF_ADDRESS, LATELY);
      refuse(failures.ofAccount() >= OF_ACCOUNT, OF_AN_ACCOUNT);
    }
  }

  void failed(Try who) {
    store.insert(who, isKnown(who) ? who.device() : null, clock.instant());
  }

  void succeeded(Try who) {
    store.forget(who);
  }

  /// Counts a code that is none of ours. A right one is never slowed down: nobody guesses it, so
  /// the bad ones of a neighbour need not stop it.
  void failedCode(String address) {
    var who = new Try(CODES, address, null);
    refuse(count(who).ofPair() >= OF_ADDRESS, LATELY);
    store.insert(who, null, clock.instant());
  }

  private TryStore.Failures count(Try who) {
    var now = clock.instant();
    return store.count(who, now.minus(LATELY), now.minus(OF_AN_ACCOUNT));
  }

  private boolean isKnown(Try who) {
    return who.device() != null && store.isKnown(who.device(), who.username());
  }

  private static void refuse(boolean tooMany, Duration wait) {
    if (tooMany) {
      throw new Problem(
          AccountProblem.TOO_MANY_TRIES, Map.of("retryAfterSeconds", wait.toSeconds()));
    }
  }
}
