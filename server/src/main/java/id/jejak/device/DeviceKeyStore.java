package id.jejak.device;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeviceKeyStore {
  // She may have signed in anew on the same phone since.
  private static final String PUT =
      """
      insert into device_key (key_id, officer_id, session_id, public_key, registered_at)
      values (:keyId, :officer, :session, :publicKey, :now)
      on conflict (key_id) do update set session_id = excluded.session_id
        where device_key.officer_id = excluded.officer_id and device_key.closed_at is null\
      """;
  private static final String FIND =
      "select key_id, officer_id, public_key, registered_at, closed_at from device_key where key_id = :keyId";
  private static final String CLOSE =
      """
      update device_key set closed_at = :now
      where key_id = :keyId and officer_id = :officer and closed_at is null\
      """;
  private static final String CLOSE_OF =
      "update device_key set closed_at = :now where session_id = :session and closed_at is null";
  private static final String CLOSE_ALL =
      "update device_key set closed_at = :now where officer_id = :officer and closed_at is null";
  private static final String CLOSE_BEYOND =
      """
      update device_key set closed_at = :now where key_id in (
        select key_id from device_key where officer_id = :officer and closed_at is null
        order by registered_at desc, key_id offset :most)\
      """;

  private final JdbcClient db;

  DeviceKeyStore(JdbcClient db) {
    this.db = db;
  }

  void put(String keyId, UUID officer, UUID session, byte[] publicKey, Instant now) {
    db.sql(PUT)
        .param("keyId", keyId)
        .param("officer", officer)
        .param("session", session)
        .param("publicKey", publicKey)
        .param("now", now)
        .update();
  }

  Optional<DeviceKey> find(String keyId) {
    return db.sql(FIND).param("keyId", keyId).query(DeviceKey.class).optional();
  }

  void close(UUID officer, String keyId, Instant now) {
    db.sql(CLOSE).param("officer", officer).param("keyId", keyId).param("now", now).update();
  }

  void closeOf(UUID session, Instant now) {
    db.sql(CLOSE_OF).param("session", session).param("now", now).update();
  }

  void closeAll(UUID officer, Instant now) {
    db.sql(CLOSE_ALL).param("officer", officer).param("now", now).update();
  }

  void closeBeyond(UUID officer, int most, Instant now) {
    db.sql(CLOSE_BEYOND).param("officer", officer).param("most", most).param("now", now).update();
  }
}
