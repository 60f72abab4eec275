-- The public half of the key with which a phone signs what others carry for its officer.
create table device_key (
  key_id text constraint device_key_pkey primary key constraint device_key_id_check check (key_id ~ '^[0-9a-f]{16}$'),
  officer_id uuid not null constraint device_key_officer_fkey references officer (id),
  -- In which it was registered last; a session may end and leave the key.
  session_id uuid not null,
  public_key bytea not null constraint device_key_public_key_check check (octet_length(public_key) = 32),
  registered_at timestamptz not null,
  closed_at timestamptz
);
create index device_key_officer_idx on device_key (officer_id);
create index device_key_session_idx on device_key (session_id);

-- The key for which phones seal; like the signing key it serves the whole installation.
create table parcel_key (
  key_id text constraint parcel_key_pkey primary key,
  private_key bytea not null,
  public_key bytea not null,
  made_at timestamptz not null
);

-- Reports that another officer's phone has brought.
create table parcel (
  -- Of the sealed bytes.
  sha256 text constraint parcel_pkey primary key constraint parcel_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  carrier_id uuid not null constraint parcel_carrier_fkey references officer (id),
  author_id uuid not null constraint parcel_author_fkey references officer (id),
  device_key text not null constraint parcel_device_key_fkey references device_key (key_id),
  activity_id uuid not null,
  state text not null constraint parcel_state_check check (state in ('ACCEPTED', 'CONFLICT', 'REFUSED')),
  -- What was not accepted stays here for its author, with the revision it met and the reason.
  body jsonb,
  met_revision integer not null,
  reason text,
  received_at timestamptz not null,
  key_id text not null,
  signature text not null,
  constraint parcel_body_check check ((state = 'ACCEPTED') = (body is null))
);
create index parcel_carrier_idx on parcel (carrier_id);
create index parcel_author_idx on parcel (author_id, received_at desc);
create index parcel_device_key_idx on parcel (device_key);

-- Bundles that could not be opened, of the last minutes: who brings too many waits.
create table parcel_refusal (
  id bigint generated always as identity constraint parcel_refusal_pkey primary key,
  carrier_id uuid not null constraint parcel_refusal_carrier_fkey references officer (id),
  refused_at timestamptz not null
);
create index parcel_refusal_carrier_idx on parcel_refusal (carrier_id, refused_at);
