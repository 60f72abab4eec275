package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sign-in, the session of a request, and sign-out.
@Component
class Sessions {
  static final Duration PHONE = Duration.ofDays(180);
  private static final Duration TOUCH_EVERY = Duration.ofHours(1);

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final Tries tries;
  private final PasswordHashes hashes;
  private final InstantSource clock;

  Sessions(
      AccountStore accounts,
      SessionStore sessions,
      Tries tries,
      PasswordHashes hashes,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tries = tries;
    this.hashes = hashes;
    this.clock = clock;
  }

  /// A new session for the right password; 401 for a wrong one, 429 after too many wrong ones, 403
  /// when she holds no office today. That of a shared computer ends with the day of her team.
  @OpenToAll("signing in is how a session begins")
  SessionToken signIn(Attempt attempt) {
    var who =
        new Try(
            attempt.username().strip().toLowerCase(Locale.ROOT),
            attempt.address(),
            attempt.device());
    tries.refuseTooMany(who);
    var account = accounts.find(who.username());
    // A hash is computed for unknown names too, so that the time taken does not tell which exist.
    var right =
        hashes.matches(
            attempt.password(),
            account.flatMap(found -> Optional.ofNullable(found.passwordHash())));
    if (!right || account.isEmpty() || account.get().locked()) {
      tries.failed(who);
      throw new Problem(AccountProblem.WRONG_PASSWORD);
    }
    tries.succeeded(who);
    var user =
        sessions
            .findUser(account.get().officerId())
            .orElseThrow(() -> new Problem(AccountProblem.NO_OFFICE));
    return begin(user, attempt);
  }

  private SessionToken begin(CurrentUser user, Attempt attempt) {
    var now = clock.instant();
    var zone = user.mainGrant().zone();
    var token = SessionToken.random();
    sessions.insert(
        token.hash(),
        user.officer(),
        attempt.deviceName(),
        attempt.sharedComputer(),
        now,
        attempt.sharedComputer() ? endOfDay(now, zone) : now.plus(PHONE));
    return token;
  }

  private static Instant endOfDay(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  /// A session on this device for someone whose right to it has been proved otherwise.
  @OpenToAll("called when the first operator is made")
  SessionToken open(UUID officer, Instant now) {
    var token = SessionToken.random();
    sessions.insert(token.hash(), officer, null, false, now, now.plus(PHONE));
    return token;
  }

  record Attempt(
      String username,
      String password,
      boolean sharedComputer,
      @Nullable String deviceName,
      String address,
      byte @Nullable [] device) {}

  /// The session in force of a token, or none. A phone's session slides on while it is used.
  @OpenToAll("the token itself is the proof")
  Optional<Session> find(SessionToken token) {
    var session = sessions.find(token);
    session.ifPresent(this::touch);
    return session;
  }

  /// Whose session a token was before it was closed from another device.
  @OpenToAll("the token itself is the proof")
  Optional<UUID> findClosed(SessionToken token) {
    return sessions.findClosed(token.hash());
  }

  @OpenToAll("ending one's own session needs no permission")
  void end(SessionToken token) {
    sessions.delete(token.hash());
  }

  private void touch(Session session) {
    var now = clock.instant();
    if (session.seenAt().isBefore(now.minus(TOUCH_EVERY))) {
      sessions.touch(session.token().hash(), now, now.plus(PHONE));
    }
  }
}
