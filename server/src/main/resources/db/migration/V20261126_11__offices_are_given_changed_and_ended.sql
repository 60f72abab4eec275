create extension if not exists btree_gist;

-- Two who edit the same person or office meet in its version.
alter table officer add column version integer not null default 1;
alter table assignment
  add column version integer not null default 1,
  add column created_at timestamptz not null default now(),
  -- Nobody holds the same office twice on one day, whoever gives it.
  add constraint assignment_once exclude using gist (
    officer_id with =, region_id with =, role with =, coalesce(field, '') with =,
    daterange(starts_on, ends_on, '[]') with &&);

alter table account
  add column opened_at timestamptz not null default now(),
  add column locked_at timestamptz,
  -- Kept when the session itself is gone: who has never signed in may need a visit.
  add column seen_at timestamptz;
update account c set seen_at = (select max(s.seen_at) from session s where s.officer_id = c.officer_id);

create function remember_seen() returns trigger language plpgsql as $$
begin
  update account set seen_at = new.seen_at where officer_id = new.officer_id;
  return null;
end $$;
create trigger session_seen after insert or update of seen_at on session
  for each row execute function remember_seen();

-- Published by the account module: how an officer may enter, without what she enters with.
create view account_state as
  select officer_id, username, opened_at, locked_at, seen_at,
    case when locked then 'LOCKED' when seen_at is null then 'UNUSED' else 'OPEN' end as state
  from account;
