-- The words around the figures of a closing as they were on its day: kop and signers (paper), the names of the teams
-- below, of types and of results, and the late reports it tells. A closing that is older than this table keeps them
-- when its book is first printed.
create table closing_face (
  closing_id bigint constraint closing_face_pkey primary key constraint closing_face_closing_fkey references closing (id),
  paper jsonb not null,
  places jsonb not null,
  types jsonb not null,
  indicators jsonb not null,
  late jsonb not null
);
create trigger closing_face_stays before update or delete on closing_face
  for each statement execute function refuse_change_of_closing();
