package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The password that an officer sets herself: who came in by slip may have one for computers.
@Component
@OpenToAll("her own account alone")
class OwnPassword {
  private final AccountStore store;
  private final PasswordHashes hashes;
  private final Tries tries;
  private final AllDevices devices;
  private final Teams teams;
  private final TransactionTemplate transaction;

  OwnPassword(
      AccountStore store,
      PasswordHashes hashes,
      Tries tries,
      AllDevices devices,
      Teams teams,
      TransactionTemplate transaction) {
    this.store = store;
    this.hashes = hashes;
    this.tries = tries;
    this.devices = devices;
    this.teams = teams;
    this.transaction = transaction;
  }

  /// What she wants; `current` is empty for who has none yet.
  record Change(String current, String next, boolean closeOthers) {}

  boolean isSet(CurrentUser user) {
    return find(user).isPresent();
  }

  /// 422 for a wrong current or a weak next one, 429 after too many wrong ones. The session that
  /// asks stays; the others end if she wishes.
  void change(
      CurrentUser user, UUID session, Change change, String address, Optional<byte[]> device) {
    var kept = find(user);
    var who = new Try(user.username(), address, device.orElse(null));
    if (kept.isPresent()) {
      tries.refuseTooMany(who);
      if (!hashes.matches(change.current(), kept)) {
        tries.failed(who);
        throw Problem.invalid("current", "Kata sandi sekarang belum cocok.");
      }
    }
    var home = teams.get(user.mainGrant().region());
    PasswordRule.complaint(change.next(), List.of(user.username(), user.name(), home.regionName()))
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
    tries.succeeded(who);
  }

  private Optional<String> find(CurrentUser user) {
    return store
        .find(user.username())
        .flatMap(account -> Optional.ofNullable(account.passwordHash()));
  }
}
