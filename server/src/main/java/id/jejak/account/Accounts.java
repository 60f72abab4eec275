package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.OpenToAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// User names and passwords of officers.
@Component
public class Accounts {
  private final AccountStore store;
  private final SessionStore sessions;
  private final PasswordHashes hashes;
  private final AllDevices devices;

  Accounts(AccountStore store, SessionStore sessions, PasswordHashes hashes, AllDevices devices) {
    this.store = store;
    this.sessions = sessions;
    this.hashes = hashes;
    this.devices = devices;
  }

  /// An Argon2id hash, which may serve several accounts that share a password on purpose.
  @OpenToAll("called by the command line's set-up, not for a request")
  public String hash(String password) {
    return hashes.make(password);
  }

  /// Opens an account; the user name is kept in lower case and must be new.
  @OpenToAll("called by the command line's set-up, not for a request")
  public void create(UUID officer, String username, String passwordHash) {
    store.insert(officer, username.toLowerCase(Locale.ROOT), passwordHash);
  }

  /// Takes every session and the password from an officer who has an account, so that only a new
  /// way in, such as a slip, opens it again.
  @OpenToAll("called after the operator's permission was asked, within her act's transaction")
  public void reset(UUID officer, UUID by) {
    closeSessions(officer, by);
    store.setPassword(officer, null);
  }

  /// Turns every phone and computer of an officer out; they are told so as often as they ask.
  @OpenToAll("called after permission was asked, and by the job of handing over")
  public void closeSessions(UUID officer, UUID by) {
    devices.closeAll(officer, by);
  }

  /// Who this officer is today, with all her grants; nobody when her account is locked or she holds
  /// no office.
  @OpenToAll("called for a sealed report whose signature has been checked")
  public Optional<CurrentUser> findUser(UUID officer) {
    return sessions.findUser(officer);
  }

  /// Every account with the grants in force today.
  @OpenToAll("called by the command line's set-up, not for a request")
  public List<CurrentUser> listUsers() {
    return sessions.listUsers();
  }
}
