package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.total.PublishedTotals.Figure;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublishedTotalStore {
  // The region's cells and what is pending below it, in one snapshot.
  private static final String FIGURES =
      """
      with share as (
        select month, type_code, indicator, activities, participants_male + participants_female as participants, value
        from total_cell
        where region_code = :region and state = 'PUBLISHED' and month <= :to
        union all
        select month, type_code, indicator, activities, participants_male + participants_female, value
        from total_delta
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and state = 'PUBLISHED' and month <= :to),
      summed as (
        select s.type_code, s.indicator,
          coalesce(sum(s.activities) filter (where s.month >= :from), 0) as activities,
          coalesce(sum(s.participants) filter (where s.month >= :from), 0) as participants,
          coalesce(sum(s.value) filter (where s.month >= :from or i.kind = 'STOCK'), 0) as value
        from share s left join indicator i on i.code = s.indicator
        group by s.type_code, s.indicator)
      select type_code, indicator, activities, participants, value from summed
      where activities <> 0 or value <> 0
      order by type_code, indicator\
      """;

  private static final String COUNT_BY_CHILD =
      """
      with child as (
        select code from region
        where valid_to is null
          and parent_id = (select id from region where code = :region and valid_to is null)),
      share as (
        select t.region_code as place, t.activities
        from child c join total_cell t on t.region_code = c.code
        where t.state = 'PUBLISHED' and t.indicator = '' and t.month between :from and :to
        union all
        select left(region_code, :childLength), activities
        from total_delta
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and length(region_code) >= :childLength
          and state = 'PUBLISHED' and indicator = '' and month between :from and :to)
      select place, sum(activities) as activities from share group by place having sum(activities) <> 0\
      """;

  private final JdbcClient db;

  PublishedTotalStore(JdbcClient db) {
    this.db = db;
  }

  List<Figure> figures(RegionCode region, Year year) {
    return asked(FIGURES, region, year).query(Figure.class).list();
  }

  Map<RegionCode, Long> countByChild(RegionCode region, Year year) {
    var counts = new HashMap<RegionCode, Long>();
    asked(COUNT_BY_CHILD, region, year)
        .param("childLength", TotalStore.childLength(region))
        .query(row -> {
          counts.put(RegionCode.valueOf(row.getString("place")), row.getLong("activities"));
        });
    return counts;
  }

  private JdbcClient.StatementSpec asked(String sql, RegionCode region, Year year) {
    var subtree = region.subtree();
    return db.sql(sql)
        .param("region", region.value())
        .param("subtreeFrom", subtree.from())
        .param("subtreeUntil", subtree.until())
        .param("from", year.atMonth(1).atDay(1))
        .param("to", year.atMonth(12).atDay(1));
  }
}
