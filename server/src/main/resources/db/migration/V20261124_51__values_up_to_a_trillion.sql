-- A value or an amount may be 1,000,000,000,000.00 itself: thirteen digits before the point.
drop view activity_contribution;
alter table activity_result alter column value type numeric(15, 2);
alter table activity_cost alter column amount type numeric(15, 2);
create view activity_contribution as
  select a.id as activity_id, a.region_code, date_trunc('month', a.start_date)::date as month, a.start_date, a.type_code,
    c.state, a.participants_male, a.participants_female, r.indicator, r.value
  from activity a left join activity_result r on r.activity_id = a.id
  cross join lateral (select a.state as state union all select 'PUBLISHED' where a.published) as c
  where a.state <> 'WITHDRAWN';
