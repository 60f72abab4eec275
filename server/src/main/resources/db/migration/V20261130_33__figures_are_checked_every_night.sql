-- One recount of everything, slice by slice; `ended_at` is set when every slice was counted.
create table check_run (
  id bigint generated always as identity constraint check_run_pkey primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  slices integer not null default 0,
  differences integer not null default 0
);

-- What differed, at most a hundred of each run.
create table check_difference (
  run_id bigint not null constraint check_difference_run_fkey references check_run (id) on delete cascade,
  position integer not null,
  what text not null,
  stored text not null,
  recounted text not null,
  constraint check_difference_pkey primary key (run_id, position)
);
