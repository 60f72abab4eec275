-- The job that makes thumbnails asks every other second; nearly always nothing waits.
create index photo_waiting_idx on photo (received_at) where not thumbnail;
