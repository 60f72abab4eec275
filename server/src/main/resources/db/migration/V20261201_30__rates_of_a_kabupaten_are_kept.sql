-- How many desa of a kabupaten have reported for a month: the tiers above add these up instead of looking at each desa.
create table reporting_rate (
  month date not null,
  region_code text collate "C" not null,
  expected integer not null,
  reported integer not null,
  on_time integer not null,
  last_report_at timestamptz,
  constraint reporting_rate_pkey primary key (month, region_code)
);

-- What has changed since. Until they have been counted anew, the desa of these kabupaten are looked at: of one, of a
-- province, or of all (`ID`); for one month or, without one, for all.
create table reporting_rate_change (
  id bigint generated always as identity constraint reporting_rate_change_pkey primary key,
  month date,
  scope text collate "C" not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into reporting_rate_change (month, scope) select distinct month, 'ID' from team_month;

create function remember_months() returns trigger language plpgsql as $$
begin
  insert into reporting_rate_change (month, scope) select distinct month, left(region_code, 5) from changed;
  return null;
end $$;
create trigger team_month_added after insert on team_month
  referencing new table as changed for each statement execute function remember_months();
create trigger team_month_changed after update on team_month
  referencing new table as changed for each statement execute function remember_months();
create trigger team_month_gone after delete on team_month
  referencing old table as changed for each statement execute function remember_months();

-- Who is expected, and until when, follows the tree, its clocks and the deadlines that teams set.
create function remember_region() returns trigger language plpgsql as $$
begin
  insert into reporting_rate_change (scope)
  select left(code, 5) from region where id = new.region_id;
  return null;
end $$;
create trigger team_zone_changed after update of time_zone on team
  for each row when (old.time_zone is distinct from new.time_zone) execute function remember_region();
create trigger deadline_set after insert or update on team_setting
  for each row when (new.item = 'DEADLINE_MONTHLY_VILLAGE') execute function remember_region();

create function remember_tree() returns trigger language plpgsql as $$
begin
  insert into reporting_rate_change (scope) select distinct left(code, 5) from changed;
  return null;
end $$;
create trigger region_added after insert on region
  referencing new table as changed for each statement execute function remember_tree();
create trigger region_was after update on region
  referencing old table as changed for each statement execute function remember_tree();
create trigger region_is after update on region
  referencing new table as changed for each statement execute function remember_tree();
