-- A cell = region x month x type x indicator x state. `indicator = ''` counts the activities themselves.
-- State COUNTED exists for stock indicators only: the latest value among submitted and approved reports.
-- State PUBLISHED repeats the share of approved reports that are shown to the public.
create table total_cell (
  region_code text collate "C" not null,
  month date not null,
  type_code text not null,
  indicator text not null,
  state text not null,
  activities bigint not null,
  participants_male bigint not null,
  participants_female bigint not null,
  value numeric not null,
  constraint total_cell_pkey primary key (region_code, month, type_code, indicator, state),
  constraint total_cell_month_check check (extract(day from month) = 1)
);
-- Public pages read nothing else; their columns never change, so that folding stays cheap.
create index total_cell_published_idx on total_cell (region_code, month) where state = 'PUBLISHED';

-- What happened at one village and is not yet folded into the cells of its ancestors.
create table total_delta (
  id bigint generated always as identity constraint total_delta_pkey primary key,
  region_code text collate "C" not null,
  month date not null,
  type_code text not null,
  indicator text not null,
  state text not null,
  activities integer not null,
  participants_male integer not null,
  participants_female integer not null,
  value numeric not null
);
create index total_delta_region_idx on total_delta (region_code);

-- Every stock value a team reported, once per state group (its own state, and COUNTED).
create table stock_observation (
  region_code text collate "C" not null,
  indicator text not null,
  state text not null,
  start_date date not null,
  activity_id uuid not null,
  value numeric not null,
  constraint stock_observation_pkey primary key (region_code, indicator, state, start_date, activity_id)
);
create index stock_observation_activity_idx on stock_observation (activity_id);

-- What changed, in the order in which transactions became visible to everyone.
create table change_log (
  transaction xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  region_code text collate "C" not null,
  field text not null,
  kind text not null,
  subject_id uuid not null,
  changed_at timestamptz not null,
  constraint change_log_pkey primary key (transaction, id)
);
create index change_log_region_idx on change_log (region_code, transaction, id);

-- What the recount reads: each activity's share in the totals (published by the activity module).
create view activity_contribution as
  select a.id as activity_id, a.region_code, date_trunc('month', a.start_date)::date as month, a.start_date, a.type_code,
    c.state, a.participants_male, a.participants_female, r.indicator, r.value
  from activity a left join activity_result r on r.activity_id = a.id
  cross join lateral (select a.state as state union all select 'PUBLISHED' where a.published) as c
  where a.state <> 'WITHDRAWN';
