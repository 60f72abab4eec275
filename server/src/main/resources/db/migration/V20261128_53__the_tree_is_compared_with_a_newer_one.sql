-- A newer list of regions that was compared with the tree, and what differed.
create table region_update (
  id uuid constraint region_update_pkey primary key,
  region_code text collate "C" not null,
  made_at timestamptz not null,
  -- Nobody when it was brought on the command line.
  made_by uuid constraint region_update_made_by_fkey references officer (id),
  rows integer not null
);
create index region_update_made_by_idx on region_update (made_by);
create index region_update_region_idx on region_update (region_code, made_at);

create table region_difference (
  update_id uuid not null constraint region_difference_update_fkey references region_update (id),
  number integer not null,
  kind text not null constraint region_difference_kind_check check (kind in ('NEW', 'RENAME', 'RENUMBER', 'GONE')),
  tier text not null,
  code text collate "C",
  new_code text collate "C",
  old_name text,
  name text,
  region_kind text,
  -- The planned change that came of it.
  change_id uuid constraint region_difference_change_fkey references region_change (id),
  constraint region_difference_pkey primary key (update_id, number)
);
create index region_difference_change_idx on region_difference (change_id);
