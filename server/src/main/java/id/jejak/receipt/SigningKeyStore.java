package id.jejak.receipt;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SigningKeyStore {
  private static final String LIST =
      "select key_id, private_key, public_key from signing_key order by made_at desc, key_id";
  // Two servers may start at once on a new database: the first key wins.
  private static final String INSERT_FIRST =
      """
      insert into signing_key (key_id, private_key, public_key, made_at)
      select :keyId, :privateKey, :publicKey, :now
      where not exists (select from signing_key)
        and pg_advisory_xact_lock(hashtextextended('signing_key', 0)) is not null
      on conflict do nothing\
      """;

  private final JdbcClient db;

  SigningKeyStore(JdbcClient db) {
    this.db = db;
  }

  record Row(String keyId, byte[] privateKey, byte[] publicKey) {}

  List<Row> list() {
    return db.sql(LIST).query(Row.class).list();
  }

  void insertFirst(Row key, Instant now) {
    db.sql(INSERT_FIRST)
        .param("keyId", key.keyId())
        .param("privateKey", key.privateKey())
        .param("publicKey", key.publicKey())
        .param("now", now)
        .update();
  }
}
