-- Who has practised in the village that every phone carries: one certificate an officer, with the office she held then.
create table practice_certificate (
  id uuid constraint practice_certificate_pkey primary key,
  officer_id uuid not null constraint practice_certificate_officer_key unique
    constraint practice_certificate_officer_fkey references officer (id),
  region_id integer not null constraint practice_certificate_team_fkey references team (region_id),
  title text not null,
  finished_on date not null,
  -- One number for each exercise, in their order: 2 done without the hint, 1 with it.
  stars smallint[] not null constraint practice_certificate_stars_check check (
    cardinality(stars) = 6 and 1 <= all (stars) and 2 >= all (stars)),
  received_at timestamptz not null
);
create index practice_certificate_region_idx on practice_certificate (region_id);
