-- What form 4.9a and 4.9b (Buku Daftar Anggota) ask of a person. No NIK, on purpose.
alter table officer
  add column registration_number text constraint officer_registration_number_check check (length(registration_number) <= 50),
  add column joined_on date,
  add column sex text constraint officer_sex_check check (sex in ('L', 'P')),
  add column birth_place text constraint officer_birth_place_check check (length(birth_place) <= 100),
  add column birth_date date,
  add column marital_status text constraint officer_marital_status_check check (marital_status in
    ('BELUM_KAWIN', 'KAWIN', 'CERAI_HIDUP', 'CERAI_MATI')),
  add column address text constraint officer_address_check check (length(address) <= 300),
  add column education text constraint officer_education_check check (length(education) <= 50),
  add column occupation text constraint officer_occupation_check check (length(occupation) <= 100),
  add column phone text constraint officer_phone_check check (length(phone) <= 30),
  add column general_cadre boolean not null default false,
  add column special_cadre text constraint officer_special_cadre_check check (length(special_cadre) <= 200),
  add column note text constraint officer_note_check check (length(note) <= 500);
create index officer_name_idx on officer using gin (lower(name) gin_trgm_ops);

-- The letter of appointment (SK), and who entered the office here.
alter table assignment
  add column decree_number text constraint assignment_decree_number_check check (length(decree_number) <= 100),
  add column decree_date date,
  add column entered_by uuid constraint assignment_entered_by_fkey references officer (id);
create index assignment_entered_by_idx on assignment (entered_by);

-- Who did what to whom; written in the transaction of the act, never changed. The names are those of that day.
create table audit_entry (
  id bigint generated always as identity constraint audit_entry_pkey primary key,
  done_at timestamptz not null,
  officer_id uuid not null constraint audit_entry_officer_fkey references officer (id),
  officer_name text not null,
  office text not null,
  kind text not null,
  region_code text collate "C" not null,
  subject_id text not null,
  subject text not null,
  details jsonb not null
);
create index audit_entry_officer_idx on audit_entry (officer_id);
create index audit_entry_region_idx on audit_entry (region_code, id);
create index audit_entry_subject_idx on audit_entry (subject_id);
