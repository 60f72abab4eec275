-- Slips of paper with which officers enter for the first time. Only a slow hash of the code is kept. A used or ended
-- one stays for a while, so that whoever comes with it is told why it opens nothing.
create table slip (
  code_hash bytea constraint slip_pkey primary key,
  officer_id uuid not null constraint slip_officer_fkey references officer (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  used_at timestamptz,
  -- The phone that used it may ask once more for an answer that was lost on the way; its first session then goes.
  phone_hash bytea,
  session_hash bytea,
  constraint slip_use_check check ((used_at is null) = (phone_hash is null) and (used_at is null) = (session_hash is null))
);
create index slip_officer_idx on slip (officer_id);
create index slip_expires_idx on slip (expires_at);
-- Of one officer one slip waits at most.
create unique index slip_waiting_key on slip (officer_id) where used_at is null and ended_at is null;

-- An order of slips as one PDF. The codes stand in the file alone, which is deleted after a day.
create table slip_print (
  id uuid constraint slip_print_pkey primary key,
  ordered_by uuid not null constraint slip_print_ordered_by_fkey references officer (id),
  ordered_at timestamptz not null,
  region_code text collate "C" not null,
  -- Under which address people reach the app.
  address text not null,
  total integer not null default 0,
  done integer not null default 0,
  pages_done integer not null default 0,
  ready_at timestamptz,
  failed_at timestamptz,
  pdf bytea
);
create index slip_print_ordered_by_idx on slip_print (ordered_by);
create index slip_print_waiting_idx on slip_print (ordered_at) where ready_at is null and failed_at is null;

-- Who stands on which page of it.
create table slip_print_officer (
  print_id uuid not null constraint slip_print_officer_print_fkey references slip_print (id) on delete cascade,
  page integer not null,
  place integer not null,
  officer_id uuid not null constraint slip_print_officer_officer_fkey references officer (id),
  region_code text collate "C" not null,
  constraint slip_print_officer_pkey primary key (print_id, page, place)
);
create index slip_print_officer_officer_idx on slip_print_officer (officer_id);

-- The pages drawn so far.
create table slip_print_part (
  print_id uuid not null constraint slip_print_part_print_fkey references slip_print (id) on delete cascade,
  first_page integer not null,
  pdf bytea not null,
  constraint slip_print_part_pkey primary key (print_id, first_page)
);
