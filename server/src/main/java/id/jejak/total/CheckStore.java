package id.jejak.total;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckStore {
  // The stored side is cells plus pending deltas; the recounted side knows nothing but the reports.
  // A team's stock in a month is its last value up to that month; a cell holds the month's change.
  private static final String DIFFERENCES =
      """
      with counted as (
        select c.region_code, c.month, c.type_code, coalesce(c.indicator, '') as indicator, c.state,
          count(*) as activities, sum(c.participants_male) as male, sum(c.participants_female) as female,
          sum(case when i.kind = 'FLOW' then c.value else 0 end) as value
        from (
          select distinct activity_id, region_code, month, type_code, state, participants_male, participants_female,
            null::text as indicator, 0::numeric as value
          from activity_contribution
          union all
          select activity_id, region_code, month, type_code, state, participants_male, participants_female, indicator, value
          from activity_contribution where indicator is not null) c
        left join indicator i on i.code = c.indicator
        group by c.region_code, c.month, c.type_code, coalesce(c.indicator, ''), c.state),
      observed as (
        select c.region_code, c.month, c.start_date, c.activity_id, c.type_code, c.indicator, g.state, c.value
        from activity_contribution c
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
            left(region_code, 8), region_code]) as ancestor) as path
        group by ancestor, month, type_code, indicator, state),
      pending as (
        select ancestor as region_code, month, type_code, indicator, state, activities, participants_male,
          participants_female, value
        from total_delta cross join lateral (
          select distinct ancestor from unnest(array['ID', left(region_code, 2), left(region_code, 5),
            left(region_code, 8), region_code]) as ancestor) as path),
      stored as (
        select region_code, month, type_code, indicator, state, sum(activities) as activities,
          sum(participants_male) as male, sum(participants_female) as female, sum(value) as value
        from (select * from total_cell union all select * from pending) as everything
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

  // The cells of each bidang hold nothing but sums of the others.
  private static final String DIFFERENCES_OF_FIELDS =
      """
      with recounted as (
        select c.region_code, c.month, t.field, c.state, sum(c.activities) as activities,
          sum(c.participants_male) as male, sum(c.participants_female) as female
        from total_cell c join activity_type t on t.code = c.type_code
        where c.indicator = '' and c.state <> 'PUBLISHED' and length(c.region_code) < 13
        group by c.region_code, c.month, t.field, c.state)
      select region_code as region, to_char(month, 'YYYY-MM') as month, field as type, '' as indicator, state,
        concat_ws(' / ', coalesce(s.activities, 0), coalesce(s.participants_male, 0),
          coalesce(s.participants_female, 0)) as stored,
        concat_ws(' / ', coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0)) as recounted
      from total_by_field s full join recounted r using (region_code, month, field, state)
      where (coalesce(s.activities, 0), coalesce(s.participants_male, 0), coalesce(s.participants_female, 0))
        <> (coalesce(r.activities, 0), coalesce(r.male, 0), coalesce(r.female, 0))
      order by region_code, month, field, state
      limit 1000\
      """;

  private final JdbcClient db;

  CheckStore(JdbcClient db) {
    this.db = db;
  }

  List<Checker.Difference> differences() {
    return list(DIFFERENCES);
  }

  List<Checker.Difference> differencesOfFields() {
    return list(DIFFERENCES_OF_FIELDS);
  }

  private List<Checker.Difference> list(String sql) {
    return db.sql(sql).query(Checker.Difference.class).list();
  }
}
