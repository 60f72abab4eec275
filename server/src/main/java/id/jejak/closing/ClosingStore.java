package id.jejak.closing;

import id.jejak.closing.Closing.ClosingAct;
import id.jejak.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where periods stand. Rows are locked from the top tier down, so that closing, accepting and
/// reopening wait for each other instead of deadlocking.
@Component
class ClosingStore {
  private static final String LATEST =
      """
      select id, version, state, closed_at, closed_by_name, closed_by_office, accepted_at, accepted_by_name,
        accepted_by_office, reopened_at, reopened_by_name, reopened_by_office, reopened_reason,
        coalesce(reports, 0) as reports, coalesce(late_reports, 0) as late_reports, coalesce(sha256, '') as sha256
      from closing where region_id = :team and kind = :kind and starts_on = :from
      order by version desc limit 1\
      """;

  private static final String OF_VERSION =
      """
      select id, version, state, closed_at, closed_by_name, closed_by_office, accepted_at, accepted_by_name,
        accepted_by_office, reopened_at, reopened_by_name, reopened_by_office, reopened_reason,
        coalesce(reports, 0) as reports, coalesce(late_reports, 0) as late_reports, coalesce(sha256, '') as sha256
      from closing where region_id = :team and kind = :kind and starts_on = :from and version = :version\
      """;

  private static final String LOCK_STANDING =
      """
      select id from closing where region_id = :team and kind = :kind and state <> 'REOPENED' order by id for update\
      """;

  private static final String LOCK_OF_CHILDREN =
      """
      select c.id from closing c join region r on r.id = c.region_id
      where r.parent_id = :team and r.valid_to is null and c.kind = :kind and c.starts_on = :from and c.state <> 'REOPENED'
      order by c.id for update of c\
      """;

  private static final String CHILDREN =
      """
      select r.id as region_id, r.code, r.name, c.id as closing_id
      from region r left join closing c
        on c.region_id = r.id and c.kind = :kind and c.starts_on = :from and c.state <> 'REOPENED'
      where r.parent_id = :team and r.valid_to is null order by r.code\
      """;

  private static final String INSERT =
      """
      insert into closing (region_id, kind, starts_on, ends_on, version, state, closed_at, closed_by, closed_by_name,
        closed_by_office)
      values (:team, :kind, :from, :to, :version, 'CLOSED', :at, :officer, :name, :office) returning id\
      """;

  private static final String ACCEPT =
      """
      update closing set state = 'ACCEPTED', accepted_at = :at, accepted_by = :officer, accepted_by_name = :name,
        accepted_by_office = :office
      where id = any(:ids::bigint[]) and state = 'CLOSED'\
      """;

  private static final String REOPEN =
      """
      update closing set state = 'REOPENED', reopened_at = :at, reopened_by = :officer, reopened_by_name = :name,
        reopened_by_office = :office, reopened_reason = :reason
      where id = :id\
      """;

  private static final String CLOSED_ABOVE =
      """
      select exists (select from closing_part p join closing c on c.id = p.closing_id and c.state <> 'REOPENED'
        where p.part_id = :id)\
      """;

  private static final String LATER_CLOSED =
      """
      select exists (select from closing where region_id = :team and kind = :kind and starts_on > :from
        and state <> 'REOPENED')\
      """;

  private final JdbcClient db;

  ClosingStore(JdbcClient db) {
    this.db = db;
  }

  /// A team one tier down, and its closing of the period where it has one.
  record Child(int regionId, RegionCode code, String name, @Nullable Long closingId) {}

  /// The latest closing of the period, standing or reopened.
  Optional<Closing> findLatest(int team, Period period) {
    return asked(LATEST, team, period).query((row, number) -> read(row)).optional();
  }

  Optional<Closing> find(int team, Period period, int version) {
    return asked(OF_VERSION, team, period)
        .param("version", version)
        .query((row, number) -> read(row))
        .optional();
  }

  /// What stands of a team stays until the transaction ends.
  void lockStanding(int team, Period period) {
    asked(LOCK_STANDING, team, period).query(Long.class).list();
  }

  /// The children of a team, their closings of the period locked.
  List<Child> lockChildren(int team, Period period) {
    asked(LOCK_OF_CHILDREN, team, period).query(Long.class).list();
    return asked(CHILDREN, team, period)
        .query((row, number) ->
            new Child(
                row.getInt("region_id"),
                RegionCode.valueOf(row.getString("code")),
                row.getString("name"),
                row.getObject("closing_id", Long.class)))
        .list();
  }

  long insert(int team, Period period, int version, Actor who, Instant at) {
    return by(asked(INSERT, team, period), who, at)
        .param("to", period.endsOn())
        .param("version", version)
        .query(Long.class)
        .single();
  }

  /// Returns how many of them had not been accepted before.
  int accept(List<Long> ids, Actor who, Instant at) {
    return by(db.sql(ACCEPT), who, at).param("ids", ids.toArray(Long[]::new)).update();
  }

  void reopen(long id, String reason, Actor who, Instant at) {
    by(db.sql(REOPEN), who, at).param("id", id).param("reason", reason).update();
  }

  boolean isClosedAbove(long id) {
    return db.sql(CLOSED_ABOVE).param("id", id).query(Boolean.class).single();
  }

  boolean isLaterClosed(int team, Period period) {
    return asked(LATER_CLOSED, team, period).query(Boolean.class).single();
  }

  private JdbcClient.StatementSpec asked(String sql, int team, Period period) {
    return db.sql(sql)
        .param("team", team)
        .param("kind", period.kind())
        .param("from", period.startsOn());
  }

  private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec sql, Actor who, Instant at) {
    return sql.param("at", at)
        .param("officer", who.user().officer())
        .param("name", who.user().name())
        .param("office", who.office().title());
  }

  private static Closing read(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return new Closing(
        row.getLong("id"),
        row.getInt("version"),
        !state.equals("REOPENED"),
        state.equals("ACCEPTED"),
        new ClosingAct(
            row.getObject("closed_at", OffsetDateTime.class).toInstant(),
            row.getString("closed_by_name"),
            row.getString("closed_by_office")),
        act(row, "accepted"),
        act(row, "reopened"),
        row.getString("reopened_reason"),
        row.getInt("reports"),
        row.getInt("late_reports"),
        row.getString("sha256"));
  }

  private static @Nullable ClosingAct act(ResultSet row, String what) throws SQLException {
    var at = row.getObject(what + "_at", OffsetDateTime.class);
    return at == null
        ? null
        : new ClosingAct(
            at.toInstant(), row.getString(what + "_by_name"), row.getString(what + "_by_office"));
  }
}
