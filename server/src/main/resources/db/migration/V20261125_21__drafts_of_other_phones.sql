-- Copies of what officers are still writing, one for each phone: two phones never meet in one row.
create table draft (
  officer_id uuid not null constraint draft_officer_fkey references officer (id),
  -- The id the report will have.
  draft_id uuid not null,
  device_id uuid not null,
  base_revision integer not null constraint draft_base_revision_check check (base_revision >= 0),
  -- Counted by the phone: its clock may be set back, its count never is.
  version bigint not null,
  -- By the phone's own clock.
  changed_at timestamptz not null,
  title text not null,
  type_code text,
  photos integer not null,
  -- JSON exactly as the phone wrote it, for that officer's eyes only.
  content text not null constraint draft_content_check check (octet_length(content) <= 65536),
  kept_at timestamptz not null,
  constraint draft_pkey primary key (officer_id, draft_id, device_id)
);
create index draft_kept_idx on draft (kept_at);
