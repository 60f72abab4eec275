create table activity (
  id uuid constraint activity_pkey primary key,
  region_id integer not null constraint activity_region_fkey references region (id),
  -- The region's code on the day of the report: a materialised path, so that a subtree is a prefix range.
  region_code text collate "C" not null,
  field text not null constraint activity_field_check check (field in
    ('POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT')),
  type_code text not null constraint activity_type_fkey references activity_type (code),
  title text not null,
  start_date date not null,
  end_date date,
  start_time time,
  place text,
  latitude double precision,
  longitude double precision,
  accuracy_meters double precision,
  participants_male integer not null,
  participants_female integer not null,
  cadres integer,
  families integer,
  method text,
  narrative text,
  obstacles text,
  partners text,
  on_behalf_of text,
  device_time text,
  state text not null constraint activity_state_check check (state in ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  revision integer not null constraint activity_revision_check check (revision >= 1),
  published boolean not null default false,
  author_id uuid not null constraint activity_author_fkey references officer (id),
  -- When the server first held the report, and when its current revision came.
  received_at timestamptz not null,
  submitted_at timestamptz not null,
  opened_at timestamptz,
  withdrawn_reason text,
  constraint activity_published_check check (not published or state = 'APPROVED')
);
create index activity_region_date_idx on activity (region_code, start_date desc, id desc);
create index activity_date_idx on activity (start_date desc, id desc);
create index activity_waiting_idx on activity (region_code, start_date, id) where state = 'SUBMITTED';
create index activity_published_idx on activity (region_code, start_date desc, id desc) where published;
create index activity_published_date_idx on activity (start_date desc, id desc) where published;
create index activity_region_idx on activity (region_id);
create index activity_type_idx on activity (type_code, region_code, start_date desc);
create index activity_author_idx on activity (author_id);

-- Every version that was ever received, with the receipt that was given for it.
create table activity_revision (
  activity_id uuid not null constraint activity_revision_activity_fkey references activity (id),
  revision integer not null,
  body jsonb not null,
  sha256 text not null constraint activity_revision_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  author_id uuid not null constraint activity_revision_author_fkey references officer (id),
  -- Her office as it was called when she sent it.
  author_title text not null,
  received_at timestamptz not null,
  key_id text not null,
  signature text not null,
  constraint activity_revision_pkey primary key (activity_id, revision)
);
create index activity_revision_author_idx on activity_revision (author_id);

create table activity_result (
  activity_id uuid not null constraint activity_result_activity_fkey references activity (id),
  indicator text not null constraint activity_result_indicator_fkey references indicator (code),
  value numeric(14, 2) not null,
  constraint activity_result_pkey primary key (activity_id, indicator)
);
create index activity_result_indicator_idx on activity_result (indicator, activity_id);

create table activity_cost (
  activity_id uuid not null constraint activity_cost_activity_fkey references activity (id),
  position smallint not null,
  source text not null constraint activity_cost_source_check check (source in
    ('APBN', 'APBD_PROV', 'APBD_KAB', 'APBDES', 'SWADAYA', 'LAIN')),
  amount numeric(14, 2) not null,
  constraint activity_cost_pkey primary key (activity_id, position)
);

create table activity_photo (
  activity_id uuid not null constraint activity_photo_activity_fkey references activity (id),
  position smallint not null,
  sha256 text not null,
  caption text,
  private boolean not null,
  constraint activity_photo_pkey primary key (activity_id, position)
);
create index activity_photo_sha256_idx on activity_photo (sha256);

create table review (
  id bigint generated always as identity constraint review_pkey primary key,
  activity_id uuid not null constraint review_activity_fkey references activity (id),
  revision integer not null,
  decision text not null constraint review_decision_check check (decision in ('APPROVED', 'RETURNED')),
  note text,
  reviewer_id uuid not null constraint review_reviewer_fkey references officer (id),
  reviewer_title text not null,
  reviewer_team text not null,
  decided_at timestamptz not null,
  constraint review_note_check check (decision <> 'RETURNED' or length(note) > 0)
);
create index review_activity_idx on review (activity_id, id desc);
create index review_reviewer_idx on review (reviewer_id);

create table signing_key (
  key_id text constraint signing_key_pkey primary key,
  private_key bytea not null,
  public_key bytea not null,
  made_at timestamptz not null
);

-- Published by the activity module: where each report stands, for the change feed.
create view activity_state as
  select id, region_code, field, title, state, revision, published, opened_at from activity;

-- Published by the review module.
create view review_detail as
  select r.id, r.activity_id, r.revision, r.decision, r.note, r.decided_at, r.reviewer_title, r.reviewer_team,
    o.name as reviewer_name
  from review r join officer o on o.id = r.reviewer_id;

-- Published by the activity module: in which reports a photo appears.
create view photo_use as
  select p.sha256, a.region_code, a.field, a.published and not p.private as public
  from activity_photo p join activity a on a.id = p.activity_id;
