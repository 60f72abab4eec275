package id.jejak.total;

import id.jejak.region.RegionCode;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Totals of regions whose codes change.
@Component
class TotalMoveStore {
  private static final String HOLD_THE_FOLDER =
      "select pg_advisory_xact_lock(hashtextextended('total_delta', 0))";
  private static final String PREFIX =
      """
       set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String MOVE_DELTAS = "update total_delta" + PREFIX;
  private static final String MOVE_CELLS = "update total_cell" + PREFIX;
  private static final String MOVE_CELLS_OF_FIELDS = "update total_by_field" + PREFIX;
  private static final String MOVE_STOCKS = "update stock_observation" + PREFIX;

  // What lies above both places stays as it is.
  private static final String ANCESTORS =
      """
      with place (code, sign) as (
        select left(:from, n), -1 from unnest(array[2, 5, 8]) as n
        where n < length(:from) and left(:from, n) <> left(:to, n)
        union all
        select left(:to, n), 1 from unnest(array[2, 5, 8]) as n
        where n < length(:to) and left(:from, n) <> left(:to, n))
      """;
  private static final String MOVE_BETWEEN_ANCESTORS =
      ANCESTORS
          + """
          insert into total_cell as c (region_code, month, type_code, indicator, state, activities, participants_male,
            participants_female, value)
          select p.code, t.month, t.type_code, t.indicator, t.state, p.sign * t.activities, p.sign * t.participants_male,
            p.sign * t.participants_female, p.sign * t.value
          from total_cell t cross join place p
          where t.region_code = :from
          order by p.code, t.month, t.type_code, t.indicator, t.state
          on conflict (region_code, month, type_code, indicator, state) do update set
            activities = c.activities + excluded.activities,
            participants_male = c.participants_male + excluded.participants_male,
            participants_female = c.participants_female + excluded.participants_female,
            value = c.value + excluded.value\
          """;

  private static final String MOVE_FIELDS_BETWEEN_ANCESTORS =
      ANCESTORS
          + """
          insert into total_by_field as c (region_code, month, field, state, activities, participants_male,
            participants_female)
          select p.code, t.month, k.field, t.state, p.sign * sum(t.activities), p.sign * sum(t.participants_male),
            p.sign * sum(t.participants_female)
          from total_cell t join activity_type k on k.code = t.type_code cross join place p
          where t.region_code = :from and t.indicator = '' and t.state <> 'PUBLISHED'
          group by p.code, p.sign, t.month, k.field, t.state
          order by p.code, t.month, k.field, t.state
          on conflict (region_code, month, field, state) do update set
            activities = c.activities + excluded.activities,
            participants_male = c.participants_male + excluded.participants_male,
            participants_female = c.participants_female + excluded.participants_female\
          """;

  private static final String FORGET_CELLS = "delete from total_cell where region_code = :code";
  private static final String FORGET_CELLS_OF_FIELDS =
      "delete from total_by_field where region_code = :code";

  // The own reports of some regions, counted anew, as deltas: with -1 they leave, with 1 they come.
  private static final String RECOUNT =
      """
      with own as (select * from activity_contribution where region_code = any(:codes)),
      counted as (
        select c.region_code, c.month, c.type_code, coalesce(c.indicator, '') as indicator, c.state,
          count(*) as activities, sum(c.participants_male) as male, sum(c.participants_female) as female,
          sum(case when i.kind = 'FLOW' then c.value else 0 end) as value
        from (
          select distinct activity_id, region_code, month, type_code, state, participants_male, participants_female,
            null::text as indicator, 0::numeric as value
          from own
          union all
          select activity_id, region_code, month, type_code, state, participants_male, participants_female, indicator, value
          from own where indicator is not null) c
        left join indicator i on i.code = c.indicator
        group by c.region_code, c.month, c.type_code, coalesce(c.indicator, ''), c.state),
      observed as (
        select c.region_code, c.month, c.start_date, c.activity_id, c.type_code, c.indicator, g.state, c.value
        from own c
        join indicator i on i.code = c.indicator and i.kind = 'STOCK'
        cross join lateral (
          select c.state as state union all select 'COUNTED' where c.state in ('SUBMITTED', 'APPROVED')) g),
      last_of_month as (
        select distinct on (region_code, indicator, state, month) region_code, month, type_code, indicator, state, value
        from observed
        order by region_code, indicator, state, month, start_date desc, activity_id desc),
      stepped as (
        select region_code, month, type_code, indicator, state,
          value - coalesce(lag(value) over (partition by region_code, indicator, state order by month), 0) as value
        from last_of_month)
      insert into total_delta (region_code, month, type_code, indicator, state, activities, participants_male,
        participants_female, value)
      select region_code, month, type_code, indicator, state, :sign * activities, :sign * male, :sign * female,
        :sign * value
      from counted
      union all
      select region_code, month, type_code, indicator, state, 0, 0, 0, :sign * value from stepped where value <> 0\
      """;

  private final JdbcClient db;

  TotalMoveStore(JdbcClient db) {
    this.db = db;
  }

  void holdTheFolder() {
    db.sql(HOLD_THE_FOLDER).query(row -> {});
  }

  void moveBetweenAncestors(RegionCode from, RegionCode to) {
    for (var sql : List.of(MOVE_BETWEEN_ANCESTORS, MOVE_FIELDS_BETWEEN_ANCESTORS)) {
      db.sql(sql).param("from", from.value()).param("to", to.value()).update();
    }
  }

  void moveCells(RegionCode from, RegionCode to) {
    move(MOVE_CELLS, from, to);
    move(MOVE_CELLS_OF_FIELDS, from, to);
  }

  void moveDeltas(RegionCode from, RegionCode to) {
    move(MOVE_DELTAS, from, to);
  }

  void moveStocks(RegionCode from, RegionCode to) {
    move(MOVE_STOCKS, from, to);
  }

  /// Of a region that has ended and counts nothing any longer.
  void forgetCells(RegionCode region) {
    for (var sql : List.of(FORGET_CELLS, FORGET_CELLS_OF_FIELDS)) {
      db.sql(sql).param("code", region.value()).update();
    }
  }

  void recount(Collection<RegionCode> regions, int sign) {
    db.sql(RECOUNT)
        .param("codes", regions.stream().map(RegionCode::value).toArray(String[]::new))
        .param("sign", sign)
        .update();
  }

  private void move(String sql, RegionCode from, RegionCode to) {
    db.sql(sql)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }
}
