-- Keys of phones, computers and security keys, by which an officer shows who she is beside her password. They need the row
-- of her second factor, which counts wrong tries, holds her spare codes and takes everything with it when it goes.
alter table second_factor
  alter column sealed_secret drop not null,
  add constraint second_factor_secret_check check (sealed_secret is not null or set_at is null);

create table passkey (
  id uuid not null default gen_random_uuid() constraint passkey_pkey primary key,
  officer_id uuid not null
    constraint passkey_factor_fkey references second_factor (officer_id) on delete cascade,
  -- The host name it belongs to; the browser offers it nowhere else.
  rp_id text not null,
  credential_id bytea not null constraint passkey_credential_key unique,
  public_key bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_officer_idx on passkey (officer_id);

-- What a passkey has to sign now, in one session and for one purpose; it is taken out by the first answer.
create table passkey_challenge (
  session_id uuid not null constraint passkey_challenge_pkey primary key
    constraint passkey_challenge_session_fkey references session (id) on delete cascade,
  purpose text not null constraint passkey_challenge_purpose_check check (purpose in ('REGISTER', 'SIGN_IN')),
  challenge bytea not null,
  expires_at timestamptz not null
);
