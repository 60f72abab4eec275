-- An account without a password is opened by a slip alone.
alter table account alter column password_hash drop not null;

-- The browsers in which officers were signed in, by the hash of the mark each keeps. A mark signs nobody in: it keeps
-- her own phone's tries apart from those of strangers.
create table known_device (
  device_hash bytea not null,
  officer_id uuid not null constraint known_device_officer_fkey references officer (id),
  seen_at timestamptz not null,
  constraint known_device_pkey primary key (device_hash, officer_id)
);
create index known_device_officer_idx on known_device (officer_id);
create index known_device_seen_idx on known_device (seen_at);

-- Set when the try came from such a browser; null for a stranger's.
alter table sign_in_failure add column device_hash bytea;
