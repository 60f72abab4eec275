package id.jejak.activity;

import id.jejak.activity.PublishedActivities.Item;
import id.jejak.activity.PublishedActivities.Row;
import id.jejak.region.Subtree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What everyone may read of reports; every statement says `published`.
@Component
class PublishedStore {
  private static final String LIST =
      """
      select a.id, r.name as region_name, r.kind as region_kind, named_region(p.kind, p.name) as parent_name, a.field,
        a.title, a.start_date, left(a.narrative, 400) as excerpt, f.sha256 as photo, f.caption
      from activity a
      join region r on r.id = a.region_id
      left join region p on p.id = r.parent_id
      left join lateral (
        select s.sha256, s.caption from activity_photo s join photo h on h.sha256 = s.sha256
        where s.activity_id = a.id and not s.private order by s.position limit 1) as f on true
      where a.published and a.region_code >= :from and a.region_code < :until
        and (a.start_date, a.id) < (:afterDate, :afterId)
      order by a.start_date desc, a.id desc
      limit :limit\
      """;

  // In the order of activity_published_idx, so that each piece begins where the one before ended.
  private static final String LIST_ROWS =
      """
      select jsonb_build_object('id', a.id, 'regionCode', a.region_code, 'regionName', r.name,
        'parentName', named_region(p.kind, p.name), 'field', a.field, 'typeCode', a.type_code, 'typeName', t.name,
        'title', a.title, 'startDate', a.start_date, 'endDate', a.end_date, 'participantsMale', a.participants_male,
        'participantsFemale', a.participants_female, 'cadres', a.cadres, 'families', a.families,
        'values', coalesce((select jsonb_agg(jsonb_build_object('indicator', i.code, 'name', i.name, 'unit', i.unit,
          'value', x.value) order by i.position)
          from activity_result x join indicator i on i.code = x.indicator
          where x.activity_id = a.id and not i.sensitive), '[]'))
      from activity a
      join region r on r.id = a.region_id
      left join region p on p.id = r.parent_id
      join activity_type t on t.code = a.type_code
      where a.published and a.region_code >= :from and a.region_code < :until
        and (a.region_code > :from or :lastDate::date is null or (a.start_date, a.id) < (:lastDate::date, :lastId::uuid))
      order by a.region_code, a.start_date desc, a.id desc
      limit :limit\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  PublishedStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<Item> list(Subtree region, PageMark after, int limit) {
    return db.sql(LIST)
        .param("from", region.from())
        .param("until", region.until())
        .param("afterDate", after.date())
        .param("afterId", after.id())
        .param("limit", limit)
        .query(Item.class)
        .list();
  }

  List<Row> listRows(Subtree region, @Nullable Row last, int most) {
    return db
        .sql(LIST_ROWS)
        .param("from", last == null ? region.from() : last.regionCode().value())
        .param("until", region.until())
        .param("lastDate", last == null ? null : last.startDate())
        .param("lastId", last == null ? null : last.id())
        .param("limit", most)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, Row.class))
        .toList();
  }
}
