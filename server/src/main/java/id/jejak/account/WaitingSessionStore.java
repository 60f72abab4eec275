package id.jejak.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions between the password and the code.
@Component
class WaitingSessionStore {
  private static final String HOLD =
      "update session set waits_until = :until where token_hash = :hash";
  private static final String FIND =
      """
      select id, officer_id from session
      where token_hash = :hash and waits_until > :now and expires_at > :now and closed_at is null\
      """;
  private static final String RELEASE =
      "update session set waits_until = null where token_hash = :hash";

  private final JdbcClient db;

  WaitingSessionStore(JdbcClient db) {
    this.db = db;
  }

  record Waiting(UUID id, UUID officerId) {}

  void hold(byte[] hash, Instant until) {
    db.sql(HOLD).param("hash", hash).param("until", until).update();
  }

  Optional<Waiting> find(byte[] hash, Instant now) {
    return db.sql(FIND).param("hash", hash).param("now", now).query(Waiting.class).optional();
  }

  void release(byte[] hash) {
    db.sql(RELEASE).param("hash", hash).update();
  }
}
