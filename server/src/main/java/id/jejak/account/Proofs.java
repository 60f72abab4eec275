package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Showing again who she is. A phone lies open on a table, and its session lasts for months: what
/// would shut its owner out of her account needs her password, not long ago and in this session.
@Component
@OpenToAll("her own session alone")
class Proofs {
  private static final Duration COUNTS_FOR = Duration.ofMinutes(5);
  private final ProofStore store;
  private final AccountStore accounts;
  private final PasswordHashes hashes;
  private final Tries tries;
  private final InstantSource clock;

  Proofs(
      ProofStore store,
      AccountStore accounts,
      PasswordHashes hashes,
      Tries tries,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.hashes = hashes;
    this.tries = tries;
    this.clock = clock;
  }

  boolean hasPassword(CurrentUser user) {
    return hash(user).isPresent();
  }

  /// 422 for a wrong password, 429 after too many, 409 for who has none to show.
  void prove(CurrentUser user, UUID session, String password, Try who) {
    if (!hasPassword(user)) {
      throw new Problem(AccountProblem.NO_PASSWORD);
    }
    requirePassword(user, password, who, "password");
    remember(session);
  }

  /// Complains about the named field unless this is her password; a wrong one counts like one at
  /// the sign-in.
  void requirePassword(CurrentUser user, String password, Try who, String field) {
    tries.refuseTooMany(who);
    if (!hashes.matches(password, hash(user))) {
      tries.failed(who);
      throw Problem.invalid(field, "Kata sandi sekarang belum cocok.");
    }
    tries.succeeded(who);
  }

  void remember(UUID session) {
    store.proved(session, clock.instant());
  }

  ProvenUser requireLately(Session session, CurrentUser user) {
    var provedAt = session.provedAt();
    if (provedAt == null || provedAt.isBefore(clock.instant().minus(COUNTS_FOR))) {
      throw new Problem(AccountProblem.PROOF_NEEDED);
    }
    return new ProvenUser(user, session.id());
  }

  private Optional<String> hash(CurrentUser user) {
    return accounts
        .find(user.username())
        .flatMap(account -> Optional.ofNullable(account.passwordHash()));
  }
}
