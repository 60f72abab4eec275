-- What the camera noted: for those who check the report, never for the public. The clock of a camera has no zone.
alter table activity_photo
  add column taken_at text
    constraint activity_photo_taken_at_check check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$'),
  add column latitude double precision,
  add column longitude double precision,
  add column accuracy_meters double precision;
