create table catalogue (
  version text not null,
  only_row boolean constraint catalogue_pkey primary key default true constraint catalogue_only_row_check check (only_row)
);

create table programme (
  number smallint constraint programme_pkey primary key,
  name text not null,
  field text not null
);

-- Activity types of the catalogue; a code is never used again for something else.
create table activity_type (
  code text constraint activity_type_pkey primary key,
  field text not null constraint activity_type_field_check check (field in
    ('POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT')),
  name text not null,
  short_name text not null,
  programme smallint constraint activity_type_programme_fkey references programme (number),
  default_title text not null,
  purpose text not null,
  words text[] not null,
  valid_from date not null,
  valid_to date
);
create index activity_type_programme_idx on activity_type (programme);

create table indicator (
  code text constraint indicator_pkey primary key,
  type_code text not null constraint indicator_type_fkey references activity_type (code),
  position smallint not null,
  name text not null,
  unit text not null,
  kind text not null constraint indicator_kind_check check (kind in ('FLOW', 'STOCK')),
  -- Counts of deaths, illness or violence: small numbers that could point at a person, never shown to the public.
  sensitive boolean not null,
  constraint indicator_position_key unique (type_code, position)
);
