-- How each photo looks from afar; absent for one on which there is nothing to see. Rows are never changed, so that
-- the indexes answer alone.
create table photo_look (
  sha256 text constraint photo_look_pkey primary key
    constraint photo_look_photo_fkey references photo (sha256),
  shape bigint not null,
  edges bigint not null,
  remembered_at timestamptz not null
);
-- Shapes that differ in at most 8 of 64 bits differ in at most 2 bits of one of these thirds.
create index photo_look_low_idx on photo_look (((shape & 4194303)::int), shape);
create index photo_look_middle_idx on photo_look (((shape >> 22 & 2097151)::int), shape);
create index photo_look_high_idx on photo_look (((shape >> 43 & 2097151)::int), shape);
create index photo_look_shape_idx on photo_look (shape, remembered_at desc);

-- Found once, when the later of the two came; in both directions.
create table photo_likeness (
  sha256 text not null constraint photo_likeness_photo_fkey references photo (sha256),
  other text not null constraint photo_likeness_other_fkey references photo (sha256),
  constraint photo_likeness_pkey primary key (sha256, other)
);
create index photo_likeness_other_idx on photo_likeness (other);

-- What is to be done in the background: the thumbnail, and the look of it.
alter table photo add column looked boolean not null default false;
drop index photo_waiting_idx;
create index photo_waiting_idx on photo (received_at) where not (thumbnail and looked);

-- Published by the activity module: which reports show a photo, for those who may know.
create view report_photo as
  select p.sha256, p.private, a.id as activity_id, a.title, a.start_date, a.state, a.field, a.region_code,
    named_region(r.kind, r.name) as region_name, named_region(u.kind, u.name) as parent_region_name
  from activity_photo p
  join activity a on a.id = p.activity_id
  join region r on r.id = a.region_id
  left join region u on u.id = r.parent_id;
