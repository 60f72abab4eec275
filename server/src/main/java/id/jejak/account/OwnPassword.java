package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The password that an officer sets herself: who came in by slip may have one for computers.
@Component
@OpenToAll("her own account alone")
class OwnPassword {
  private final AccountStore store;
  private final PasswordHashes hashes;
  private final LeakedPasswords leaked;
  private final Proofs proofs;
  private final AllDevices devices;
  private final Teams teams;
  private final TransactionTemplate transaction;

  OwnPassword(
      AccountStore store,
      PasswordHashes hashes,
      LeakedPasswords leaked,
      Proofs proofs,
      AllDevices devices,
      Teams teams,
      TransactionTemplate transaction) {
    this.store = store;
    this.hashes = hashes;
    this.leaked = leaked;
    this.proofs = proofs;
    this.devices = devices;
    this.teams = teams;
    this.transaction = transaction;
  }

  /// What she wants; `current` is empty for who has none yet.
  record Change(String current, String next, boolean closeOthers) {}

  boolean isSet(CurrentUser user) {
    return proofs.hasPassword(user);
  }

  /// 422 for a wrong current or a weak next one, 429 after too many wrong ones. The session that
  /// asks stays; the others end if she wishes.
  void change(CurrentUser user, UUID session, Change change, Try who) {
    if (proofs.hasPassword(user)) {
      proofs.requirePassword(user, change.current(), who, "current");
    }
    var home = teams.get(user.mainGrant().region());
    PasswordRule.complaint(change.next(), List.of(user.username(), user.name(), home.regionName()))
        .or(() -> leaked.complaint(change.next()))
        .ifPresent(complaint -> {
          throw Problem.invalid(List.of(new FieldError("password", complaint)));
        });
    var made = hashes.make(change.next());
    transaction.executeWithoutResult(status -> {
      store.setPassword(user.officer(), made);
      if (change.closeOthers()) {
        devices.closeOthers(user.officer(), session);
      }
    });
    proofs.remember(session);
  }
}
