-- Where a region's office lies.
create table region_point (
  region_id integer constraint region_point_pkey primary key constraint region_point_region_fkey references region (id),
  latitude double precision not null constraint region_point_latitude_check check (latitude between -90 and 90),
  longitude double precision not null constraint region_point_longitude_check check (longitude between -180 and 180),
  changed_at timestamptz not null
);

create table region_shape (
  region_id integer constraint region_shape_pkey primary key constraint region_shape_region_fkey references region (id),
  -- As it was imported, in well-known binary: what regions below are held against.
  outline bytea not null,
  -- GeoJSON geometry, as coarse as a map of the tier allows.
  display jsonb not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  changed_at timestamptz not null
);
