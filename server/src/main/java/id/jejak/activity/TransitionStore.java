package id.jejak.activity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TransitionStore {
  // A decision was made by someone who has seen the report.
  private static final String MOVE =
      """
      update activity set state = :state, published = published and :state = 'APPROVED',
        opened_at = coalesce(opened_at, case when :state <> 'WITHDRAWN' then :now::timestamptz end)
      where id = :id\
      """;
  private static final String KEEP_REASON =
      "update activity set withdrawn_reason = :reason, withdrawn_at = :now where id = :id";
  private static final String PUBLISH = "update activity set published = :published where id = :id";
  private static final String OPEN =
      "update activity set opened_at = :now where id = :id and opened_at is null";

  private final JdbcClient db;

  TransitionStore(JdbcClient db) {
    this.db = db;
  }

  void move(UUID id, ActivityState state, Instant now) {
    db.sql(MOVE).param("id", id).param("state", state).param("now", now).update();
  }

  void keepReason(UUID id, String reason, Instant now) {
    db.sql(KEEP_REASON).param("id", id).param("reason", reason).param("now", now).update();
  }

  void publish(UUID id, boolean published) {
    db.sql(PUBLISH).param("id", id).param("published", published).update();
  }

  boolean open(UUID id, Instant now) {
    return db.sql(OPEN).param("id", id).param("now", now).update() == 1;
  }
}
