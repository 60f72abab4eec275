package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.shared.OpenToAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// User names and passwords of officers.
@Component
public class Accounts {
  private final AccountStore store;
  private final SessionStore sessions;
  private final PasswordEncoder passwords;

  Accounts(AccountStore store, SessionStore sessions, PasswordEncoder passwords) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
  }

  /// An Argon2id hash, which may serve several accounts that share a password on purpose.
  @OpenToAll("called by the command line's set-up, not for a request")
  public String hash(String password) {
    var hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalArgumentException("no password");
    }
    return hash;
  }

  /// Opens an account; the user name is kept in lower case and must be new.
  @OpenToAll("called by the command line's set-up, not for a request")
  public void create(UUID officer, String username, String passwordHash) {
    store.insert(officer, username.toLowerCase(Locale.ROOT), passwordHash);
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
