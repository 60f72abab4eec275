-- When a report was withdrawn. Of earlier withdrawals the feed of changes tells it: nothing changes a report afterwards.
alter table activity add column withdrawn_at timestamptz;
update activity a set withdrawn_at = coalesce(told.at, a.submitted_at)
from (
  select w.id, max(c.changed_at) as at
  from activity w left join change_log c on c.kind = 'activity' and c.subject_id = w.id
  where w.state = 'WITHDRAWN' group by w.id) told
where a.id = told.id;

-- Published by the activity module: every version of every report, with the moment the server has known it.
create view activity_history as
  select a.id as activity_id, a.region_code, v.revision, v.received_at, a.withdrawn_at, v.body
  from activity a join activity_revision v on v.activity_id = a.id;
