package id.jejak.account;

import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in with a slip: whoever holds its code is in, once, on this phone.
@Component
class SlipSessions {
  private final OneTimeCodes codes;
  private final SessionStore sessions;
  private final Tries tries;
  private final Teams teams;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  SlipSessions(
      OneTimeCodes codes,
      SessionStore sessions,
      Tries tries,
      Teams teams,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.codes = codes;
    this.sessions = sessions;
    this.tries = tries;
    this.teams = teams;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// `phone` is a secret that the phone made for this slip.
  record Attempt(String code, String phone, @Nullable String deviceName, String address) {}

  /// Whom a slip lets in, for her to see before she uses it up.
  record SlipHolder(String name, String username, String title, String teamName) {}

  @OpenToAll("the code is the proof")
  SlipHolder holder(Attempt attempt) {
    var officer =
        known(
            attempt,
            () -> transaction.execute(status -> codes.findHolder(attempt.code(), attempt.phone())));
    var user = sessions.findUser(officer).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    var office = user.mainGrant();
    return new SlipHolder(
        user.name(), user.username(), office.title(), teams.get(office.region()).name());
  }

  /// A new session; 404 for an unknown code, 410 for one that is used or has ended, 403 while she
  /// holds no office, which leaves the slip as it is.
  @OpenToAll("the code is the proof; it counts once")
  SessionToken enter(Attempt attempt) {
    return known(attempt, () -> transaction.execute(status -> use(attempt)));
  }

  private Optional<SessionToken> use(Attempt attempt) {
    var token = SessionToken.random();
    var entry = codes.use(attempt.code(), attempt.phone(), token.hash());
    entry.ifPresent(used -> {
      used.earlier().ifPresent(sessions::delete);
      var now = clock.instant();
      sessions.insert(
          token.hash(), used.officer(), attempt.deviceName(), false, now, now.plus(Sessions.PHONE));
      var user =
          sessions.find(token).orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE)).user();
      audit.record(
          user,
          new Act(
              AuditedAct.SLIP_USED,
              user.mainGrant().region(),
              user.officer().toString(),
              user.name(),
              Map.of("username", user.username())));
    });
    return entry.map(used -> token);
  }

  private <T> T known(Attempt attempt, Supplier<Optional<T>> question) {
    return question
        .get()
        .orElseThrow(() -> {
          tries.failedCode(attempt.address());
          return new Problem(AccountProblem.SLIP_UNKNOWN);
        });
  }
}
