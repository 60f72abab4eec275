-- Letter numbers run per team and year; the row is locked while one is given, so none is given twice or left out.
create table letter_counter (
  region_id integer not null constraint letter_counter_team_fkey references team (region_id),
  year integer not null constraint letter_counter_year_check check (year between 2000 and 2200),
  last_number integer not null constraint letter_counter_last_number_check check (last_number >= 0),
  constraint letter_counter_pkey primary key (region_id, year)
);

-- The number that a document was given when it was first printed: it stays, whatever the template becomes.
create table letter_number (
  document text not null constraint letter_number_document_check check (document in ('ACTIVITY', 'HANDOVER')),
  document_id uuid not null,
  region_id integer not null,
  year integer not null,
  number integer not null constraint letter_number_number_check check (number > 0),
  text text not null constraint letter_number_text_check check (length(text) <= 200),
  given_by uuid not null constraint letter_number_officer_fkey references officer (id),
  given_at timestamptz not null,
  constraint letter_number_pkey primary key (document, document_id),
  constraint letter_number_once unique (region_id, year, number),
  constraint letter_number_counter_fkey foreign key (region_id, year) references letter_counter (region_id, year)
);
create index letter_number_given_by_idx on letter_number (given_by);
