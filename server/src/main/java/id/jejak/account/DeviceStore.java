package id.jejak.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeviceStore {
  private static final String LIST =
      """
      select id, device_name as name, shared_computer, created_at as signed_in_at, seen_at,
        id = :current::uuid as current
      from session
      where officer_id = :officer and expires_at > now() and closed_at is null and waits_until is null
      order by seen_at desc, id\
      """;

  private static final String FIND_OFFICER = "select officer_id from session where id = :id";

  private static final String CLOSE =
      "update session set closed_at = :now, closed_by = :by where id = :id and closed_at is null";

  private static final String CLOSE_ALL =
      """
      update session set closed_at = :now, closed_by = :by
      where officer_id = :officer and expires_at > now() and closed_at is null\
      """;

  // Who holds no office any more still belongs to the teams she served.
  private final JdbcClient db;

  DeviceStore(JdbcClient db) {
    this.db = db;
  }

  List<Device> list(UUID officer, UUID current) {
    return db.sql(LIST)
        .param("officer", officer)
        .param("current", current)
        .query(Device.class)
        .list();
  }

  Optional<UUID> findOfficer(UUID id) {
    return db.sql(FIND_OFFICER).param("id", id).query(UUID.class).optional();
  }

  /// Closing what is closed changes nothing.
  void close(UUID id, UUID by, Instant now) {
    db.sql(CLOSE).param("id", id).param("by", by).param("now", now).update();
  }

  void closeAll(UUID officer, UUID by, Instant now) {
    db.sql(CLOSE_ALL).param("officer", officer).param("by", by).param("now", now).update();
  }
}
