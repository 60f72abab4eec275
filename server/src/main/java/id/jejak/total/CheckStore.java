package id.jejak.total;

import id.jejak.region.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckStore {
  // The cells of each bidang hold nothing but sums of the others.
  private static final String DIFFERENCES_OF_FIELDS =
      """
      with recounted as (
        select c.region_code, c.month, t.field, c.state, sum(c.activities) as activities,
          sum(c.participants_male) as male, sum(c.participants_female) as female
        from total_cell c join activity_type t on t.code = c.type_code
        where c.indicator = '' and c.state <> 'PUBLISHED' and length(c.region_code) < 13
          and c.region_code >= :low and c.region_code < :high
        group by c.region_code, c.month, t.field, c.state)
      select region_code as region, to_char(month, 'YYYY-MM') as month, field as type, '' as indicator, state,
        concat_ws(' / ', coalesce(s.activities, 0), coalesce(s.participants_male, 0),
          coalesce(s.participants_female, 0)) as stored,
        concat_ws(' / ', coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0)) as recounted
      from (select * from total_by_field where region_code >= :low and region_code < :high) s full join recounted r using (region_code, month, field, state)
      where (coalesce(s.activities, 0), coalesce(s.participants_male, 0), coalesce(s.participants_female, 0))
        <> (coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0))
      order by region_code, month, field, state
      limit 1000\
      """;

  // Within a stretch of codes. The stored side is cells plus pending deltas; the recounted side
  // knows
  // nothing but the reports. A team's stock in a month is its last value up to that month; a cell
  // holds the month's change.
  private static final String DIFFERENCES_OF_SLICE =
      """
      with counted as (
        select c.region_code, c.month, c.type_code, coalesce(c.indicator, '') as indicator, c.state,
          count(*) as activities, sum(c.participants_male) as male, sum(c.participants_female) as female,
          sum(case when i.kind = 'FLOW' then c.value else 0 end) as value
        from (
          select distinct activity_id, region_code, month, type_code, state, participants_male, participants_female,
            null::text as indicator, 0::numeric as value
          from activity_contribution where region_code >= :low and region_code < :high
          union all
          select activity_id, region_code, month, type_code, state, participants_male, participants_female, indicator, value
          from activity_contribution where indicator is not null and region_code >= :low and region_code < :high) c
        left join indicator i on i.code = c.indicator
        group by c.region_code, c.month, c.type_code, coalesce(c.indicator, ''), c.state),
      observed as (
        select c.region_code, c.month, c.start_date, c.activity_id, c.type_code, c.indicator, g.state, c.value
        from activity_contribution c
        join indicator i on i.code = c.indicator and i.kind = 'STOCK'
        cross join lateral (
          select c.state as state union all select 'COUNTED' where c.state in ('SUBMITTED', 'APPROVED')) g
        where c.region_code >= :low and c.region_code < :high),
      last_of_month as (
        select distinct on (region_code, indicator, state, month) region_code, month, type_code, indicator, state, value
        from observed
        order by region_code, indicator, state, month, start_date desc, activity_id desc),
      stepped as (
        select region_code, month, type_code, indicator, state,
          value - coalesce(lag(value) over (partition by region_code, indicator, state order by month), 0) as value
        from last_of_month),
      village as (
        select region_code, month, type_code, indicator, state, activities, male, female, value from counted
        union all
        select region_code, month, type_code, indicator, state, 0, 0, 0, value from stepped),
      recounted as (
        select ancestor as region_code, month, type_code, indicator, state, sum(activities) as activities,
          sum(male) as male, sum(female) as female, sum(value) as value
        from village cross join lateral (
          select distinct ancestor from unnest(array['ID', left(region_code, 2), left(region_code, 5),
            left(region_code, 8), region_code]) as ancestor where ancestor >= :low and ancestor < :high) as path
        group by ancestor, month, type_code, indicator, state),
      pending as (
        select ancestor as region_code, month, type_code, indicator, state, activities, participants_male,
          participants_female, value
        from total_delta cross join lateral (
          select distinct ancestor from unnest(array['ID', left(region_code, 2), left(region_code, 5),
            left(region_code, 8), region_code]) as ancestor where ancestor >= :low and ancestor < :high) as path
        where region_code >= :low and region_code < :high),
      stored as (
        select region_code, month, type_code, indicator, state, sum(activities) as activities,
          sum(participants_male) as male, sum(participants_female) as female, sum(value) as value
        from (select * from total_cell where region_code >= :low and region_code < :high union all select * from pending) as everything
        group by region_code, month, type_code, indicator, state)
      select region_code as region, to_char(month, 'YYYY-MM') as month, type_code as type, indicator, state,
        concat_ws(' / ', coalesce(s.activities, 0), coalesce(s.male, 0), coalesce(s.female, 0),
          trim_scale(coalesce(s.value, 0))) as stored,
        concat_ws(' / ', coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0),
          trim_scale(coalesce(r.value, 0))) as recounted
      from stored s full join recounted r using (region_code, month, type_code, indicator, state)
      where (coalesce(s.activities, 0), coalesce(s.male, 0), coalesce(s.female, 0), coalesce(s.value, 0))
        <> (coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0), coalesce(r.value, 0))
      order by region_code, month, type_code, indicator, state
      limit 1000\
      """;

  // A tier that stands above the slices: its cells are those of its children and of its own
  // reports.
  private static final String DIFFERENCES_ABOVE =
      """
      with part as (
        select month, type_code, indicator, state, activities, participants_male, participants_female, value
        from region r join total_cell t on t.region_code = r.code
        where r.valid_to is null and r.parent_id = (select id from region where code = :code and valid_to is null)
        union all
        select month, type_code, indicator, state, activities, participants_male, participants_female, value
        from total_delta where region_code >= :low and region_code < :high and region_code <> :code),
      own as (
        select c.* from activity_contribution c where c.region_code = :code collate "C"),
      counted as (
        select x.month, x.type_code, coalesce(x.indicator, '') as indicator, x.state, count(*) as activities,
          sum(x.participants_male) as male, sum(x.participants_female) as female,
          sum(case when i.kind = 'FLOW' then x.value else 0 end) as value
        from (
          select distinct activity_id, month, type_code, state, participants_male, participants_female, null::text as indicator,
            0::numeric as value from own
          union all
          select activity_id, month, type_code, state, participants_male, participants_female, indicator, value
          from own where indicator is not null) x
        left join indicator i on i.code = x.indicator
        group by x.month, x.type_code, coalesce(x.indicator, ''), x.state),
      last_of_month as (
        select distinct on (o.indicator, g.state, o.month) o.month, o.type_code, o.indicator, g.state, o.value
        from own o join indicator i on i.code = o.indicator and i.kind = 'STOCK'
        cross join lateral (
          select o.state as state union all select 'COUNTED' where o.state in ('SUBMITTED', 'APPROVED')) g
        order by o.indicator, g.state, o.month, o.start_date desc, o.activity_id desc),
      recounted as (
        select month, type_code, indicator, state, sum(activities) as activities, sum(male) as male, sum(female) as female,
          sum(value) as value
        from (
          select month, type_code, indicator, state, activities, participants_male as male, participants_female as female,
            value from part
          union all select * from counted
          union all
          select month, type_code, indicator, state, 0, 0, 0,
            value - coalesce(lag(value) over (partition by indicator, state order by month), 0) from last_of_month) everything
        group by 1, 2, 3, 4),
      stored as (
        select month, type_code, indicator, state, sum(activities) as activities, sum(participants_male) as male,
          sum(participants_female) as female, sum(value) as value
        from (
          select month, type_code, indicator, state, activities, participants_male, participants_female, value
          from total_cell where region_code = :code collate "C"
          union all
          select month, type_code, indicator, state, activities, participants_male, participants_female, value
          from total_delta where region_code >= :low and region_code < :high) everything
        group by 1, 2, 3, 4)
      select :code::text as region, to_char(month, 'YYYY-MM') as month, type_code as type, indicator, state,
        concat_ws(' / ', coalesce(s.activities, 0), coalesce(s.male, 0), coalesce(s.female, 0),
          trim_scale(coalesce(s.value, 0))) as stored,
        concat_ws(' / ', coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0),
          trim_scale(coalesce(r.value, 0))) as recounted
      from stored s full join recounted r using (month, type_code, indicator, state)
      where (coalesce(s.activities, 0), coalesce(s.male, 0), coalesce(s.female, 0), coalesce(s.value, 0))
        <> (coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0), coalesce(r.value, 0))
      order by month, type_code, indicator, state
      limit 1000\
      """;

  private final JdbcClient db;

  CheckStore(JdbcClient db) {
    this.db = db;
  }

  /// The cells of each bidang of the regions between two codes.
  List<Checker.Difference> differencesOfFields(String low, String high) {
    return db.sql(DIFFERENCES_OF_FIELDS)
        .param("low", low)
        .param("high", high)
        .query(Checker.Difference.class)
        .list();
  }

  /// What is stored of a region and everything below it against its reports.
  List<Checker.Difference> differencesBelow(RegionCode region) {
    var subtree = region.subtree();
    return db.sql(DIFFERENCES_OF_SLICE)
        .param("low", subtree.from())
        .param("high", subtree.until())
        .query(Checker.Difference.class)
        .list();
  }

  /// The cells of one region against those of its children.
  List<Checker.Difference> differencesOf(RegionCode region) {
    var subtree = region.subtree();
    return db.sql(DIFFERENCES_ABOVE)
        .param("code", region.value())
        .param("low", subtree.from())
        .param("high", subtree.until())
        .query(Checker.Difference.class)
        .list();
  }
}
