-- Why an account is locked, until it is given back; the log keeps it for good.
alter table account
  add column lock_reason text constraint account_lock_reason_check check (length(lock_reason) <= 300);

-- Published by the account module beside account_state.
create view account_lock as
  select officer_id, locked_at, lock_reason as reason from account where locked;
