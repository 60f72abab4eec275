package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionStore {
  private static final String FIND =
      """
      select s.id, s.officer_id, o.name, c.username, s.shared_computer, s.seen_at, s.proved_at, s.expires_at, d.role, d.field, d.region_id,
        d.region_code, d.region_name, d.kind, d.time_zone, d.starts_on, d.ends_on
      from session s
      join officer o on o.id = s.officer_id
      join account c on c.officer_id = s.officer_id and not c.locked
      join assignment_detail d on d.officer_id = s.officer_id and d.in_force
      where s.token_hash = :hash and s.expires_at > now() and s.closed_at is null and s.waits_until is null
      order by d.starts_on, d.role, d.region_code\
      """;

  private static final String FIND_CLOSED =
      """
      select officer_id from session
      where token_hash = :hash and expires_at > now() and closed_at is not null\
      """;

  private static final String LIST_USERS =
      """
      select d.officer_id, o.name, c.username, d.role, d.field, d.region_id, d.region_code, d.region_name, d.kind,
        d.time_zone, d.starts_on, d.ends_on
      from assignment_detail d
      join officer o on o.id = d.officer_id
      join account c on c.officer_id = d.officer_id
      where d.in_force
      order by d.region_code, c.username\
      """;

  private static final String FIND_USER =
      """
      select d.officer_id, o.name, c.username, d.role, d.field, d.region_id, d.region_code, d.region_name, d.kind,
        d.time_zone, d.starts_on, d.ends_on
      from assignment_detail d
      join officer o on o.id = d.officer_id
      join account c on c.officer_id = d.officer_id and not c.locked
      where d.officer_id = :officer and d.in_force
      order by d.starts_on, d.role, d.region_code\
      """;

  private static final String INSERT =
      """
      insert into session (token_hash, officer_id, device_name, shared_computer, created_at, seen_at, proved_at, expires_at)
      values (:hash, :officer, :device, :shared, :now, :now, :now, :expires)\
      """;

  private static final String TOUCH =
      """
      update session
      set seen_at = :now, expires_at = case when shared_computer then expires_at else :expires end
      where token_hash = :hash\
      """;
  private static final String DELETE = "delete from session where token_hash = :hash";
  private static final String DELETE_EXPIRED =
      "delete from session where expires_at < now() or waits_until < now()";

  private final JdbcClient db;

  SessionStore(JdbcClient db) {
    this.db = db;
  }

  /// The session of a token, when it is in force and its officer holds an office today.
  Optional<Session> find(SessionToken token) {
    ResultSetExtractor<Optional<Session>> reader = rows -> readSession(token, rows);
    return db.sql(FIND).param("hash", token.hash()).query(reader);
  }

  Optional<UUID> findClosed(byte[] hash) {
    return db.sql(FIND_CLOSED).param("hash", hash).query(UUID.class).optional();
  }

  List<CurrentUser> listUsers() {
    return db.sql(LIST_USERS).query((row, number) -> readUser(row)).list();
  }

  Optional<CurrentUser> findUser(UUID officer) {
    return db
        .sql(FIND_USER)
        .param("officer", officer)
        .query((row, number) -> readUser(row))
        .list()
        .stream()
        .reduce(SessionStore::together);
  }

  void insert(
      byte[] hash,
      UUID officer,
      @Nullable String device,
      boolean shared,
      Instant now,
      Instant expires) {
    db.sql(INSERT)
        .param("hash", hash)
        .param("officer", officer)
        .param("device", device)
        .param("shared", shared)
        .param("now", now)
        .param("expires", expires)
        .update();
  }

  void touch(byte[] hash, Instant now, Instant expires) {
    db.sql(TOUCH).param("hash", hash).param("now", now).param("expires", expires).update();
  }

  void delete(byte[] hash) {
    db.sql(DELETE).param("hash", hash).update();
  }

  void deleteExpired() {
    db.sql(DELETE_EXPIRED).update();
  }

  private static Optional<Session> readSession(SessionToken token, ResultSet rows)
      throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    var id = rows.getObject("id", UUID.class);
    var officer = rows.getObject("officer_id", UUID.class);
    var name = rows.getString("name");
    var username = rows.getString("username");
    var shared = rows.getBoolean("shared_computer");
    var seenAt = rows.getObject("seen_at", OffsetDateTime.class).toInstant();
    var provedAt = rows.getObject("proved_at", OffsetDateTime.class);
    var expiresAt = rows.getObject("expires_at", OffsetDateTime.class).toInstant();
    var grants = new ArrayList<Grant>();
    do {
      grants.add(readGrant(rows));
    } while (rows.next());
    return Optional.of(
        new Session(
            id,
            token,
            new CurrentUser(officer, name, username, grants),
            shared,
            seenAt,
            provedAt == null ? null : provedAt.toInstant(),
            expiresAt));
  }

  private static CurrentUser readUser(ResultSet row) throws SQLException {
    return new CurrentUser(
        row.getObject("officer_id", UUID.class),
        row.getString("name"),
        row.getString("username"),
        List.of(readGrant(row)));
  }

  private static CurrentUser together(CurrentUser one, CurrentUser other) {
    var grants = new ArrayList<>(one.grants());
    grants.addAll(other.grants());
    return new CurrentUser(one.officer(), one.name(), one.username(), grants);
  }

  private static Grant readGrant(ResultSet row) throws SQLException {
    var field = row.getString("field");
    return new Grant(
        Role.valueOf(row.getString("role")),
        field == null ? null : Field.valueOf(field),
        row.getInt("region_id"),
        RegionCode.valueOf(row.getString("region_code")),
        row.getString("region_name"),
        row.getString("kind"),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }
}
