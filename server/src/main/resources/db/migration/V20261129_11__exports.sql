-- A list or totals ordered as a file. Made in the background, kept for a day, seen by who ordered it alone.
create table export_order (
  id uuid constraint export_order_pkey primary key,
  ordered_by uuid not null constraint export_order_ordered_by_fkey references officer (id),
  ordered_at timestamptz not null,
  asked jsonb not null,
  -- Her offices when she ordered: the file holds what they showed, and is hers while they are unchanged.
  asked_as jsonb not null,
  format text not null constraint export_order_format_check check (format in ('XLSX', 'CSV', 'JSONL')),
  file_name text not null,
  total bigint not null,
  done bigint not null default 0,
  bytes bigint not null default 0,
  -- Who is at it: whoever takes up an interrupted order puts in a new one, and the earlier one stops.
  maker uuid,
  ready_at timestamptz,
  failed_at timestamptz
);
create index export_order_ordered_by_idx on export_order (ordered_by, ordered_at);
create index export_order_waiting_idx on export_order (ordered_at) where ready_at is null and failed_at is null;

-- The file, in pieces of one size but for the last.
create table export_part (
  order_id uuid not null constraint export_part_order_fkey references export_order (id) on delete cascade,
  number integer not null,
  bytes bytea not null,
  constraint export_part_pkey primary key (order_id, number)
);
alter table export_part alter column bytes set storage external;
