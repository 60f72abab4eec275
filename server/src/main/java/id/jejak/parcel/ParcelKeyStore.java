package id.jejak.parcel;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ParcelKeyStore {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('parcel_key', 0))";
  private static final String LIST =
      "select key_id, private_key, public_key, made_at from parcel_key order by made_at desc, key_id";
  private static final String INSERT =
      """
      insert into parcel_key (key_id, private_key, public_key, made_at)
      values (:keyId, :privateKey, :publicKey, :madeAt)\
      """;

  private final JdbcClient db;

  ParcelKeyStore(JdbcClient db) {
    this.db = db;
  }

  /// Both keys as their raw 32 bytes.
  record Row(String keyId, byte[] privateKey, byte[] publicKey, Instant madeAt) {}

  /// Two servers may start at once on a new database: one makes the key, the other waits for it.
  void lock() {
    db.sql(LOCK).query(row -> {});
  }

  /// The newest first.
  List<Row> list() {
    return db.sql(LIST).query(Row.class).list();
  }

  void insert(Row key) {
    db.sql(INSERT).paramSource(key).update();
  }
}
