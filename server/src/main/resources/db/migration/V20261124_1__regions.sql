create extension if not exists pg_trgm;

-- The administrative tree by Kemendagri codes. Ids stay; codes and parents may change with a date.
create table region (
  id integer constraint region_pkey primary key,
  code text collate "C" not null,
  name text not null,
  tier text not null constraint region_tier_check check (tier in ('NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
  kind text not null constraint region_kind_check check (kind in
    ('NEGARA', 'PROVINSI', 'KABUPATEN', 'KOTA', 'KECAMATAN', 'DISTRIK', 'DESA', 'KELURAHAN')),
  parent_id integer constraint region_parent_fkey references region (id),
  valid_from date not null default '2020-01-01',
  valid_to date
);
create unique index region_code_key on region (code) where valid_to is null;
create index region_parent_idx on region (parent_id);
create index region_name_idx on region using gin (lower(name) gin_trgm_ops);

-- The name with its kind as lists show it: `Kec. Bacan`, `Kab. Halmahera Selatan`, `Desa Labuha`.
create function named_region(kind text, name text) returns text language sql immutable parallel safe
return case kind when 'KABUPATEN' then 'Kab.' when 'KECAMATAN' then 'Kec.' when 'PROVINSI' then 'Prov.'
  else initcap(kind) end || ' ' || name;
