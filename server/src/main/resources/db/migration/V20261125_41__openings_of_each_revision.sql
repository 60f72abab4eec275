-- When the reviewing team opened an earlier revision; of the current one `activity.opened_at` tells.
alter table activity_revision add column opened_at timestamptz;
