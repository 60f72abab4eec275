package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.factor.Factors;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Signing in in two steps: after the password or the slip the session waits a few minutes for a
/// code, and opens nothing until then. And what an operator may do who needs a second factor and
/// has none.
@Component
class SecondSteps {
  static final Duration AT_MOST = Duration.ofMinutes(10);
  private final WaitingSessionStore store;
  private final Factors factors;
  private final InstantSource clock;

  SecondSteps(WaitingSessionStore store, Factors factors, InstantSource clock) {
    this.store = store;
    this.factors = factors;
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
    var officer =
        store
            .findOfficer(token.hash(), clock.instant())
            .orElseThrow(() -> new Problem(CommonProblem.NOT_SIGNED_IN));
    factors.check(officer, code);
    store.release(token.hash());
  }

  /// An operator who still has to set up her second factor: without her operator's offices; 403
  /// when she has no other.
  @OpenToAll("asked with every request, before any permission")
  CurrentUser withoutRestingOffices(CurrentUser user) {
    if (!factors.isDue(user)) {
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
