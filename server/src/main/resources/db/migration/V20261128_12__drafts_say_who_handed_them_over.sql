-- A draft that came with an office says so: it lies on no phone of hers. The name is that of the day.
alter table draft add column handed_over_by text;
