package id.jejak.account;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FirstOperatorStore {
  private static final String ANY_ACCOUNT = "select exists (select from account)";
  private static final String FORGET_UNUSED =
      "delete from first_operator_link where used_at is null";
  private static final String INSERT =
      "insert into first_operator_link (token_hash, made_at) values (:hash, :now)";
  private static final String IS_VALID =
      """
      select exists (select from first_operator_link
        where token_hash = :hash and used_at is null and made_at > :since)\
      """;
  private static final String USE =
      """
      update first_operator_link set used_at = :now
      where token_hash = :hash and used_at is null and made_at > :since\
      """;

  private final JdbcClient db;

  FirstOperatorStore(JdbcClient db) {
    this.db = db;
  }

  boolean hasAnyAccount() {
    return db.sql(ANY_ACCOUNT).query(Boolean.class).single();
  }

  /// From now on this link is the only unused one.
  void replace(byte[] hash, Instant now) {
    db.sql(FORGET_UNUSED).update();
    db.sql(INSERT).param("hash", hash).param("now", now).update();
  }

  boolean isValid(byte[] hash, Instant since) {
    return db.sql(IS_VALID).param("hash", hash).param("since", since).query(Boolean.class).single();
  }

  /// False when it has been used meanwhile, or never was.
  boolean use(byte[] hash, Instant since, Instant now) {
    return db.sql(USE).param("hash", hash).param("since", since).param("now", now).update() == 1;
  }
}
