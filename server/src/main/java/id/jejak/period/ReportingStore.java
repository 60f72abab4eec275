package id.jejak.period;

import id.jejak.period.ReportingRate.Child;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
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
  /// Of each place: its desa, those that have reported, those in time, and the last arrival.
  static final String RATE =
      """
      (
        select v.place, count(*) as expected, count(m.region_code) as reported,
          count(*) filter (where m.first_received_at < v.deadline) as on_time, max(m.last_received_at) as last_report_at
        from village v left join team_month m on m.month = :month and m.region_code = v.code
        group by v.place)\
      """;

  private static final String CHILDREN =
      """

      select r.code, r.name, coalesce(x.expected, 0) as expected, coalesce(x.reported, 0) as reported,
        coalesce(x.on_time, 0) as on_time, x.last_report_at
      from region r left join rate x on x.place = r.code
      where r.valid_to is null and (r.code = :region and r.tier = 'VILLAGE'
        or r.parent_id = (select id from region where code = :region and valid_to is null))
      order by r.code\
      """;

  private static final String FROM_VILLAGES =
      Deadlines.WITH_VILLAGES + "rate as " + RATE + CHILDREN;

  // Above the kabupaten: their kept rates, and the desa of those where something changed since.
  private static final String FROM_REGENCIES =
      """
      with changed as (select scope from reporting_rate_change where month = :month or month is null),
      regency as (
        select r.code, k.expected, k.reported, k.on_time, k.last_report_at, k.month is not null and not exists (
          select from changed c where c.scope in (r.code, left(r.code, 2), 'ID')) as kept
        from region r left join reporting_rate k on k.month = :month and k.region_code = r.code
        where r.tier = 'REGENCY' and r.valid_to is null and r.code >= :from and r.code < :until),
      """
          + Deadlines.villagesAmong(
              "regency k join region on region.code >= k.code and region.code < k.code || '/' where not k.kept")
          + "counted as "
          + RATE
          + """
          ,
          rate as (
            select place, sum(expected) as expected, sum(reported) as reported, sum(on_time) as on_time,
              max(last_report_at) as last_report_at
            from (
              select left(code, :placeLength) as place, expected, reported, on_time, last_report_at from regency where kept
              union all select * from counted) as part
            group by place)\
          """
          + CHILDREN;

  private final JdbcClient db;

  ReportingStore(@PlannedEachTime JdbcClient db) {
    this.db = db;
  }

  /// The rates of the regions one tier below, by code; of a village its own.
  List<Child> list(RegionCode region, YearMonth month) {
    var subtree = region.subtree();
    return db.sql(region.tier().compareTo(Tier.REGENCY) < 0 ? FROM_REGENCIES : FROM_VILLAGES)
        .param("region", region.value())
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("placeLength", region.childLength())
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
