package id.jejak.activity;

import id.jejak.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads what waits for a reviewer, whole: one statement for each kind of thing, whatever their
/// number.
@Component
class WaitingStore {
  private static final String PAGE =
      ActivityStore.DETAIL
          + """
          where a.state = 'SUBMITTED' and length(a.region_code) = any(:lengths)
            and a.author_id <> :reader and v.author_id <> :reader
            and (:afterTime::timestamptz is null
              or (a.submitted_at, a.id) > (:afterTime::timestamptz, :afterId::uuid))
            and exists (
              select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
              where a.region_code >= s.a collate "C" and a.region_code < s.z collate "C" and (s.f = '' or s.f = a.field))
          order by a.submitted_at, a.id limit :limit\
          """;
  private static final String REVISIONS =
      """
      select v.activity_id as report, jsonb_build_object('revision', v.revision, 'sha256', v.sha256,
        'receivedAt', v.received_at, 'author', jsonb_build_object('name', o.name, 'title', v.author_title),
        'body', v.body) as told
      from activity_revision v join officer o on o.id = v.author_id
      where v.activity_id = any(:reports) order by v.activity_id, v.revision\
      """;
  // Of the hundred newest reports of the same kind around; fewer than six tell nothing.
  private static final String COMPARISONS =
      """
      select a.id as report, jsonb_build_object(
        'previous', (
          select jsonb_build_object('startDate', b.start_date, 'participantsMale', b.participants_male,
            'participantsFemale', b.participants_female,
            'results', coalesce((select jsonb_agg(jsonb_build_object('indicator', x.indicator,
              'value', trim_scale(x.value)::text) order by x.indicator)
              from activity_result x where x.activity_id = b.id), '[]'))
          from activity b
          where b.type_code = a.type_code and b.region_code = a.region_code and b.start_date <= a.start_date
            and b.id <> a.id and b.state in ('SUBMITTED', 'APPROVED')
          order by b.start_date desc, b.id desc limit 1),
        'usual', coalesce((
          select jsonb_agg(jsonb_build_object('indicator', nullif(u.indicator, ''),
            'low', u.told[1 + round(0.1 * (array_length(u.told, 1) - 1))::int],
            'high', u.told[1 + round(0.9 * (array_length(u.told, 1) - 1))::int]) order by u.indicator)
          from (
            select m.indicator, array_agg(trim_scale(m.value) order by m.value) as told
            from (
              select b.id, (b.participants_male + b.participants_female)::numeric as people
              from activity b
              where b.type_code = a.type_code and b.start_date <= a.start_date and b.id <> a.id
                and length(b.region_code) = length(a.region_code)
                and b.region_code > n.above and b.region_code < case n.above when '' then 'A' else n.above || '/' end
                and b.state in ('SUBMITTED', 'APPROVED')
                and exists (
                  select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
                  where b.region_code >= s.a collate "C" and b.region_code < s.z collate "C"
                    and (s.f = '' or s.f = b.field))
              order by b.start_date desc, b.id desc limit 100) p
            cross join lateral (
              select x.indicator, x.value from activity_result x where x.activity_id = p.id
              union all select '', p.people) m
            group by m.indicator having count(*) >= 6) u), '[]')) as told
      from activity a
      cross join lateral (select regexp_replace(a.region_code, '[.]?[^.]*$', '') collate "C" as above) n
      where a.id = any(:reports)\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  WaitingStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// The longest waiting first, as far as this scope of reviewing goes, without what she wrote.
  List<ActivityDetail> list(UUID reader, Scope reviewed, @Nullable WaitingMark after, int limit) {
    return db
        .sql(PAGE)
        .param("reader", reader)
        .param("lengths", lengths(reviewed))
        .param("scopeFrom", reviewed.from())
        .param("scopeUntil", reviewed.until())
        .param("scopeField", reviewed.field())
        .param("afterTime", after == null ? null : after.submittedAt())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, ActivityDetail.class))
        .toList();
  }

  Map<UUID, List<RevisionView>> revisions(Collection<UUID> reports) {
    return db
        .sql(REVISIONS)
        .param("reports", reports.toArray(UUID[]::new))
        .query(Told.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Told::report,
                Collectors.mapping(
                    told -> json.readValue(told.told(), RevisionView.class), Collectors.toList())));
  }

  /// What reports of the same kind say, as far as she sees them.
  Map<UUID, Comparison> comparisons(Collection<UUID> reports, Scope seen) {
    return db
        .sql(COMPARISONS)
        .param("reports", reports.toArray(UUID[]::new))
        .param("scopeFrom", seen.from())
        .param("scopeUntil", seen.until())
        .param("scopeField", seen.field())
        .query(Told.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(Told::report, told -> json.readValue(told.told(), Comparison.class)));
  }

  private record Told(UUID report, String told) {}

  // A whole team's code where the range names no tier: the top team reviews itself.
  private static Integer[] lengths(Scope reviewed) {
    return reviewed.ranges().stream()
        .map(range -> range.codeLength() == 0 ? range.from().length() : range.codeLength())
        .distinct()
        .toArray(Integer[]::new);
  }
}
