package id.jejak.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
  private static final String COUNT_FAILURES =
      """
      select count(*) filter (where username = :username and address = :address) as of_pair,
        count(*) filter (where address = :address) as of_address
      from sign_in_failure
      where (username = :username or address = :address) and failed_at > :since\
      """;
  private static final String INSERT_FAILURE =
      "insert into sign_in_failure (username, address, failed_at) values (:username, :address, :now)";
  private static final String FORGET_FAILURES =
      "delete from sign_in_failure where username = :username and address = :address or failed_at < :before";

  private static final String DELETE_FAILURES =
      "delete from sign_in_failure where failed_at < :before";

  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  record Credentials(UUID officerId, String passwordHash, boolean locked) {}

  record Failures(long ofPair, long ofAddress) {}

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

  void setPassword(UUID officer, String hash) {
    db.sql(SET_PASSWORD).param("officer", officer).param("hash", hash).update();
  }

  Failures countFailures(String username, String address, Instant since) {
    return db.sql(COUNT_FAILURES)
        .param("username", username)
        .param("address", address)
        .param("since", since)
        .query(Failures.class)
        .single();
  }

  void insertFailure(String username, String address, Instant now) {
    db.sql(INSERT_FAILURE)
        .param("username", username)
        .param("address", address)
        .param("now", now)
        .update();
  }

  void deleteFailures(Instant before) {
    db.sql(DELETE_FAILURES).param("before", before).update();
  }

  void forgetFailures(String username, String address, Instant before) {
    db.sql(FORGET_FAILURES)
        .param("username", username)
        .param("address", address)
        .param("before", before)
        .update();
  }
}
