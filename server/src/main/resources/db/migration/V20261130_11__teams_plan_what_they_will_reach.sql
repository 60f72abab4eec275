-- What a team plans to reach in a year, by indicator. A change is a new row with the next revision, so that nobody
-- overwrites another's unseen; without a value the target was taken back. Names are kept as they were on that day.
create table target (
  region_id integer not null constraint target_team_fkey references team (region_id),
  year smallint not null constraint target_year_check check (year between 2020 and 2100),
  indicator text not null constraint target_indicator_fkey references indicator (code),
  revision integer not null constraint target_revision_check check (revision > 0),
  value numeric(15, 2) constraint target_value_check check (value between 0 and 1000000000000),
  set_by uuid not null constraint target_set_by_fkey references officer (id),
  set_name text not null,
  set_office text not null,
  set_team text not null,
  -- Set by a team above it.
  on_behalf boolean not null,
  set_at timestamptz not null,
  constraint target_pkey primary key (region_id, year, indicator, revision)
);
create index target_indicator_idx on target (indicator);
create index target_set_by_idx on target (set_by);
