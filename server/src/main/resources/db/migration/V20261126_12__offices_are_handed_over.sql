-- Serah terima: an office passes from one officer to the next on a day. What was open on that day goes with it once.
create table handover (
  id uuid constraint handover_pkey primary key,
  region_id integer not null constraint handover_team_fkey references team (region_id),
  role text not null,
  field text,
  -- The office that ended; it is handed over once.
  office_id uuid not null constraint handover_office_key unique,
  officer_id uuid not null constraint handover_officer_fkey references officer (id),
  held_since date not null,
  successor_id uuid not null constraint handover_successor_fkey references officer (id),
  takes_over_on date not null,
  decree_number text constraint handover_decree_number_check check (length(decree_number) <= 100),
  decree_date date,
  items text constraint handover_items_check check (length(items) <= 2000),
  made_by uuid not null constraint handover_made_by_fkey references officer (id),
  made_at timestamptz not null,
  -- Once the day has come: how many drafts moved, and how many returned reports the successor was left.
  carried_out_at timestamptz,
  drafts integer,
  returns integer,
  constraint handover_other_check check (officer_id <> successor_id)
);
create index handover_team_idx on handover (region_id);
create index handover_officer_idx on handover (officer_id);
create index handover_successor_idx on handover (successor_id);
create index handover_made_by_idx on handover (made_by);
create index handover_due_idx on handover (takes_over_on) where carried_out_at is null;
