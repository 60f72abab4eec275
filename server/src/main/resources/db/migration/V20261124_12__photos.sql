create table photo (
  sha256 text constraint photo_pkey primary key constraint photo_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Of the bytes as kept: upright and without metadata.
  stored_bytes integer not null,
  width integer not null,
  height integer not null,
  uploaded_by uuid not null constraint photo_uploaded_by_fkey references officer (id),
  received_at timestamptz not null,
  key_id text not null,
  signature text not null,
  thumbnail boolean not null default false
);
create index photo_uploaded_by_idx on photo (uploaded_by);

-- A tus upload in progress. The bytes lie in upload_chunk until they are whole, so that any node can go on.
create table upload (
  id uuid constraint upload_pkey primary key,
  officer_id uuid not null constraint upload_officer_fkey references officer (id),
  sha256 text not null,
  file_type text,
  length integer not null,
  received integer not null default 0,
  expires_at timestamptz not null,
  finished boolean not null default false,
  constraint upload_received_check check (received between 0 and length)
);
create index upload_officer_idx on upload (officer_id);
create index upload_expires_idx on upload (expires_at);

create table upload_chunk (
  upload_id uuid not null constraint upload_chunk_upload_fkey references upload (id) on delete cascade,
  start_offset integer not null,
  bytes bytea not null,
  constraint upload_chunk_pkey primary key (upload_id, start_offset)
);
