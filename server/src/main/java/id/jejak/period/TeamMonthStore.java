package id.jejak.period;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TeamMonthStore {
  private static final String ADD =
      """
      insert into team_month as t (region_code, month, reports, first_received_at, last_received_at)
      select region_code, month, count(*), :at, :at
      from unnest(:regions::text[], :months::date[]) as arrived (region_code, month)
      group by region_code, month order by month, region_code collate "C"
      on conflict (month, region_code) do update set reports = t.reports + excluded.reports,
        first_received_at = least(t.first_received_at, excluded.first_received_at),
        last_received_at = greatest(t.last_received_at, excluded.last_received_at)\
      """;

  // Held before the recount reads: a report that is on its way is then either counted or waits for
  // this row.
  private static final String HOLD =
      """
      insert into team_month as t (region_code, month, reports, first_received_at, last_received_at)
      select region_code, month, 0, :at, :at
      from unnest(:regions::text[], :months::date[]) as held (region_code, month)
      order by month, region_code collate "C"
      on conflict (month, region_code) do update set reports = t.reports\
      """;

  private static final String RECOUNT =
      """
      update team_month t set reports = c.reports,
        first_received_at = coalesce(c.first_received_at, t.first_received_at),
        last_received_at = coalesce(c.last_received_at, t.last_received_at)
      from unnest(:regions::text[], :months::date[]) as held (region_code, month)
      cross join lateral (
        select count(*) as reports, min(a.received_at) as first_received_at, max(a.received_at) as last_received_at
        from activity_arrival a
        where a.region_code = held.region_code collate "C" and a.start_date >= held.month
          and a.start_date < held.month + interval '1 month') as c
      where t.region_code = held.region_code collate "C" and t.month = held.month\
      """;

  private static final String FORGET_EMPTY =
      """
      delete from team_month t using unnest(:regions::text[], :months::date[]) as held (region_code, month)
      where t.region_code = held.region_code collate "C" and t.month = held.month and t.reports = 0\
      """;

  // A region that goes into another brings its months; in those of both, the reports are added.
  private static final String MOVE =
      """
      with moved as (
        delete from team_month where region_code >= :from and region_code < :until
        returning :to || substr(region_code, length(:from) + 1) as region_code, month, reports, first_received_at,
          last_received_at)
      insert into team_month as t (region_code, month, reports, first_received_at, last_received_at)
      select * from moved order by month, region_code collate "C"
      on conflict (month, region_code) do update set reports = t.reports + excluded.reports,
        first_received_at = least(t.first_received_at, excluded.first_received_at),
        last_received_at = greatest(t.last_received_at, excluded.last_received_at)\
      """;

  private static final String DIFFERENCES =
      """
      with recounted as (
        select region_code, date_trunc('month', start_date)::date as month, count(*) as reports,
          min(received_at) as first_received_at, max(received_at) as last_received_at
        from activity_arrival group by 1, 2)
      select region_code as region, to_char(month, 'YYYY-MM') as month,
        coalesce(concat_ws(' / ', t.reports, t.first_received_at, t.last_received_at), '') as stored,
        coalesce(concat_ws(' / ', r.reports, r.first_received_at, r.last_received_at), '') as recounted
      from team_month t full join recounted r using (region_code, month)
      where (t.reports, t.first_received_at, t.last_received_at)
        is distinct from (r.reports, r.first_received_at, r.last_received_at)
      order by region_code, month
      limit 1000\
      """;

  private static final String DIFFERENCES_OF_SLICE =
      """
      with recounted as (
        select region_code, date_trunc('month', start_date)::date as month, count(*) as reports,
          min(received_at) as first_received_at, max(received_at) as last_received_at
        from activity_arrival where region_code >= :low and region_code < :high group by 1, 2)
      select region_code as region, to_char(month, 'YYYY-MM') as month,
        coalesce(concat_ws(' / ', t.reports, t.first_received_at, t.last_received_at), '') as stored,
        coalesce(concat_ws(' / ', r.reports, r.first_received_at, r.last_received_at), '') as recounted
      from (select * from team_month where region_code >= :low and region_code < :high) t full join recounted r using (region_code, month)
      where (t.reports, t.first_received_at, t.last_received_at)
        is distinct from (r.reports, r.first_received_at, r.last_received_at)
      order by region_code, month
      limit 1000\
      """;

  private final JdbcClient db;

  TeamMonthStore(JdbcClient db) {
    this.db = db;
  }

  void add(List<TeamMonth> arrived, Instant at) {
    update(ADD, arrived, at);
  }

  void recount(List<TeamMonth> changed, Instant at) {
    update(HOLD, changed, at);
    update(RECOUNT, changed, at);
    update(FORGET_EMPTY, changed, at);
  }

  void move(RegionCode from, RegionCode to) {
    db.sql(MOVE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }

  List<TeamMonthChecker.Difference> differences() {
    return db.sql(DIFFERENCES).query(TeamMonthChecker.Difference.class).list();
  }

  List<TeamMonthChecker.Difference> differencesBetween(String low, String high) {
    return db.sql(DIFFERENCES_OF_SLICE)
        .param("low", low)
        .param("high", high)
        .query(TeamMonthChecker.Difference.class)
        .list();
  }

  private void update(String sql, List<TeamMonth> months, Instant at) {
    db.sql(sql)
        .param(
            "regions", months.stream().map(month -> month.region().value()).toArray(String[]::new))
        .param(
            "months",
            months.stream().map(month -> month.month().atDay(1).toString()).toArray(String[]::new))
        .param("at", at)
        .update();
  }
}
