package id.jejak.roster;

import id.jejak.access.Scope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares a stretch of rows with what is known, all of them in one statement.
@Component
class RosterCheckStore {
  // Where a row belongs, if that is within the operator's scope.
  private static final String PLACE =
      """
      with chunk as (
        select number, region_code, district, village from roster_row
        where roster_id = :roster and number > :after and number <= :last and settled_at is null
          and (chosen or not :chosenOnly::boolean)
      ), hit as (
        select c.number, g.id, exists (
          select from unnest(:scopeFrom::text[], :scopeUntil::text[]) s(a, z) where g.code >= s.a and g.code < s.z) as mine
        from chunk c
        join region g on g.code = c.region_code and g.valid_to is null
        union all
        select c.number, g.id, true
        from chunk c
        join region g on place_key(g.name) = coalesce(c.village, c.district) and g.valid_to is null
          and g.tier = case when c.village is null then 'DISTRICT' else 'VILLAGE' end
        left join region p on p.id = g.parent_id
        where c.region_code is null
          and (c.village is null or c.district is null or place_key(p.name) = c.district)
          and exists (
            select from unnest(:scopeFrom::text[], :scopeUntil::text[]) s(a, z) where g.code >= s.a and g.code < s.z)
      ), place as (
        select c.number, c.region_code, coalesce(c.village, c.district) as named,
          case when c.village is null then 'DISTRICT' else 'VILLAGE' end as cell,
          count(h.id) as hits, min(h.id) as id, bool_and(h.mine) as mine
        from chunk c left join hit h on h.number = c.number
        group by c.number, c.region_code, c.village, c.district
      ), verdict as (
        select number, case when hits = 1 and mine then id end as region_id,
          case
            when hits = 1 and mine then '[]'
            when hits > 1 then jsonb_build_array(jsonb_build_object('column', cell, 'finding', 'PLACE_AMBIGUOUS'))
            when hits = 1 then jsonb_build_array(jsonb_build_object('column', 'REGION', 'finding', 'NOT_YOURS'))
            when region_code is not null then
              jsonb_build_array(jsonb_build_object('column', 'REGION', 'finding', 'REGION_UNKNOWN'))
            when named is not null then jsonb_build_array(jsonb_build_object('column', cell, 'finding', 'PLACE_UNKNOWN'))
            else '[]'
          end as found
        from place
      )
      update roster_row x set region_id = v.region_id, found = v.found, officer_id = null, office_id = null, changes = '{}',
        person_key = x.name_key || '|' || v.region_id || '|' || coalesce(x.facts ->> 'birthDate', ''),
        outcome = case when v.region_id is null or x.unreadable <> '[]' then 'BAD' end
      from verdict v
      where x.roster_id = :roster and x.number = v.number\
      """;

  // Who is meant: somebody of that name who serves or served in the team, or anywhere in the scope
  // with the same birthday or phone. She is looked for row by row: joined as a set, the planner
  // takes those who are known for one, and tries each with all. Then what is new or different, and
  // what contradicts other rows.
  static final String COMPARE =
      """
      with chunk as materialized (
        select number, region_id, person_key, name_key, role, field, starts_on, ends_on, decree_number, decree_date, facts,
          (facts ->> 'birthDate')::date as birth_date, phone_key(facts ->> 'phone') as phone,
          daterange(starts_on, ends_on, '[]') as days
        from roster_row
        where roster_id = :roster and number > :after and number <= :last and settled_at is null
          and (chosen or not :chosenOnly::boolean) and outcome is null and region_id is not null
      ), known as (
        select c.*, p.id as officer_id, p.hits, held.n as held, held.id as office_id,
          array(select e.key from jsonb_each(c.facts) e where p.id is not null and f.facts -> e.key is distinct from e.value
            order by e.key) as facts_changed,
          array_remove(array[
            case when held.n = 1 and held.starts_on <> c.starts_on then 'startsOn' end,
            case when held.n = 1 and held.ends_on is distinct from coalesce(c.ends_on, held.ends_on) then 'endsOn' end,
            case when held.n = 1 and held.decree_number is distinct from coalesce(c.decree_number, held.decree_number)
              then 'decreeNumber' end,
            case when held.n = 1 and held.decree_date is distinct from coalesce(c.decree_date, held.decree_date)
              then 'decreeDate' end], null) as office_changed
        from chunk c
        cross join lateral (
          select (array_agg(r.id))[1] as id, count(*) as hits from (
            select o.id, rank() over (order by
              coalesce(o.birth_date = c.birth_date, false) desc, coalesce(o.phone_key = c.phone, false) desc, exists (
                select from assignment a where a.officer_id = o.id and a.region_id = c.region_id) desc) as place
            from (
              select m.id from assignment a
              join officer_facts m on m.id = a.officer_id
              where a.region_id = c.region_id and m.name_key = c.name_key
              union
              select m.id from officer_facts m where m.name_key = c.name_key and m.birth_date = c.birth_date
              union
              select m.id from officer_facts m where m.name_key = c.name_key and m.phone_key = c.phone and c.phone <> ''
            ) candidate
            join officer_facts o on o.id = candidate.id
            where coalesce(o.birth_date = c.birth_date, true) and exists (
              select from assignment a
              join region g on g.id = a.region_id
              join unnest(:scopeFrom::text[], :scopeUntil::text[]) s(a, z) on g.code >= s.a and g.code < s.z
              where a.officer_id = o.id)
          ) r
          where r.place = 1
        ) p
        left join officer_facts f on f.id = p.id
        cross join lateral (
          select count(*) as n, (array_agg(a.id))[1] as id, min(a.starts_on) as starts_on, min(a.ends_on) as ends_on,
            min(a.decree_number) as decree_number, min(a.decree_date) as decree_date
          from assignment a
          where a.officer_id = p.id and a.region_id = c.region_id and a.role = c.role and a.field is not distinct from c.field
            and daterange(a.starts_on, a.ends_on, '[]') && c.days) held
      ), verdict as (
        select k.number, k.officer_id, k.office_id, k.held, k.facts_changed || k.office_changed as changes,
          case when k.hits > 1
            then jsonb_build_array(jsonb_build_object('column', 'NAME', 'finding', 'NAME_AMBIGUOUS')) else '[]' end
          || case when k.facts_changed <> '{}' and exists (
              select from assignment a join region g on g.id = a.region_id
              where a.officer_id = k.officer_id and (a.ends_on is null or a.ends_on >= current_date or not exists (
                select from assignment b
                where b.officer_id = k.officer_id and (b.ends_on is null or b.ends_on >= current_date))) and not exists (
                select from unnest(:scopeFrom::text[], :scopeUntil::text[]) s(a, z) where g.code >= s.a and g.code < s.z))
            then jsonb_build_array(jsonb_build_object('column', 'NAME', 'finding', 'SERVES_ELSEWHERE')) else '[]' end
          || case when k.held > 1
            then jsonb_build_array(jsonb_build_object('column', 'STARTS_ON', 'finding', 'OFFICE_UNCLEAR')) else '[]' end
          || case when k.role = 'OPERATOR' and k.office_changed && array['startsOn', 'endsOn']
            then jsonb_build_array(jsonb_build_object('column', 'ENDS_ON', 'finding', 'OPERATOR_STANDS')) else '[]' end
          || coalesce((
            select jsonb_build_array(jsonb_build_object('column', 'ROLE', 'finding', 'TWICE', 'row', min(e.number)))
            from roster_row e
            where e.roster_id = :roster and e.person_key = k.person_key and e.number < k.number and e.role = k.role
              and e.field is not distinct from k.field and daterange(e.starts_on, e.ends_on, '[]') && k.days
            having count(*) > 0), '[]')
          || coalesce((
            select jsonb_agg(jsonb_build_object(
              'column', upper(regexp_replace(mine.key, '([A-Z])', '_\\1', 'g')), 'finding', 'DIFFERS', 'row', e.number))
            from (
              select number, facts from roster_row
              where roster_id = :roster and person_key = k.person_key and number < k.number
              order by number limit 1) e
            cross join lateral jsonb_each(k.facts) mine
            where e.facts -> mine.key <> mine.value), '[]')
          || coalesce((
            select jsonb_build_array(jsonb_build_object(
              'column', 'BIRTH_DATE', 'finding', 'BIRTH_DATE_MISSING', 'row', min(e.number)))
            from roster_row e
            where k.birth_date is null and e.roster_id = :roster and e.person_key > k.person_key
              and e.person_key < rtrim(k.person_key, '|') || '}'
            having count(*) > 0), '[]') as found
        from known k
      )
      update roster_row x set officer_id = v.officer_id, office_id = v.office_id, found = v.found, changes = v.changes,
        outcome = case
          when v.found <> '[]' then 'BAD'
          when v.officer_id is null then 'NEW'
          when v.held = 0 then 'OFFICE'
          when v.changes <> '{}' then 'CHANGED'
          else 'SAME'
        end
      from verdict v
      where x.roster_id = :roster and x.number = v.number\
      """;

  // Else the database, having seen a statement some times, plans it once for stretches of any
  // length
  // and believes in short ones, for which it is good to compare each row with all.
  private static final String PLAN_EACH_TIME = "set local plan_cache_mode = force_custom_plan";

  private final JdbcClient db;

  RosterCheckStore(JdbcClient db) {
    this.db = db;
  }

  /// Rows behind `after` up to `last`; of those, the chosen ones or all that are not yet written.
  record Stretch(UUID roster, int after, int last, boolean chosenOnly) {}

  void place(Stretch rows, Scope scope) {
    run(PLACE, rows, scope);
  }

  /// Wants all rows to be placed, because they are compared with each other.
  void compare(Stretch rows, Scope scope) {
    run(COMPARE, rows, scope);
  }

  private void run(String sql, Stretch rows, Scope scope) {
    db.sql(PLAN_EACH_TIME).update();
    db.sql(sql)
        .param("roster", rows.roster())
        .param("after", rows.after())
        .param("last", rows.last())
        .param("chosenOnly", rows.chosenOnly())
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .update();
  }
}
