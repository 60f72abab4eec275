package id.jejak.closing;

import id.jejak.access.Scope;
import id.jejak.catalog.Field;
import id.jejak.closing.Periods.ChildPeriod;
import id.jejak.closing.Periods.LateReport;
import id.jejak.region.RegionCode;
import id.jejak.team.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is asked about periods.
@Component
class PeriodStore {
  private static final String OF_YEAR =
      """
      select distinct on (kind, starts_on) kind, starts_on, version, state, closed_at from closing
      where region_id = :team and starts_on between :from and :to
      order by kind, starts_on, version desc\
      """;

  private static final String CHILDREN =
      """
      select r.code, r.name, coalesce(c.state, 'OPEN') as state, coalesce(l.version, 0) as version, c.closed_at,
        c.closed_by_name, c.accepted_at, coalesce(c.reports, 0) as reports
      from region r
      left join closing c on c.region_id = r.id and c.kind = :kind and c.starts_on = :from and c.state <> 'REOPENED'
      left join lateral (select max(version) as version from closing l
        where l.region_id = r.id and l.kind = :kind and l.starts_on = :from) l on true
      where r.parent_id = :team and r.valid_to is null and r.code > :after collate "C"
      order by r.code collate "C" limit :limit\
      """;

  private static final String COUNT_CHILDREN =
      """
      select coalesce(c.state, 'OPEN') as state, count(*) as teams
      from region r left join closing c
        on c.region_id = r.id and c.kind = :kind and c.starts_on = :from and c.state <> 'REOPENED'
      where r.parent_id = :team and r.valid_to is null group by 1\
      """;

  private static final String NOT_CLOSED =
      """
      select r.code, r.name from region r
      where r.parent_id = :team and r.valid_to is null and not exists (select from closing c
        where c.region_id = r.id and c.kind = :kind and c.starts_on = :from and c.state <> 'REOPENED')
      order by r.code\
      """;

  private static final String MISSING =
      """
      select r.code, m.name from closing_missing m join region r on r.id = m.region_id
      where m.closing_id = :closing order by r.code\
      """;

  private static final String ABOVE =
      """
      select r.code, r.name, c.closed_at, c.accepted_at
      from closing_part p join closing c on c.id = p.closing_id and c.state <> 'REOPENED' join region r on r.id = c.region_id
      where p.part_id = :closing order by length(r.code) desc, r.code desc\
      """;

  private static final String LATE =
      """
      select a.id, a.region_code, r.name, a.field, a.title, a.start_date, a.received_at,
        (select t.kind || ' ' || t.starts_on from closing_report x join closing t on t.id = x.closing_id
          where x.activity_id = a.id and x.late and t.region_id = :team and t.kind = :kind and t.state <> 'REOPENED'
          limit 1) as told_in
      from activity_dated a join region r on r.code = a.region_code and r.valid_to is null
      where a.region_code >= :low and a.region_code < :high and a.start_date between :from and :to and a.state <> 'WITHDRAWN'
        and not exists (select from closing_report x where x.activity_id = a.id and x.closing_id in (
          select :closing union all select part_id from closing_part where closing_id = :closing))
        and (:after::uuid is null or a.id > :after::uuid)
        and exists (select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
          where a.region_code >= s.a collate "C" and a.region_code < s.z collate "C" and (s.f = '' or s.f = a.field))
      order by a.id limit :limit\
      """;

  private static final String COUNT_LATE =
      """
      select count(*) from (
        select from activity_dated a
        where a.region_code >= :low and a.region_code < :high and a.start_date between :from and :to and a.state <> 'WITHDRAWN'
          and not exists (select from closing_report x where x.activity_id = a.id and x.closing_id in (
            select :closing union all select part_id from closing_part where closing_id = :closing))
        limit 1000) as late\
      """;

  private static final String COUNT_CHANGED =
      """
      select count(*) from (
        select from closing_report x join activity_dated a on a.id = x.activity_id
        where x.closing_id in (select :closing union all select part_id from closing_part where closing_id = :closing)
          and (a.revision <> x.revision or a.state = 'WITHDRAWN')
        limit 1000) as changed\
      """;

  private static final String COUNT_CARRIED =
      """
      with mine as (
        select id, starts_on, ends_on from closing where region_id = :team and kind = :kind and state <> 'REOPENED'),
      held as (select id from mine union select p.part_id from mine m join closing_part p on p.closing_id = m.id)
      select count(*) from (
        select from activity_dated a
        where a.region_code >= :low and a.region_code < :high and a.start_date < :from and a.state <> 'WITHDRAWN'
          and exists (select from mine m where a.start_date between m.starts_on and m.ends_on)
          and not exists (select from closing_report x join held h on h.id = x.closing_id where x.activity_id = a.id)
        limit 1000) as carried\
      """;

  private final JdbcClient db;

  PeriodStore(JdbcClient db) {
    this.db = db;
  }

  record Stand(PeriodState state, int version, @Nullable Instant closedAt) {}

  /// What came after a closing of a team's period.
  record Question(long closing, Team team, Period period) {}

  /// The periods of a year that were ever closed, by how they are written.
  Map<String, Stand> mapYear(int team, int year) {
    var stands = new HashMap<String, Stand>();
    db.sql(OF_YEAR)
        .param("team", team)
        .param("from", LocalDate.of(year, 1, 1))
        .param("to", LocalDate.of(year, 12, 31))
        .query(row -> {
          var kind = Period.Kind.valueOf(row.getString("kind"));
          var period = Period.of(kind, row.getObject("starts_on", LocalDate.class));
          var state = state(row);
          var at = state == PeriodState.OPEN ? null : instant(row, "closed_at");
          stands.put(period.toString(), new Stand(state, row.getInt("version"), at));
        });
    return stands;
  }

  List<ChildPeriod> listChildren(int team, Period period, String after, int limit) {
    return asked(CHILDREN, team, period)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) ->
            new ChildPeriod(
                RegionCode.valueOf(row.getString("code")),
                row.getString("name"),
                state(row),
                row.getInt("version"),
                instant(row, "closed_at"),
                row.getString("closed_by_name"),
                instant(row, "accepted_at"),
                row.getInt("reports")))
        .list();
  }

  Map<PeriodState, Integer> countChildren(int team, Period period) {
    var counts = new EnumMap<PeriodState, Integer>(PeriodState.class);
    asked(COUNT_CHILDREN, team, period)
        .query(row -> {
          counts.put(state(row), row.getInt("teams"));
        });
    return counts;
  }

  List<PeriodView.NamedTeam> listNotClosed(int team, Period period) {
    return asked(NOT_CLOSED, team, period).query((row, number) -> place(row)).list();
  }

  List<PeriodView.NamedTeam> listMissing(long closing) {
    return db.sql(MISSING).param("closing", closing).query((row, number) -> place(row)).list();
  }

  List<PeriodView.ClosedAbove> listAbove(long closing) {
    return db.sql(ABOVE)
        .param("closing", closing)
        .query((row, number) ->
            new PeriodView.ClosedAbove(
                RegionCode.valueOf(row.getString("code")),
                row.getString("name"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at")))
        .list();
  }

  List<LateReport> listLate(Question question, Scope scope, @Nullable UUID after, int limit) {
    return after(LATE, question)
        .param("team", question.team().regionId())
        .param("kind", question.period().kind())
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .param("scopeField", scope.field())
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> late(row))
        .list();
  }

  int countLate(Question question) {
    return after(COUNT_LATE, question).query(Integer.class).single();
  }

  int countChanged(long closing) {
    return db.sql(COUNT_CHANGED).param("closing", closing).query(Integer.class).single();
  }

  int countCarried(Team team, Period period) {
    var subtree = team.regionCode().subtree();
    return asked(COUNT_CARRIED, team.regionId(), period)
        .param("low", subtree.from())
        .param("high", subtree.until())
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec after(String sql, Question question) {
    var subtree = question.team().regionCode().subtree();
    return db.sql(sql)
        .param("closing", question.closing())
        .param("low", subtree.from())
        .param("high", subtree.until())
        .param("from", question.period().startsOn())
        .param("to", question.period().endsOn());
  }

  private JdbcClient.StatementSpec asked(String sql, int team, Period period) {
    return db.sql(sql)
        .param("team", team)
        .param("kind", period.kind())
        .param("from", period.startsOn());
  }

  private static LateReport late(ResultSet row) throws SQLException {
    var told = row.getString("told_in");
    return new LateReport(
        row.getObject("id", UUID.class),
        RegionCode.valueOf(row.getString("region_code")),
        row.getString("name"),
        Field.valueOf(row.getString("field")),
        row.getString("title"),
        row.getObject("start_date", LocalDate.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        told == null ? null : period(told).toString());
  }

  private static Period period(String kindAndStart) {
    var words = kindAndStart.split(" ");
    return Period.of(Period.Kind.valueOf(words[0]), LocalDate.parse(words[1]));
  }

  private static PeriodView.NamedTeam place(ResultSet row) throws SQLException {
    return new PeriodView.NamedTeam(
        RegionCode.valueOf(row.getString("code")), row.getString("name"));
  }

  private static PeriodState state(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return state.equals("REOPENED") ? PeriodState.OPEN : PeriodState.valueOf(state);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
