-- A file waits in pieces, so that any node can read it; once it is read, nothing of it stays. A roster names its file
-- when the last piece has come: pieces that no roster names were cut off.
create table roster_piece (
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  arrived_at timestamptz not null,
  constraint roster_piece_pkey primary key (file_id, number)
);
-- A workbook is packed already.
alter table roster_piece alter column bytes set storage external;
create index roster_piece_arrived_idx on roster_piece (arrived_at);

-- What a request had begun to read is not whole.
delete from roster where state = 'ARRIVING';
alter table roster
  add column file_id uuid,
  -- Why the file is no list: code, title and detail, in the words of the day on which it was read.
  add column refusal jsonb,
  drop constraint roster_state_check,
  add constraint roster_state_check check (state in
    ('READING', 'REFUSED', 'CHECKING', 'CHECKED', 'WRITING', 'WRITTEN', 'STOPPED')),
  add constraint roster_refusal_check check ((state = 'REFUSED') = (refusal is not null));
drop index roster_waiting_idx;
create index roster_waiting_idx on roster (stepped_at) where state in ('READING', 'CHECKING', 'WRITING');
