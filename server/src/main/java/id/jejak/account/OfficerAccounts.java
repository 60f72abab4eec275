package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.audit.AuditedAct;
import id.jejak.factor.Factors;
import id.jejak.officer.Oversight;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of an operator's officers: opened without a password, locked, given back, reset.
@Component
public class OfficerAccounts {
  private final OfficerAccountStore store;
  private final Accounts accounts;
  private final Oversight oversight;
  private final AccountActs acts;
  private final Factors factors;
  private final InstantSource clock;

  OfficerAccounts(
      OfficerAccountStore store,
      Accounts accounts,
      Oversight oversight,
      AccountActs acts,
      Factors factors,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.oversight = oversight;
    this.acts = acts;
    this.factors = factors;
    this.clock = clock;
  }

  /// How she may enter.
  public record AccountState(String username, boolean locked) {}

  /// Opens an account that no password opens yet; the one she has stays as it is.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  AccountState open(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    acts.hold(officer);
    var known = store.find(officer);
    if (known.isEmpty()) {
      var username = insert(officer);
      acts.record(user, AuditedAct.ACCOUNT_OPENED, officer, Map.of("username", username));
      return new AccountState(username, false);
    }
    return new AccountState(known.get().username(), known.get().locked());
  }

  /// Nobody enters with it any more, and whoever is in is out at once; twice does no harm.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  public AccountState lock(CurrentUser user, UUID officer, @Nullable String reason) {
    oversight.requireAdministered(user, officer);
    acts.hold(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    if (!known.locked()) {
      oversight.requireOperatorsWithout(user, officer);
      store.lock(officer, reason, clock.instant());
      accounts.closeSessions(officer, user.officer());
      var details = new LinkedHashMap<>(Map.of("username", known.username()));
      if (reason != null) {
        details.put("reason", reason);
      }
      acts.record(user, AuditedAct.ACCOUNT_LOCKED, officer, details);
    }
    return new AccountState(known.username(), true);
  }

  /// Her password opens it again; twice does no harm.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  AccountState unlock(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    acts.hold(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    if (known.locked()) {
      store.unlock(officer);
      acts.record(user, AuditedAct.ACCOUNT_UNLOCKED, officer, Map.of("username", known.username()));
    }
    return new AccountState(known.username(), false);
  }

  /// Takes her password, her second factor and her sessions; a slip opens the account anew.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  void reset(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    acts.hold(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    accounts.reset(officer, user.officer());
    factors.forget(officer);
    acts.record(user, AuditedAct.SIGN_IN_RESET, officer, Map.of("username", known.username()));
  }

  // Whoever takes a name at the same moment makes this one try the next.
  private String insert(UUID officer) {
    var office = store.findOffice(officer).orElseThrow(Problem::notFound);
    var wanted = Usernames.suggestion(office.regionCode(), office.role(), office.field());
    var number = store.countLike(wanted) + 1;
    var username = number == 1 ? wanted : wanted + "-" + number;
    while (!store.insert(officer, username, clock.instant())) {
      number++;
      username = wanted + "-" + number;
    }
    return username;
  }
}
