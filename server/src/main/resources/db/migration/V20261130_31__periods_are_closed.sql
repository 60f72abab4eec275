-- Published by the activity module: what a closing lists.
create view activity_dated as select id, region_code, start_date, state, revision, received_at, title, field from activity;

-- One closing of a team's period; a reopened one stays as it was, and the next is a new version.
create table closing (
  id bigint generated always as identity constraint closing_pkey primary key,
  region_id integer not null constraint closing_region_fkey references region (id),
  kind text not null constraint closing_kind_check check (kind in ('MONTH', 'SEMESTER', 'YEAR')),
  starts_on date not null,
  ends_on date not null,
  version integer not null constraint closing_version_check check (version >= 1),
  state text not null constraint closing_state_check check (state in ('CLOSED', 'ACCEPTED', 'REOPENED')),
  closed_at timestamptz not null,
  closed_by uuid not null constraint closing_closed_by_fkey references officer (id),
  closed_by_name text not null,
  closed_by_office text not null,
  accepted_at timestamptz,
  accepted_by uuid constraint closing_accepted_by_fkey references officer (id),
  accepted_by_name text,
  accepted_by_office text,
  reopened_at timestamptz,
  reopened_by uuid constraint closing_reopened_by_fkey references officer (id),
  reopened_by_name text,
  reopened_by_office text,
  reopened_reason text,
  -- How many reports it counts, and the hash of its figures; set before its transaction ends.
  reports integer,
  late_reports integer,
  sha256 text constraint closing_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint closing_version_key unique (region_id, kind, starts_on, version),
  constraint closing_accepted_check check (state <> 'ACCEPTED' or accepted_at is not null),
  constraint closing_reopened_check check ((state = 'REOPENED') = (reopened_at is not null and length(reopened_reason) > 0))
);
create unique index closing_standing_key on closing (region_id, kind, starts_on) where state <> 'REOPENED';
create index closing_closed_by_idx on closing (closed_by);
create index closing_accepted_by_idx on closing (accepted_by);
create index closing_reopened_by_idx on closing (reopened_by);

-- The closings of the tiers below that a closing is made of; those of its direct children are summed.
create table closing_part (
  closing_id bigint not null constraint closing_part_closing_fkey references closing (id),
  part_id bigint not null constraint closing_part_part_fkey references closing (id),
  direct boolean not null,
  constraint closing_part_pkey primary key (closing_id, part_id)
);
create index closing_part_part_idx on closing_part (part_id);

-- Who had not closed when the team above did, with the name of that day.
create table closing_missing (
  closing_id bigint not null constraint closing_missing_closing_fkey references closing (id),
  region_id integer not null constraint closing_missing_region_fkey references region (id),
  name text not null,
  constraint closing_missing_pkey primary key (closing_id, region_id)
);
create index closing_missing_region_idx on closing_missing (region_id);

-- The reports a closing counts beside those of its parts: of its own period, or late for one that was closed before.
create table closing_report (
  closing_id bigint not null constraint closing_report_closing_fkey references closing (id),
  activity_id uuid not null constraint closing_report_activity_fkey references activity (id),
  revision integer not null,
  late boolean not null,
  constraint closing_report_pkey primary key (closing_id, activity_id)
);
create index closing_report_activity_idx on closing_report (activity_id);

-- The figures of a closing by place, type and indicator ('' counts the reports themselves). A stock is as of the last day.
create table closing_figure (
  closing_id bigint not null constraint closing_figure_closing_fkey references closing (id),
  late boolean not null,
  place_id integer not null constraint closing_figure_place_fkey references region (id),
  type_code text not null constraint closing_figure_type_fkey references activity_type (code),
  indicator text not null,
  activities_submitted bigint not null,
  activities_approved bigint not null,
  activities_returned bigint not null,
  male_submitted bigint not null,
  male_approved bigint not null,
  male_returned bigint not null,
  female_submitted bigint not null,
  female_approved bigint not null,
  female_returned bigint not null,
  value_submitted numeric not null,
  value_approved numeric not null,
  value_returned numeric not null,
  value_current numeric not null,
  constraint closing_figure_pkey primary key (closing_id, late, place_id, type_code, indicator)
);
create index closing_figure_place_idx on closing_figure (place_id);
create index closing_figure_type_idx on closing_figure (type_code);

create function closing_sha256(closing bigint) returns text language sql stable as $$
  select encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', late, place_id, type_code, indicator,
    activities_submitted, activities_approved, activities_returned, male_submitted, male_approved, male_returned,
    female_submitted, female_approved, female_returned, trim_scale(value_submitted), trim_scale(value_approved),
    trim_scale(value_returned), trim_scale(value_current)), E'\n'
    order by late, place_id, type_code collate "C", indicator collate "C"), ''), 'UTF8')), 'hex')
  from closing_figure where closing_id = closing
$$;

-- What was closed stays as it was.
create function refuse_change_of_closing() returns trigger language plpgsql as $$
begin
  raise exception 'figures of a closed period never change';
end
$$;
create trigger closing_figure_stays before update or delete on closing_figure
  for each statement execute function refuse_change_of_closing();
create trigger closing_report_stays before update or delete on closing_report
  for each statement execute function refuse_change_of_closing();
