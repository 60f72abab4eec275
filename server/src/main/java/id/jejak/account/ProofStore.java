package id.jejak.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When an officer last showed in her session who she is.
@Component
class ProofStore {
  private static final String PROVED = "update session set proved_at = :now where id = :session";
  private final JdbcClient db;

  ProofStore(JdbcClient db) {
    this.db = db;
  }

  void proved(UUID session, Instant now) {
    db.sql(PROVED).param("session", session).param("now", now).update();
  }
}
