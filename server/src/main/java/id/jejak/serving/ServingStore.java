package id.jejak.serving;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ServingStore {
  private static final String PING = "select 1";
  private final JdbcClient db;

  ServingStore(JdbcClient db) {
    this.db = db;
  }

  /// Throws when the database does not answer.
  void ping() {
    db.sql(PING).query(Integer.class).single();
  }
}
