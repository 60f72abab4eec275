package id.jejak.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
  private static final String FIND =
      "select officer_id, password_hash, locked from account where username = :username";
  private static final String INSERT =
      """
      insert into account (officer_id, username, password_hash) values (:officer, :username, :hash)\
      """;
  private static final String SET_PASSWORD =
      "update account set password_hash = :hash where officer_id = :officer";
  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  record Credentials(UUID officerId, @Nullable String passwordHash, boolean locked) {}

  Optional<Credentials> find(String username) {
    return db.sql(FIND).param("username", username).query(Credentials.class).optional();
  }

  void insert(UUID officer, String username, String hash) {
    db.sql(INSERT)
        .param("officer", officer)
        .param("username", username)
        .param("hash", hash)
        .update();
  }

  /// Without a hash no password opens it.
  void setPassword(UUID officer, @Nullable String hash) {
    db.sql(SET_PASSWORD).param("officer", officer).param("hash", hash).update();
  }
}
