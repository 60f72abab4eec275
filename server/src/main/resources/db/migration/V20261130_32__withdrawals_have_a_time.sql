-- When a report was withdrawn. Of earlier withdrawals the feed of changes tells it: nothing changes a report afterwards.
alter table activity add column withdrawn_at timestamptz;
update activity a set withdrawn_at = coalesce(
  (select max(c.changed_at) from change_log c where c.kind = 'activity' and c.subject_id = a.id), a.submitted_at)
where state = 'WITHDRAWN';

-- Published by the activity module: every version of every report, with the moment the server has known it.
create view activity_history as
  select a.id as activity_id, a.region_code, v.revision, v.received_at, a.withdrawn_at, v.body
  from activity a join activity_revision v on v.activity_id = a.id;
