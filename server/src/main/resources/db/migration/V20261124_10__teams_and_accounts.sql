-- The TP PKK of one region. Its id is the region's id: every region has exactly one team.
create table team (
  region_id integer constraint team_pkey primary key
    constraint team_region_fkey references region (id),
  time_zone text not null,
  address text,
  -- Days after the end of a month in which a report still counts as on time.
  grace_days integer not null default 0 constraint team_grace_days_check check (grace_days between 0 and 60),
  constraint team_time_zone_check check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);

-- A person. What she may do follows from her assignments, never from this row.
create table officer (
  id uuid constraint officer_pkey primary key,
  name text not null constraint officer_name_check check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table assignment (
  id uuid constraint assignment_pkey primary key,
  officer_id uuid not null constraint assignment_officer_fkey references officer (id),
  region_id integer not null constraint assignment_team_fkey references team (region_id),
  role text not null constraint assignment_role_check check (role in
    ('KETUA', 'WAKIL', 'SEKRETARIS', 'BENDAHARA', 'KETUA_POKJA', 'WAKIL_POKJA', 'SEKRETARIS_POKJA', 'ANGGOTA_POKJA',
     'OPERATOR', 'PEMBACA')),
  field text constraint assignment_field_check check (field in
    ('POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT')),
  starts_on date not null,
  ends_on date,
  constraint assignment_dates_check check (ends_on is null or ends_on >= starts_on),
  constraint assignment_pokja_check check ((field is not null) = (role like '%POKJA'))
);
create index assignment_officer_idx on assignment (officer_id);
create index assignment_region_idx on assignment (region_id);

create table account (
  officer_id uuid constraint account_pkey primary key constraint account_officer_fkey references officer (id),
  username text not null constraint account_username_key unique
    constraint account_username_check check (username = lower(username) and length(username) between 3 and 100),
  password_hash text not null,
  locked boolean not null default false
);

-- Only the hash of a session's token is kept: a stolen table opens nothing.
create table session (
  token_hash bytea constraint session_pkey primary key,
  officer_id uuid not null constraint session_officer_fkey references officer (id),
  device_name text,
  shared_computer boolean not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_officer_idx on session (officer_id);
create index session_expires_idx on session (expires_at);

-- Failed sign-ins of the last minutes, per account and per address.
create table sign_in_failure (
  id bigint generated always as identity constraint sign_in_failure_pkey primary key,
  username text not null,
  address text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_username_idx on sign_in_failure (username, failed_at);
create index sign_in_failure_address_idx on sign_in_failure (address, failed_at);

-- The one-time link that makes the first operator of a new installation.
create table first_operator_link (
  token_hash bytea constraint first_operator_link_pkey primary key,
  made_at timestamptz not null,
  used_at timestamptz
);

-- Published by the team module: every assignment with the team's region, for those who decide access and name people.
create view assignment_detail as
  select a.officer_id, a.role, a.field, a.starts_on, a.ends_on, a.region_id, r.code as region_code, r.name as region_name,
    r.kind, p.code as parent_code, p.name as parent_name, p.kind as parent_kind, t.time_zone,
    a.starts_on <= (now() at time zone t.time_zone)::date
      and (a.ends_on is null or a.ends_on >= (now() at time zone t.time_zone)::date) as in_force
  from assignment a
  join team t on t.region_id = a.region_id
  join region r on r.id = a.region_id
  left join region p on p.id = r.parent_id;
