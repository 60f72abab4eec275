package id.jejak.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChallengeStore {
  private static final String PUT =
      """
      insert into passkey_challenge (session_id, purpose, challenge, expires_at)
      values (:session, :purpose, :challenge, :expires)
      on conflict (session_id) do update
        set purpose = excluded.purpose, challenge = excluded.challenge, expires_at = excluded.expires_at\
      """;
  private static final String TAKE =
      """
      delete from passkey_challenge
      where session_id = :session and purpose = :purpose and expires_at > :now
      returning challenge\
      """;

  private final JdbcClient db;

  ChallengeStore(JdbcClient db) {
    this.db = db;
  }

  enum Purpose {
    REGISTER,
    SIGN_IN
  }

  /// One that waited in this session is worth nothing any more.
  void put(UUID session, Purpose purpose, byte[] challenge, Instant expires) {
    db.sql(PUT)
        .param("session", session)
        .param("purpose", purpose.name())
        .param("challenge", challenge)
        .param("expires", expires)
        .update();
  }

  Optional<byte[]> take(UUID session, Purpose purpose, Instant now) {
    return db.sql(TAKE)
        .param("session", session)
        .param("purpose", purpose.name())
        .param("now", now)
        .query(byte[].class)
        .optional();
  }
}
