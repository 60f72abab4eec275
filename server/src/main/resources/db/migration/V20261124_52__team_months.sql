-- Published by the activity module: which reports of which day the server holds, and since when.
create view activity_arrival as
  select region_code, start_date, received_at from activity where state <> 'WITHDRAWN';

-- Of which months a team has reported. A team without a row has not reported, which is not the same as zero.
create table team_month (
  region_code text collate "C" not null,
  month date not null constraint team_month_month_check check (extract(day from month) = 1),
  reports integer not null constraint team_month_reports_check check (reports >= 0),
  first_received_at timestamptz not null,
  last_received_at timestamptz not null,
  constraint team_month_pkey primary key (month, region_code)
);
insert into team_month (region_code, month, reports, first_received_at, last_received_at)
select region_code, date_trunc('month', start_date)::date, count(*), min(received_at), max(received_at)
from activity_arrival group by 1, 2;
