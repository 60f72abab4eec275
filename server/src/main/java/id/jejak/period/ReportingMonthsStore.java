package id.jejak.period;

import id.jejak.period.ReportingMonths.Place;
import id.jejak.region.RegionCode;
import id.jejak.shared.PlannedEachTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportingMonthsStore {
  private static final String MONTHS =
      """
      with told as (
        select left(region_code, :placeLength) as place, month, count(*)::int as reported from team_month
        where month between :since and :upTo and region_code >= :from and region_code < :until
          and length(region_code) = 13
        group by 1, 2),
      place as (
        select r.code, r.name, (
            select count(*) from region v where v.tier = 'VILLAGE' and v.valid_to is null
              and v.code >= r.code and v.code < r.code || '/')::int as expected
        from region r
        where r.valid_to is null and (r.code = :region and r.tier = 'VILLAGE'
          or r.parent_id = (select id from region where code = :region and valid_to is null)))
      select p.code, p.name, p.expected,
        to_char(case when exists (select from team_month m where m.month < :since and m.region_code >= p.code
            and m.region_code < p.code || '/' and length(m.region_code) = 13) then :since::date
          else (select min(t.month) from told t where t.place = p.code) end, 'YYYY-MM') as first_month,
        array(
          select coalesce(t.reported, 0) from generate_series(:since::date, :upTo::date, interval '1 month') as s (month)
          left join told t on t.place = p.code and t.month = s.month::date order by s.month) as reported
      from place p order by p.code\
      """;

  private final JdbcClient db;

  ReportingMonthsStore(@PlannedEachTime JdbcClient db) {
    this.db = db;
  }

  /// The regions one tier below, by code; of a village itself.
  List<Place> list(RegionCode region, YearMonth from, YearMonth to) {
    var subtree = region.subtree();
    return db.sql(MONTHS)
        .param("region", region.value())
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("placeLength", region.childLength())
        .param("since", from.atDay(1))
        .param("upTo", to.atDay(1))
        .query((row, number) -> read(row))
        .list();
  }

  private static Place read(ResultSet row) throws SQLException {
    return new Place(
        RegionCode.valueOf(row.getString("code")),
        row.getString("name"),
        row.getInt("expected"),
        row.getString("first_month"),
        List.of((Integer[]) row.getArray("reported").getArray()));
  }
}
