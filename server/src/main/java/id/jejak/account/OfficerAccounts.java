package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.Offices;
import id.jejak.officer.Oversight;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of an operator's officers: opened without a password, locked, given back, reset.
@Component
class OfficerAccounts {
  private final OfficerAccountStore store;
  private final Accounts accounts;
  private final Offices offices;
  private final Oversight oversight;
  private final Audit audit;
  private final InstantSource clock;

  OfficerAccounts(
      OfficerAccountStore store,
      Accounts accounts,
      Offices offices,
      Oversight oversight,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.offices = offices;
    this.oversight = oversight;
    this.audit = audit;
    this.clock = clock;
  }

  /// How she may enter.
  record AccountState(String username, boolean locked) {}

  /// Opens an account that no password opens yet; the one she has stays as it is.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  AccountState open(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    var name = offices.nameOf(officer);
    var known = store.find(officer);
    if (known.isEmpty()) {
      var username = insert(officer);
      record(user, AuditedAct.ACCOUNT_OPENED, officer, name, username);
      return new AccountState(username, false);
    }
    return new AccountState(known.get().username(), known.get().locked());
  }

  /// Nobody enters with it any more, and whoever is in is out at once; twice does no harm.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  AccountState lock(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    var name = offices.nameOf(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    if (!known.locked()) {
      oversight.requireOperatorsWithout(user, officer);
      store.setLocked(officer, true, clock.instant());
      accounts.closeSessions(officer, user.officer());
      record(user, AuditedAct.ACCOUNT_LOCKED, officer, name, known.username());
    }
    return new AccountState(known.username(), true);
  }

  /// Her password opens it again; twice does no harm.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  AccountState unlock(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    var name = offices.nameOf(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    if (known.locked()) {
      store.setLocked(officer, false, clock.instant());
      record(user, AuditedAct.ACCOUNT_UNLOCKED, officer, name, known.username());
    }
    return new AccountState(known.username(), false);
  }

  /// Takes her password and sessions; a slip opens the account anew.
  @OpenToAll("Oversight asks whether she administers the officer")
  @Transactional
  void reset(CurrentUser user, UUID officer) {
    oversight.requireAdministered(user, officer);
    var name = offices.nameOf(officer);
    var known = store.find(officer).orElseThrow(Problem::notFound);
    accounts.reset(officer, user.officer());
    record(user, AuditedAct.SIGN_IN_RESET, officer, name, known.username());
  }

  // Whoever takes a name at the same moment makes this one try the next.
  private String insert(UUID officer) {
    var office = store.findOffice(officer).orElseThrow(Problem::notFound);
    var wanted = Usernames.suggestion(office.regionCode(), office.role(), office.field());
    var hash = accounts.unusableHash();
    var number = store.countLike(wanted) + 1;
    var username = number == 1 ? wanted : wanted + "-" + number;
    while (!store.insert(officer, username, hash, clock.instant())) {
      number++;
      username = wanted + "-" + number;
    }
    return username;
  }

  private void record(
      CurrentUser user, AuditedAct kind, UUID officer, String name, String username) {
    audit.record(
        user,
        new Act(
            kind,
            oversight.place(officer),
            officer.toString(),
            name,
            Map.of("username", username)));
  }
}
