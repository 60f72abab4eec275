-- What a team has set for itself and for those below, item by item. A change is a new row: what was judged or printed
-- about an earlier day is found by its date. Without a value the item is inherited again.
create table team_setting (
  region_id integer not null constraint team_setting_team_fkey references team (region_id),
  item text not null constraint team_setting_item_check check (length(item) between 1 and 50),
  version integer not null constraint team_setting_version_check check (version > 0),
  value jsonb,
  -- False for what is true of this team alone, such as an address.
  flows boolean not null,
  valid_from date not null,
  set_by uuid constraint team_setting_officer_fkey references officer (id),
  set_at timestamptz not null,
  constraint team_setting_pkey primary key (region_id, item, version)
);
create index team_setting_item_idx on team_setting (item, region_id, version desc);
create index team_setting_set_by_idx on team_setting (set_by);

insert into team_setting (region_id, item, version, value, flows, valid_from, set_at)
  select region_id, 'ADDRESS', 1, jsonb_build_object('text', address), false, date '2000-01-01', now()
  from team where address is not null;
insert into team_setting (region_id, item, version, value, flows, valid_from, set_at)
  select t.region_id, 'DEADLINE_MONTHLY_' || r.tier, 1, jsonb_build_object('days', t.grace_days), true, date '2000-01-01', now()
  from team t join region r on r.id = t.region_id where t.grace_days > 0;
alter table team drop column address, drop column grace_days;

-- The zones that teams have set.
create view team_zone as
  select code, zone from (
    select distinct on (s.region_id) r.code, s.value ->> 'text' as zone
    from team_setting s join region r on r.id = s.region_id and r.valid_to is null
    where s.item = 'TIME_ZONE'
    order by s.region_id, s.version desc) latest
  where zone is not null;

-- Zones by province, Kepres 41/1987: WIT for Maluku and Papua, WITA for Bali, Nusa Tenggara, Sulawesi and the east and
-- south of Kalimantan, WIB elsewhere.
create function province_zone(code text) returns text language sql immutable return
  case
    when left(code, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') then 'Asia/Jayapura'
    when left(code, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76') then 'Asia/Makassar'
    else 'Asia/Jakarta'
  end;

-- Pictures of the kop, by what they are.
create table logo (
  sha256 text constraint logo_pkey primary key constraint logo_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  png bytea not null constraint logo_png_check check (length(png) <= 2097152),
  added_by uuid not null constraint logo_officer_fkey references officer (id),
  added_at timestamptz not null
);
create index logo_added_by_idx on logo (added_by);
