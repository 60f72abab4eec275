-- What a region was until the day on which something about it changed. Its id stays; its present code, name and kind
-- stand in `region`. While it did not exist of its own (before a split, after a merger) its reports count in the region
-- that has `code`.
create table region_past (
  region_id integer not null constraint region_past_region_fkey references region (id),
  -- The day on which this was no longer so.
  until date not null,
  code text collate "C" not null,
  name text not null,
  kind text not null,
  existed boolean not null,
  constraint region_past_pkey primary key (region_id, until)
);
create index region_past_code_idx on region_past (code, until);
-- A region that was merged has the code of the one it went into, where its reports count.
create index region_counted_idx on region (code);

-- Changes of the tree, planned and carried out, in the order in which those of one day are carried out.
create table region_change (
  id uuid constraint region_change_pkey primary key,
  number bigint generated always as identity constraint region_change_number_key unique,
  kind text not null constraint region_change_kind_check check (kind in ('NEW', 'RENAME', 'RENUMBER', 'SPLIT', 'MERGE')),
  effective_on date not null,
  region_code text collate "C" not null,
  plan jsonb not null,
  planned_by uuid not null constraint region_change_planned_by_fkey references officer (id),
  planned_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  -- Why it could not be carried out when its day had come.
  refusal text,
  constraint region_change_end_check check (applied_at is null or undone_at is null)
);
create index region_change_planned_by_idx on region_change (planned_by);
create index region_change_region_idx on region_change (region_code, number);
create index region_change_due_idx on region_change (effective_on, number) where applied_at is null and undone_at is null;

-- Reports of a day are counted by the region they were written for: the recount under an earlier tree needs it.
create or replace view activity_contribution as
  select a.id as activity_id, a.region_code, date_trunc('month', a.start_date)::date as month, a.start_date, a.type_code,
    c.state, a.participants_male, a.participants_female, r.indicator, r.value, a.region_id
  from activity a left join activity_result r on r.activity_id = a.id
  cross join lateral (select a.state as state union all select 'PUBLISHED' where a.published) as c
  where a.state <> 'WITHDRAWN';
