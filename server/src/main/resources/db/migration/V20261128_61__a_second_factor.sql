-- What an officer shows beside her password. The secret is sealed with a key that is not in the database; it counts
-- once `set_at` says that she has shown a code of it.
create table second_factor (
  officer_id uuid constraint second_factor_pkey primary key
    constraint second_factor_account_fkey references account (officer_id),
  sealed_secret bytea not null,
  set_at timestamptz,
  -- A code that was used, or an older one, counts no more.
  last_step bigint not null default 0,
  failures integer not null default 0,
  failed_at timestamptz
);

create table recovery_code (
  officer_id uuid not null
    constraint recovery_code_factor_fkey references second_factor (officer_id) on delete cascade,
  code_hash bytea not null,
  constraint recovery_code_pkey primary key (officer_id, code_hash)
);

-- From which day on operators need one; no row asks it of nobody.
create table factor_rule (
  sole boolean constraint factor_rule_pkey primary key constraint factor_rule_sole_check check (sole),
  required_from date not null
);

-- After the password and before the code a session opens nothing: it waits, a few minutes.
alter table session add column waits_until timestamptz;
