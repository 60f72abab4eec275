package id.jejak.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SlipStore {
  private static final String LOCK =
      """
      select officer_id, expires_at, ended_at, used_at, phone_hash, session_hash
      from slip where code_hash = :hash for update\
      """;
  private static final String USE =
      """
      update slip set used_at = coalesce(used_at, :now), phone_hash = :phone, session_hash = :session
      where code_hash = :hash\
      """;
  private static final String END =
      "update slip set ended_at = :now where officer_id = any(:officers) and ended_at is null";
  private static final String END_WAITING =
      """
      update slip set ended_at = :now
      where officer_id = any(:officers) and ended_at is null and used_at is null\
      """;
  private static final String INSERT =
      """
      insert into slip (code_hash, officer_id, made_at, expires_at)
      select n.hash, n.officer, :now, :expires from unnest(:hashes::bytea[], :officers::uuid[]) as n(hash, officer)\
      """;
  // With her last office her slip ends; an office that has yet to begin keeps it.
  private static final String END_OF_THE_LEFT =
      """
      update slip s set ended_at = :now
      where s.ended_at is null and s.used_at is null and not exists (
        select from assignment_detail d
        where d.officer_id = s.officer_id and (d.in_force or d.ends_on is null or d.starts_on > current_date))\
      """;
  private static final String DELETE_EXPIRED = "delete from slip where expires_at < :before";

  private final JdbcClient db;

  SlipStore(JdbcClient db) {
    this.db = db;
  }

  record Kept(
      UUID officerId,
      Instant expiresAt,
      @Nullable Instant endedAt,
      @Nullable Instant usedAt,
      byte @Nullable [] phoneHash,
      byte @Nullable [] sessionHash) {}

  /// The slip, which nobody else uses until the transaction ends.
  Optional<Kept> lock(byte[] hash) {
    return db.sql(LOCK).param("hash", hash).query(Kept.class).optional();
  }

  void use(byte[] hash, byte[] phone, byte[] session, Instant now) {
    db.sql(USE)
        .param("hash", hash)
        .param("phone", phone)
        .param("session", session)
        .param("now", now)
        .update();
  }

  /// No slip of hers opens anything any more.
  void end(UUID officer, Instant now) {
    db.sql(END).param("officers", new UUID[] {officer}).param("now", now).update();
  }

  /// New slips, which take the place of those that still waited.
  void replace(List<UUID> officers, List<byte[]> hashes, Instant now, Instant expires) {
    var all = officers.toArray(UUID[]::new);
    db.sql(END_WAITING).param("officers", all).param("now", now).update();
    db.sql(INSERT)
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("officers", all)
        .param("now", now)
        .param("expires", expires)
        .update();
  }

  void endOfTheLeft(Instant now) {
    db.sql(END_OF_THE_LEFT).param("now", now).update();
  }

  void deleteExpired(Instant before) {
    db.sql(DELETE_EXPIRED).param("before", before).update();
  }
}
