package id.jejak.officer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads officers with their offices and accounts; the database builds the JSON.
@Component
class OfficerListStore {
  private static final String OFFICE =
      """
      jsonb_build_object('id', a.id, 'version', a.version, 'regionCode', r.code, 'regionName', r.name, 'kind', r.kind,
        'parentName', named_region(p.kind, p.name), 'role', a.role, 'field', a.field, 'startsOn', a.starts_on,
        'endsOn', a.ends_on, 'inForce', a.starts_on <= (now() at time zone t.time_zone)::date
          and (a.ends_on is null or a.ends_on >= (now() at time zone t.time_zone)::date),
        'decreeNumber', a.decree_number, 'decreeDate', a.decree_date,
        'mayChange', false, 'mayWithdraw', a.created_at > now() - interval '1 day')\
      """;
  private static final String ACCOUNT =
      """
      case when c.officer_id is not null then jsonb_build_object('username', c.username, 'state', c.state,
        'openedAt', c.opened_at, 'lockedAt', c.locked_at,
        'lockReason', (select l.reason from account_lock l where l.officer_id = c.officer_id),
        'seenAt', c.seen_at) end\
      """;
  // The regions are walked in the order of their codes and each is sorted by itself: a page costs
  // what it shows, however many officers there are.
  private static final String LIST =
      """
      with page as (
        select r.id as region_id, r.code, t.time_zone, h.id, h.name
        from region r
        join team t on t.region_id = r.id
        cross join lateral (
          select o.id, o.name
          from assignment a
          join officer o on o.id = a.officer_id
          left join account_state c on c.officer_id = o.id
          where a.region_id = r.id
            and (:role::text is null or a.role = :role)
            and (:field::text is null or a.field = :field)
            and (:words::text is null or o.id = any(array(
              select x.id from officer x where lower(x.name) like :words
              union select y.officer_id from account_state y where y.username like :words)))
            and case coalesce(:state::text, 'ANY')
              when 'ANY' then true when 'ENDED' then true
              when 'NO_ACCOUNT' then c.officer_id is null
              else c.state = :state end
          group by o.id, o.name
          having case when :state::text = 'ENDED'
            then bool_and(coalesce(a.ends_on < (now() at time zone t.time_zone)::date, false))
            else bool_or(a.ends_on is null or a.ends_on >= (now() at time zone t.time_zone)::date) end) h
        where r.valid_to is null and r.code >= greatest(:from, :afterRegion) collate "C" and r.code < :until
          and (not :ownTeamOnly::boolean or r.code = :from)
          and (r.code, h.name, h.id) > (:afterRegion, :afterName, :afterOfficer::uuid)
        order by r.code, h.name, h.id
        limit :limit)
      select jsonb_build_object('id', g.id, 'name', g.name, 'regionCode', g.code, 'regionName', gr.name, 'kind', gr.kind,
        'parentName', named_region(gp.kind, gp.name), 'phone', o.phone,
        'offices', (
          select jsonb_agg(\
      """
          + OFFICE
          + """
               order by a.region_id <> g.region_id, a.starts_on, a.id)
              from assignment a
              join region r on r.id = a.region_id
              join team t on t.region_id = a.region_id
              left join region p on p.id = r.parent_id
              where a.officer_id = g.id and case when :state::text = 'ENDED' then a.region_id = g.region_id
                else a.ends_on is null or a.ends_on >= (now() at time zone t.time_zone)::date end),
            'account',
          """
          + ACCOUNT
          + """
          )
          from page g
          join officer o on o.id = g.id
          join region gr on gr.id = g.region_id
          left join region gp on gp.id = gr.parent_id
          left join account_state c on c.officer_id = g.id
          order by g.code, g.name, g.id\
          """;

  private static final String FIND =
      """
      select jsonb_build_object('id', o.id, 'version', o.version, 'person', jsonb_build_object('name', o.name,
        'registrationNumber', o.registration_number, 'joinedOn', o.joined_on, 'sex', o.sex, 'birthPlace', o.birth_place,
        'birthDate', o.birth_date, 'maritalStatus', o.marital_status, 'address', o.address, 'education', o.education,
        'occupation', o.occupation, 'phone', o.phone, 'generalCadre', o.general_cadre, 'specialCadre', o.special_cadre,
        'note', o.note),
        'offices', coalesce((
          select jsonb_agg(\
      """
          + OFFICE
          + """
               order by a.starts_on desc, a.id)
              from assignment a
              join region r on r.id = a.region_id
              join team t on t.region_id = a.region_id
              left join region p on p.id = r.parent_id
              where a.officer_id = o.id), '[]'),
            'account',
          """
          + ACCOUNT
          + """
          , 'mayChange', false)
          from officer o left join account_state c on c.officer_id = o.id
          where o.id = :id\
          """;

  private final JdbcClient db;
  private final JsonMapper json;

  OfficerListStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<OfficerItem> list(OfficerQuery query, int limit) {
    var subtree = query.region().subtree();
    var after = query.after();
    return db
        .sql(LIST)
        .param("from", query.ownTeamOnly() ? query.region().value() : subtree.from())
        .param("until", subtree.until())
        .param("ownTeamOnly", query.ownTeamOnly())
        .param("words", query.words())
        .param("role", query.role())
        .param("field", query.field())
        .param("state", query.state())
        .param("afterRegion", after.region())
        .param("afterName", after.name())
        .param("afterOfficer", after.officer())
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, OfficerItem.class))
        .toList();
  }

  Optional<OfficerDetail> find(UUID id) {
    return db.sql(FIND)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, OfficerDetail.class));
  }
}
