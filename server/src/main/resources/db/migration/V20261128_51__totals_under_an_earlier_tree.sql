-- The regions that counted below a code on a day, each with the code it counted under; `existed` tells which of them
-- had that code, and that name, themselves.
create function region_at(day date, low text, high text)
returns table (id integer, code text, name text, existed boolean) language sql stable parallel safe as $$
  select p.region_id, p.code, p.name, p.existed from region_past p
  where p.code >= low collate "C" and p.code < high collate "C" and p.until > day
    and not exists (select from region_past q where q.region_id = p.region_id and q.until > day and q.until < p.until)
  union all
  select r.id, r.code, r.name, r.valid_to is null from region r
  where r.code >= low collate "C" and r.code < high collate "C"
    and not exists (select from region_past q where q.region_id = r.id and q.until > day)
$$;
