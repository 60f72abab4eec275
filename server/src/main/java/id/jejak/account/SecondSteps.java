package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.factor.FactorRules;
import id.jejak.factor.Factors;
import id.jejak.passkey.PasskeyAnswer;
import id.jejak.passkey.PasskeyQuestion;
import id.jejak.passkey.RelyingParty;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signing in in two steps: after the password or the slip the session waits a few minutes for a
/// code or a passkey, and opens nothing until then. And what an operator may do who needs a second
/// factor and has none.
@Component
class SecondSteps {
  static final Duration AT_MOST = Duration.ofMinutes(10);
  private final WaitingSessionStore store;
  private final Factors factors;
  private final FactorRules rules;
  private final SignInActs acts;
  private final InstantSource clock;

  SecondSteps(
      WaitingSessionStore store,
      Factors factors,
      FactorRules rules,
      SignInActs acts,
      InstantSource clock) {
    this.store = store;
    this.factors = factors;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  /// Makes a session wait whose officer has a second factor; says whether it does. Nobody has been
  /// told its token yet.
  @OpenToAll("signing in is how a session begins")
  boolean hold(Session session) {
    if (!factors.isSet(session.user().officer())) {
      return false;
    }
    store.hold(session.token().hash(), clock.instant().plus(AT_MOST));
    return true;
  }

  /// The right code ends the waiting; 401 when no session waits any more.
  @OpenToAll("the token and the code are the proof")
  void finish(SessionToken token, String code) {
    var officer = waiting(token).officerId();
    check(officer, () -> factors.check(officer, code));
    store.release(token.hash());
  }

  /// What one of her passkeys has to sign now.
  @OpenToAll("the token of the waiting session is the proof")
  PasskeyQuestion ask(SessionToken token, RelyingParty here) {
    var waiting = waiting(token);
    return factors.askPasskey(waiting.officerId(), waiting.id(), here);
  }

  /// So does the right passkey.
  @OpenToAll("the token and the passkey are the proof")
  void finish(SessionToken token, RelyingParty here, PasskeyAnswer.Signed answer) {
    var waiting = waiting(token);
    check(
        waiting.officerId(),
        () -> factors.checkPasskey(waiting.officerId(), waiting.id(), here, answer));
    store.release(token.hash());
  }

  private void check(UUID officer, Runnable factor) {
    try {
      factor.run();
    } catch (Problem wrong) {
      acts.failed(officer, 1);
      throw wrong;
    }
  }

  private WaitingSessionStore.Waiting waiting(SessionToken token) {
    return store
        .find(token.hash(), clock.instant())
        .orElseThrow(() -> new Problem(CommonProblem.NOT_SIGNED_IN));
  }

  /// An operator who still has to set up her second factor: without her operator's offices; 403
  /// when she has no other.
  @OpenToAll("asked with every request, before any permission")
  CurrentUser withoutRestingOffices(CurrentUser user) {
    if (!rules.isDue(user)) {
      return user;
    }
    var others =
        user.grants().stream()
            .filter(grant -> !grant.role().permissions().contains(Permission.ADMINISTER))
            .toList();
    if (others.isEmpty()) {
      throw new Problem(AccountProblem.FACTOR_DUE);
    }
    return new CurrentUser(user.officer(), user.name(), user.username(), others);
  }
}
