package id.jejak.account;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Sign-in, the session of a request, and sign-out.
@Component
class Sessions {
  static final Duration PHONE = Duration.ofDays(180);
  static final Duration SHARED_COMPUTER = Duration.ofHours(12);
  private static final Duration TOUCH_EVERY = Duration.ofHours(1);
  private static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(10);
  private static final int FAILURES_OF_PAIR = 8;
  private static final int FAILURES_OF_ADDRESS = 200;

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final PasswordEncoder passwords;
  private final InstantSource clock;
  private final AtomicReference<String> nobodysHash = new AtomicReference<>("");

  Sessions(
      AccountStore accounts,
      SessionStore sessions,
      PasswordEncoder passwords,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// A new session for the right password; 401 for a wrong one, 429 after too many wrong ones from
  /// the same address, 403 when she holds no office today.
  @OpenToAll("signing in is how a session begins")
  SessionToken signIn(Attempt attempt) {
    var username = attempt.username().strip().toLowerCase(Locale.ROOT);
    var now = clock.instant();
    refuseTooManyTries(username, attempt.address(), now);
    var account = accounts.find(username);
    // The hash is computed for unknown names too, so that the time taken does not tell which exist.
    var right =
        passwords.matches(
            attempt.password(),
            account.map(AccountStore.Credentials::passwordHash).orElseGet(this::nobodysHash));
    if (!right || account.isEmpty() || account.get().locked()) {
      accounts.insertFailure(username, attempt.address(), now);
      throw new Problem(AccountProblem.WRONG_PASSWORD);
    }
    accounts.forgetFailures(username, attempt.address(), now.minus(FAILURES_COUNT_FOR));
    var token = SessionToken.random();
    sessions.insert(
        token.hash(),
        account.get().officerId(),
        attempt.deviceName(),
        attempt.sharedComputer(),
        now,
        now.plus(attempt.sharedComputer() ? SHARED_COMPUTER : PHONE));
    if (sessions.find(token).isEmpty()) {
      sessions.delete(token.hash());
      throw new Problem(AccountProblem.NO_OFFICE);
    }
    return token;
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
      String address) {}

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

  private void refuseTooManyTries(String username, String address, Instant now) {
    var failures = accounts.countFailures(username, address, now.minus(FAILURES_COUNT_FOR));
    if (failures.ofPair() >= FAILURES_OF_PAIR || failures.ofAddress() >= FAILURES_OF_ADDRESS) {
      throw new Problem(
          AccountProblem.TOO_MANY_TRIES,
          Map.of("retryAfterSeconds", FAILURES_COUNT_FOR.toSeconds()));
    }
  }

  // Made when first needed: Argon2 would take a noticeable part of every start.
  private String nobodysHash() {
    return nobodysHash.updateAndGet(made -> made.isEmpty() ? hashOfNothing() : made);
  }

  private String hashOfNothing() {
    var hash = passwords.encode("nobody has this password");
    if (hash == null) {
      throw new IllegalStateException("the encoder gave no hash");
    }
    return hash;
  }
}
