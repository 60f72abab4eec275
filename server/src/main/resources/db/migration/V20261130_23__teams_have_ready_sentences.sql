-- What a reviewing team writes most often when it returns a report; null is "as the tier above has it".
create table review_sentences (
  region_id integer not null constraint review_sentences_team_fkey references team (region_id),
  version integer not null constraint review_sentences_version_check check (version > 0),
  sentences jsonb,
  set_by uuid not null constraint review_sentences_officer_fkey references officer (id),
  set_at timestamptz not null,
  constraint review_sentences_pkey primary key (region_id, version)
);
create index review_sentences_set_by_idx on review_sentences (set_by);
