package id.jejak.period;

import id.jejak.period.ReportingRate.Child;
import id.jejak.region.RegionCode;
import id.jejak.shared.PlannedEachTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportingStore {
  // A deadline is the end of a local day of the village, by the grace days that were set for it or
  // above it when the month ended: what is set later judges later months.
  private static final String RATES =
      """
      with latest as (
        select distinct on (s.region_id) r.code, (s.value ->> 'days')::int as days
        from team_setting s join region r on r.id = s.region_id
        where s.item = 'DEADLINE_MONTHLY_VILLAGE' and s.valid_from < (:month::date + interval '1 month')::date
        order by s.region_id, s.version desc),
      grace as materialized (select code, days from latest where days is not null),
      village as (
        select case when length(r.code) > :childLength then left(r.code, :childLength) else r.code end as place, r.code,
          ((:month::date + interval '1 month')::date + coalesce(own.days, d.days, k.days, p.days, n.days, 0))::timestamp
            at time zone t.time_zone as deadline
        from region r join team t on t.region_id = r.id
        left join grace own on own.code = r.code
        left join grace d on d.code = left(r.code, 8)
        left join grace k on k.code = left(r.code, 5)
        left join grace p on p.code = left(r.code, 2)
        left join grace n on n.code = 'ID'
        where r.tier = 'VILLAGE' and r.valid_to is null and r.code >= :from and r.code < :until),
      rate as (
        select v.place, count(*) as expected, count(m.region_code) as reported,
          count(*) filter (where m.first_received_at < v.deadline) as on_time, max(m.last_received_at) as last_report_at
        from village v left join team_month m on m.month = :month and m.region_code = v.code
        group by v.place)
      select r.code, r.name, coalesce(x.expected, 0) as expected, coalesce(x.reported, 0) as reported,
        coalesce(x.on_time, 0) as on_time, x.last_report_at
      from region r left join rate x on x.place = r.code
      where r.valid_to is null and (r.code = :region and r.tier = 'VILLAGE'
        or r.parent_id = (select id from region where code = :region and valid_to is null))
      order by r.code\
      """;

  private final JdbcClient db;

  ReportingStore(@PlannedEachTime JdbcClient db) {
    this.db = db;
  }

  /// The rates of the regions one tier below, by code; of a village its own.
  List<Child> list(RegionCode region, YearMonth month) {
    var subtree = region.subtree();
    return db.sql(RATES)
        .param("region", region.value())
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("childLength", region.childLength())
        .param("month", month.atDay(1))
        .query((row, number) -> read(row))
        .list();
  }

  private static Child read(ResultSet row) throws SQLException {
    var last = row.getObject("last_report_at", OffsetDateTime.class);
    return new Child(
        RegionCode.valueOf(row.getString("code")),
        row.getString("name"),
        row.getInt("expected"),
        row.getInt("reported"),
        row.getInt("on_time"),
        last == null ? null : last.toInstant());
  }
}
