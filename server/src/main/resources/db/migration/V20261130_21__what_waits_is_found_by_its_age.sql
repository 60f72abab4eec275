-- The longest waiting first, among the reports of one tier.
create index activity_waiting_age_idx on activity (length(region_code), submitted_at, id) where state = 'SUBMITTED';
