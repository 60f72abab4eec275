package id.jejak.logo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LogoStore {
  private static final String INSERT =
      """
      insert into logo (sha256, png, added_by, added_at) values (:sha256, :png, :by, :now)
      on conflict (sha256) do nothing\
      """;
  private static final String FIND = "select png from logo where sha256 = :sha256";
  private static final String EXISTS = "select exists (select from logo where sha256 = :sha256)";

  private final JdbcClient db;

  LogoStore(JdbcClient db) {
    this.db = db;
  }

  void insert(String sha256, byte[] png, UUID by, Instant now) {
    db.sql(INSERT)
        .param("sha256", sha256)
        .param("png", png)
        .param("by", by)
        .param("now", now)
        .update();
  }

  Optional<byte[]> find(String sha256) {
    return db.sql(FIND).param("sha256", sha256).query(byte[].class).optional();
  }

  boolean exists(String sha256) {
    return db.sql(EXISTS).param("sha256", sha256).query(Boolean.class).single();
  }
}
