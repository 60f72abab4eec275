package id.jejak.activity;

import id.jejak.access.Scope;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Draws approved reports by lot: the same seed draws the same ones, as long as they are the same.
@Component
class SampleStore {
  private static final String SAMPLE =
      """
      with drawn as (
        select a.id, left(a.region_code, 8) as district, count(*) over w as approved,
          row_number() over (partition by left(a.region_code, 8) order by md5(:seed || a.id::text)) as place
        from activity a
        where a.region_code >= :from and a.region_code < :until and length(a.region_code) = 13
          and a.start_date >= :since and a.start_date < :before and a.state = 'APPROVED'
          and exists (
            select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
            where a.region_code >= s.a collate "C" and a.region_code < s.z collate "C" and (s.f = '' or s.f = a.field))
        window w as (partition by left(a.region_code, 8)))
      select jsonb_build_object('district', d.district, 'name', max(u.name), 'approved', max(d.approved),
        'items', jsonb_agg(jsonb_build_object('id', a.id, 'regionCode', a.region_code, 'regionName', r.name,
          'field', a.field, 'typeName', t.short_name, 'title', a.title, 'startDate', a.start_date,
          'revision', a.revision,
          'photos', (select count(*) from activity_photo f where f.activity_id = a.id)) order by d.place))
      from drawn d
      join activity a on a.id = d.id
      join region r on r.id = a.region_id
      join activity_type t on t.code = a.type_code
      join region u on u.code = d.district and u.valid_to is null
      where d.place <= :each
      group by d.district order by d.district\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  SampleStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// Up to `each` reports of every kecamatan, of the days from `since` until before `before`.
  List<Sample> draw(
      RegionCode regency, Scope scope, LocalDate since, LocalDate before, int each, int seed) {
    var subtree = regency.subtree();
    return db
        .sql(SAMPLE)
        .param("seed", seed + "/")
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("since", since)
        .param("before", before)
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .param("scopeField", scope.field())
        .param("each", each)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, Sample.class))
        .toList();
  }
}
