-- What a phone says of its time is any text: what names no instant names none.
create function instant_or_null(told text) returns timestamptz language plpgsql stable as $$
begin
  return told::timestamptz;
exception when data_exception then
  return null;
end
$$;

-- Published by the activity module: when a report was written by the clock of its phone, where that can be so: not before
-- the day it tells of, and not after it arrived.
create view activity_written as
  select region_code, start_date, received_at, written_at
  from (
    select region_code, start_date, received_at,
      case when device_time ~ '^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$'
        then instant_or_null(device_time) end as written_at
    from activity where state <> 'WITHDRAWN') told
  where written_at >= start_date::timestamp at time zone 'Etc/GMT-14' and written_at <= received_at;
