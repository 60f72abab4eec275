-- A session that was closed from another device is kept until it would have ended: the phone that still holds its token
-- is told why it is out, as often as it asks.
alter table session
  add column id uuid not null default gen_random_uuid() constraint session_id_key unique,
  add column closed_at timestamptz,
  add column closed_by uuid constraint session_closed_by_fkey references officer (id);
create index session_closed_by_idx on session (closed_by);
