-- People are recognised by their name as it is spoken: without titles before it, degrees behind it, and signs.
create function name_key(name text) returns text language sql immutable parallel safe
return btrim(regexp_replace(
  regexp_replace(lower(split_part(name, ',', 1)), '^\s*((ny|nyonya|ibu|hj|hajah|h|haji|dra?|drs|bapak|bpk|sdri?)\.?\s+)+', ''),
  '[^[:alnum:]]+', ' ', 'g'));
create function phone_key(phone text) returns text language sql immutable parallel safe
return regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^62', '0');
create function place_key(name text) returns text language sql immutable parallel safe
return regexp_replace(lower(name), '[^a-z0-9]', '', 'g');

create index officer_name_birth_idx on officer (name_key(name), birth_date);
create index officer_name_phone_idx on officer (name_key(name), phone_key(phone));
create index region_place_idx on region (place_key(name));
-- The numbers behind a user name are looked up by its beginning.
create index account_username_pattern_idx on account (username text_pattern_ops);

-- Published by the officer module: what is known of a person, with what she is recognised by.
create view officer_facts as
  select id, name_key(name) as name_key, birth_date, phone_key(phone) as phone_key, jsonb_strip_nulls(jsonb_build_object(
    'name', name, 'registrationNumber', registration_number, 'joinedOn', joined_on, 'sex', sex, 'birthPlace', birth_place,
    'birthDate', birth_date, 'maritalStatus', marital_status, 'address', address, 'education', education,
    'occupation', occupation, 'phone', phone, 'generalCadre', general_cadre, 'specialCadre', special_cadre,
    'note', note)) as facts
  from officer;

-- A file with officers of many teams: read at once, checked and written by a job.
create table roster (
  id uuid constraint roster_pkey primary key,
  made_by uuid not null constraint roster_made_by_fkey references officer (id),
  file_name text not null constraint roster_file_name_check check (length(file_name) <= 200),
  sha256 text not null,
  ignored text[] not null default '{}',
  state text not null constraint roster_state_check check (state in
    ('ARRIVING', 'CHECKING', 'CHECKED', 'WRITING', 'WRITTEN', 'STOPPED')),
  stopped_for text constraint roster_stopped_for_check check (stopped_for in ('NO_OFFICE', 'FAILURE')),
  arrived_at timestamptz not null,
  -- When the job last took a step with it: the one that has waited longest is next.
  stepped_at timestamptz not null,
  finished_at timestamptz,
  rows integer not null default 0,
  last_row integer not null default 0,
  placed_to integer not null default 0,
  checked_to integer not null default 0,
  chosen integer not null default 0,
  settled integer not null default 0,
  accounts integer not null default 0,
  failures integer not null default 0
);
create index roster_made_by_idx on roster (made_by, arrived_at);
create index roster_waiting_idx on roster (stepped_at) where state in ('CHECKING', 'WRITING');

create table roster_row (
  roster_id uuid not null constraint roster_row_roster_fkey references roster (id) on delete cascade,
  number integer not null,
  -- As they were written, for the preview; and what could not be read.
  cells jsonb not null,
  unreadable jsonb not null,
  region_code text collate "C",
  district text,
  village text,
  role text,
  field text,
  starts_on date,
  ends_on date,
  decree_number text,
  decree_date date,
  facts jsonb,
  name_key text generated always as (name_key(facts ->> 'name')) stored,
  -- What the check found.
  region_id integer,
  person_key text collate "C",
  found jsonb not null default '[]',
  outcome text constraint roster_row_outcome_check check (outcome in ('BAD', 'NEW', 'OFFICE', 'CHANGED', 'SAME')),
  officer_id uuid,
  office_id uuid,
  changes text[] not null default '{}',
  chosen boolean not null default false,
  settled_at timestamptz,
  constraint roster_row_pkey primary key (roster_id, number)
);
create index roster_row_outcome_idx on roster_row (roster_id, outcome, number);
create index roster_row_person_idx on roster_row (roster_id, person_key, number);
create index roster_row_chosen_idx on roster_row (roster_id, number) where chosen and settled_at is null;
