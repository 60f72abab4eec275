-- A failed sign-in goes into the log by and by, and stays there when the next one was right.
alter table sign_in_failure
  add column told boolean not null default false,
  add column forgiven boolean not null default false;
create index sign_in_failure_untold_idx on sign_in_failure (id) where not told;
