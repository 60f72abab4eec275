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
  private static final String RATES =
      Deadlines.VILLAGES
          + """
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
