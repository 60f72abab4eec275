package id.jejak.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeptRateStore {
  private static final String TRY_TO_BE_THE_KEEPER =
      "select pg_try_advisory_xact_lock(hashtext('keep-reporting-rates'))";

  // Those of all months are told with every month, and by themselves.
  private static final String LIST_CHANGED =
      """
      select m.month, array_agg(distinct c.scope) as scopes,
        coalesce(array_agg(c.id) filter (where c.month is not null), '{}') as ids
      from reporting_rate_change c cross join lateral (
        select c.month where c.month is not null
        union all
        select k.month from (select distinct month from reporting_rate) as k where c.month is null) as m
      group by m.month order by m.month\
      """;

  private static final String LIST_OF_ALL_MONTHS =
      "select id from reporting_rate_change where month is null";

  private static final String FORGET = "delete from reporting_rate_change where id = any(:ids)";

  private static final String RATE_OF_REGENCIES =
      Deadlines.villagesAmong(
              "regency k join region on region.code >= k.code and region.code < k.code || '/'")
          + "rate as "
          + ReportingStore.RATE
          + """
          ,
          counted as (
            select k.code, coalesce(x.expected, 0) as expected, coalesce(x.reported, 0) as reported,
              coalesce(x.on_time, 0) as on_time, x.last_report_at
            from regency k left join rate x on x.place = k.code)\
          """;

  // Of a month that has none yet, all are counted.
  private static final String COUNT =
      """
      with regency as (
        select r.code from region r
        where r.tier = 'REGENCY' and r.valid_to is null and (array[r.code, left(r.code, 2), 'ID'] && :scopes::text[]
          or not exists (select from reporting_rate where month = :month))),
      """
          + RATE_OF_REGENCIES
          + """

          insert into reporting_rate (month, region_code, expected, reported, on_time, last_report_at)
          select :month, code, expected, reported, on_time, last_report_at from counted
          on conflict (month, region_code) do update set expected = excluded.expected, reported = excluded.reported,
            on_time = excluded.on_time, last_report_at = excluded.last_report_at\
          """;

  private static final String DIFFERENCES =
      """
      with regency as (
        select k.*, k.region_code as code from reporting_rate k join region r on r.code = k.region_code
        where r.valid_to is null and k.month = :month and k.region_code >= :low and k.region_code < :high
          and not exists (select from reporting_rate_change c
            where coalesce(c.month, k.month) = k.month and c.scope in (k.region_code, left(k.region_code, 2), 'ID'))),
      """
          + RATE_OF_REGENCIES
          + """

          select code as region, to_char(k.month, 'YYYY-MM') as month,
            concat_ws(' / ', k.expected, k.reported, k.on_time, k.last_report_at) as stored,
            concat_ws(' / ', c.expected, c.reported, c.on_time, c.last_report_at) as recounted
          from regency k join counted c using (code)
          where (k.expected, k.reported, k.on_time, k.last_report_at)
            is distinct from (c.expected, c.reported, c.on_time, c.last_report_at)
          order by code
          limit 1000\
          """;

  private static final int REGENCY_LENGTH = 5;

  private final JdbcClient db;

  KeptRateStore(JdbcClient db) {
    this.db = db;
  }

  /// A month, and the regions in which something of it changed: kabupaten, provinces, or `ID`.
  /// `ids` are of what changed in this month alone.
  record Changed(LocalDate month, List<String> scopes, List<Long> ids) {}

  boolean tryToBeTheKeeper() {
    return db.sql(TRY_TO_BE_THE_KEEPER).query(Boolean.class).single();
  }

  List<Changed> listChanged() {
    return db.sql(LIST_CHANGED).query((row, number) -> read(row)).list();
  }

  /// What changed in every month.
  List<Long> listOfAllMonths() {
    return db.sql(LIST_OF_ALL_MONTHS).query(Long.class).list();
  }

  void forget(List<Long> ids) {
    db.sql(FORGET).param("ids", ids.toArray(Long[]::new)).update();
  }

  void count(Changed changed) {
    db.sql(COUNT)
        .param("month", changed.month())
        .param("placeLength", REGENCY_LENGTH)
        .param("scopes", changed.scopes().toArray(String[]::new))
        .update();
  }

  /// Of the kabupaten from `low` up to before `high`, and of every month that is kept.
  List<TeamMonthChecker.Difference> differences(String low, String high) {
    return db
        .sql("select distinct month from reporting_rate")
        .query(LocalDate.class)
        .list()
        .stream()
        .flatMap(month -> differences(month, low, high).stream())
        .toList();
  }

  private List<TeamMonthChecker.Difference> differences(LocalDate month, String low, String high) {
    return db.sql(DIFFERENCES)
        .param("month", month)
        .param("placeLength", REGENCY_LENGTH)
        .param("low", low)
        .param("high", high)
        .query(TeamMonthChecker.Difference.class)
        .list();
  }

  private static Changed read(ResultSet row) throws SQLException {
    return new Changed(
        row.getObject("month", LocalDate.class),
        List.of((String[]) row.getArray("scopes").getArray()),
        List.of((Long[]) row.getArray("ids").getArray()));
  }
}
