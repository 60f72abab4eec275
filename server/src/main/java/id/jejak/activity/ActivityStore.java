package id.jejak.activity;

import id.jejak.region.Subtree;
import id.jejak.shared.PlannedEachTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads reports; the database builds the JSON, rows go straight to the records that name the
/// answer.
@Component
class ActivityStore {
  // Who decided had seen the revision, also where the moment of opening was not yet kept with it.
  static final String DETAIL =
      """
      select jsonb_build_object('id', a.id, 'regionId', a.region_id, 'regionCode', a.region_code, 'regionName', r.name,
        'regionKind', r.kind, 'parentRegionName', named_region(p.kind, p.name), 'field', a.field,
        'typeCode', a.type_code, 'typeName', t.name, 'title', a.title, 'startDate', a.start_date, 'endDate', a.end_date,
        'startTime', to_char(a.start_time, 'HH24:MI'), 'place', a.place,
        'location', case when a.latitude is not null then jsonb_build_object('latitude', a.latitude,
          'longitude', a.longitude, 'accuracyMeters', a.accuracy_meters) end,
        'participantsMale', a.participants_male, 'participantsFemale', a.participants_female, 'cadres', a.cadres,
        'families', a.families, 'method', a.method, 'narrative', a.narrative, 'obstacles', a.obstacles,
        'partners', a.partners, 'onBehalfOf', a.on_behalf_of, 'deviceTime', a.device_time, 'state', a.state,
        'revision', a.revision, 'published', a.published, 'receivedAt', a.received_at, 'submittedAt', a.submitted_at,
        'openedAt', a.opened_at, 'withdrawnReason', a.withdrawn_reason, 'authorId', a.author_id, 'revisedBy', v.author_id,
        'author', jsonb_build_object('name', o.name, 'title', v.author_title),
        'receipt', jsonb_build_object('kind', 'activity', 'id', a.id, 'revision', v.revision, 'sha256', v.sha256,
          'receivedAt', v.received_at, 'keyId', v.key_id, 'signature', v.signature),
        'results', coalesce((select jsonb_agg(jsonb_build_object('indicator', i.code, 'name', i.name, 'unit', i.unit,
          'kind', i.kind, 'value', trim_scale(x.value)::text) order by i.position)
          from activity_result x join indicator i on i.code = x.indicator where x.activity_id = a.id), '[]'),
        'costs', coalesce((select jsonb_agg(jsonb_build_object('source', c.source, 'amount', trim_scale(c.amount)::text)
          order by c.position) from activity_cost c where c.activity_id = a.id), '[]'),
        'photos', coalesce((select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'caption', f.caption,
          'private', f.private, 'held', h.sha256 is not null,
          'takenAt', f.taken_at,
          'location', case when f.latitude is not null then jsonb_build_object('latitude', f.latitude,
            'longitude', f.longitude, 'accuracyMeters', f.accuracy_meters) end, 'receipt', case when h.sha256 is not null then
          jsonb_build_object('kind', 'photo', 'id', h.sha256, 'revision', 0, 'sha256', h.sha256,
            'receivedAt', h.received_at, 'keyId', h.key_id, 'signature', h.signature) end) order by f.position)
          from activity_photo f left join photo h on h.sha256 = f.sha256 where f.activity_id = a.id), '[]'),
        'reviews', coalesce((select jsonb_agg(jsonb_build_object('revision', d.revision, 'decision', d.decision,
          'note', d.note, 'decidedAt', d.decided_at, 'reviewer', jsonb_build_object('name', d.reviewer_name,
          'title', d.reviewer_title, 'team', d.reviewer_team)) order by d.id)
          from review_detail d where d.activity_id = a.id), '[]'),
        'openings', coalesce((select jsonb_agg(jsonb_build_object('revision', e.revision, 'openedAt', e.opened_at)
          order by e.revision) from (
            select o.revision, case when o.revision = a.revision then a.opened_at else coalesce(o.opened_at,
              (select min(d.decided_at) from review_detail d where d.activity_id = a.id and d.revision = o.revision))
              end as opened_at
            from activity_revision o where o.activity_id = a.id) e where e.opened_at is not null), '[]'))
      from activity a
      join region r on r.id = a.region_id
      left join region p on p.id = r.parent_id
      join activity_type t on t.code = a.type_code
      join activity_revision v on v.activity_id = a.id and v.revision = a.revision
      join officer o on o.id = v.author_id
      """;
  private static final String FIND = DETAIL + "where a.id = :id";

  private static final String REVISIONS =
      """
      select jsonb_build_object('revision', v.revision, 'sha256', v.sha256, 'receivedAt', v.received_at,
        'author', jsonb_build_object('name', o.name, 'title', v.author_title), 'body', v.body)
      from activity_revision v join officer o on o.id = v.author_id
      where v.activity_id = :id order by v.revision\
      """;

  private static final String ITEM =
      """
      select jsonb_build_object('id', a.id, 'regionCode', a.region_code, 'regionName', r.name,
        'parentRegionName', named_region(p.kind, p.name), 'field', a.field, 'typeCode', a.type_code,
        'typeName', t.short_name, 'title', a.title, 'startDate', a.start_date,
        'spot', case when a.latitude is not null then jsonb_build_object('latitude', round(a.latitude::numeric, 3),
          'longitude', round(a.longitude::numeric, 3)) end, 'participantsMale', a.participants_male,
        'participantsFemale', a.participants_female, 'state', a.state, 'revision', a.revision,
        'published', a.published, 'submittedAt', a.submitted_at, 'openedAt', a.opened_at,
        'photos', coalesce((select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'private', f.private,
          'held', h.sha256 is not null) order by f.position)
          from activity_photo f left join photo h on h.sha256 = f.sha256 where f.activity_id = a.id), '[]'),
        'results', coalesce((select jsonb_agg(jsonb_build_object('indicator', x.indicator,
          'value', trim_scale(x.value)::text) order by x.indicator)
          from activity_result x where x.activity_id = a.id), '[]'),
        'review', (select jsonb_build_object('revision', d.revision, 'decision', d.decision, 'note', d.note,
          'decidedAt', d.decided_at, 'reviewer', jsonb_build_object('name', d.reviewer_name, 'title', d.reviewer_title,
          'team', d.reviewer_team)) from review_detail d where d.activity_id = a.id order by d.id desc limit 1))
      """;
  // First the page is found, then what belongs to its rows.
  static final String FOUND =
      """
      from (
        select a.* from activity a
      """;
  static final String WITH_NAMES =
      """
      ) a
      join region r on r.id = a.region_id
      left join region p on p.id = r.parent_id
      join activity_type t on t.code = a.type_code
      """;
  static final String BELOW =
      """
      where (coalesce(:province::text, :regency::text) is not null or a.region_code >= :from and a.region_code < :until)
        and (:province::text is null or left(a.region_code, 2) = :province)
        and (:regency::text is null or left(a.region_code, 5) = :regency)
      """;
  // What counted there on an earlier day.
  static final String BELOW_AT =
      """
      where a.region_id in (select id from region_at(:tree::date, :from, :until))
      """;
  static final String FILTERS =
      """
        and (:own::text is null or a.region_code = :own)
        and a.start_date >= :since and a.start_date <= :upTo
        and (:field::text is null or a.field = :field)
        and (:type::text is null or a.type_code = :type)
        and a.state = any(:states)
        and (:indicator::text is null or exists (
          select from activity_result x where x.activity_id = a.id and x.indicator = :indicator))
        and (:notBy::uuid is null or (a.author_id <> :notBy and not exists (
          select from activity_revision v
          where v.activity_id = a.id and v.revision = a.revision and v.author_id = :notBy)))
        and (:afterDate::date is null or (a.start_date, a.id) < (:afterDate::date, :afterId::uuid))
        and (:everything or exists (
          select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeLength::int[], :scopeField::text[])
            as s (a, z, n, f)
          where a.region_code >= s.a collate "C" and a.region_code < s.z collate "C"
            and (s.n = 0 or length(a.region_code) = s.n) and (s.f = '' or s.f = a.field)))
      """;
  // Beginnings of words in title and place, or a part of the region's name.
  private static final String WORDS =
      """
      (words_of(a.title || ' ' || coalesce(a.place, '')) @@ words_asked(:words)
        or a.region_id = any(array(
          select n.id from region n where n.code >= :from and n.code < :until and lower(n.name) like :namePart)))
      """;
  static final String WITH_WORDS = "and (:words::text is null or " + WORDS + ")";
  static final String NEWEST_FIRST =
      """
      order by a.start_date desc, a.id desc
      limit :limit::bigint
      """;
  static final String IN_ORDER = "order by a.start_date desc, a.id desc";
  private static final String LIST =
      ITEM + FOUND + BELOW + FILTERS + NEWEST_FIRST + WITH_NAMES + IN_ORDER;
  private static final String LIST_AT =
      ITEM + FOUND + BELOW_AT + FILTERS + NEWEST_FIRST + WITH_NAMES + IN_ORDER;

  // Words that many reports of a kabupaten, a province or the nation have are soon found among the
  // newest; of words that are not among them there are few, and the index of words has them all.
  // Which it is PostgreSQL cannot tell before.
  private static final String AMONG_THE_NEWEST =
      """
        order by a.start_date desc, a.id desc
        limit 5000) a
      where true
      """;
  // No index is in this order, so none is walked to the end of the country.
  private static final String SORTED =
      """
      order by a.start_date + 0 desc, a.id desc
      limit :limit::bigint
      """;
  private static final String SEARCH_NEWEST =
      ITEM
          + "from (select a.* from (select a.* from activity a\n"
          + BELOW
          + FILTERS
          + AMONG_THE_NEWEST
          + WITH_WORDS
          + NEWEST_FIRST
          + WITH_NAMES
          + IN_ORDER;
  private static final String SEARCH_ALL =
      ITEM + FOUND + BELOW + FILTERS + WITH_WORDS + SORTED + WITH_NAMES + IN_ORDER;
  private static final String SEARCH_AT =
      ITEM + FOUND + BELOW_AT + FILTERS + WITH_WORDS + SORTED + WITH_NAMES + IN_ORDER;

  private final JdbcClient db;
  private final JdbcClient lists;
  private final JsonMapper json;

  ActivityStore(JdbcClient db, @PlannedEachTime JdbcClient lists, JsonMapper json) {
    this.db = db;
    this.lists = lists;
    this.json = json;
  }

  /// What a list may be narrowed to; `province` and `regency` name the region where its newest are
  /// asked for; with `tree` the region is that of a day; `words` are the beginnings of words, in
  /// small letters; `after` is the last item of the page before, `notBy` leaves out what this
  /// officer wrote; no `limit` means all.
  record Filter(
      Subtree region,
      @Nullable String province,
      @Nullable String regency,
      @Nullable LocalDate tree,
      @Nullable String ownRegion,
      @Nullable String field,
      @Nullable String type,
      @Nullable String indicator,
      List<ActivityState> states,
      LocalDate from,
      LocalDate to,
      @Nullable String words,
      @Nullable UUID notBy,
      @Nullable PageMark after,
      @Nullable Integer limit) {
    /// What the name of a region may hold for its reports to be found.
    @Nullable String namePart() {
      return words == null
          ? null
          : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /// Whether there is an index that has the newest of the whole region first.
    boolean isWide() {
      return region.isEverything() || province != null || regency != null;
    }

    Filter all() {
      return new Filter(
          region, province, regency, tree, ownRegion, field, type, indicator, states, from, to,
          words, notBy, null, null);
    }
  }

  Optional<ActivityDetail> find(UUID id) {
    return db.sql(FIND)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, ActivityDetail.class));
  }

  List<RevisionView> listRevisions(UUID id) {
    return db.sql(REVISIONS).param("id", id).query(String.class).list().stream()
        .map(text -> json.readValue(text, RevisionView.class))
        .toList();
  }

  List<ActivityItem> list(ActivityQuestion question) {
    var filter = question.filter();
    if (filter.words() == null) {
      return list(question.isOfEarlierTree() ? LIST_AT : LIST, question);
    }
    if (question.isOfEarlierTree()) {
      return list(SEARCH_AT, question);
    }
    return filter.isWide() ? searchNewestFirst(question) : list(SEARCH_ALL, question);
  }

  private List<ActivityItem> searchNewestFirst(ActivityQuestion question) {
    var newest = list(SEARCH_NEWEST, question);
    var limit = question.filter().limit();
    var isFull = limit != null && newest.size() == limit;
    return isFull ? newest : list(SEARCH_ALL, question);
  }

  private List<ActivityItem> list(String sql, ActivityQuestion question) {
    return narrowed(lists.sql(sql), question).query(String.class).list().stream()
        .map(text -> json.readValue(text, ActivityItem.class))
        .toList();
  }

  /// Fills in what `BELOW` or `BELOW_AT`, `FILTERS` and `NEWEST_FIRST` ask for.
  static StatementSpec narrowed(StatementSpec statement, ActivityQuestion question) {
    var filter = question.filter();
    var scope = question.scope();
    var after = filter.after();
    return statement
        .param("tree", filter.tree())
        .param("from", filter.region().from())
        .param("until", filter.region().until())
        .param("province", filter.province())
        .param("regency", filter.regency())
        .param("own", filter.ownRegion())
        .param("since", filter.from())
        .param("upTo", filter.to())
        .param("field", filter.field())
        .param("type", filter.type())
        .param("states", filter.states().stream().map(ActivityState::name).toArray(String[]::new))
        .param("indicator", filter.indicator())
        .param("words", filter.words())
        .param("namePart", filter.namePart())
        .param("notBy", filter.notBy())
        .param("afterDate", after == null ? null : after.date())
        .param("afterId", after == null ? null : after.id())
        .param("everything", scope.isAllOf(filter.region()) && !question.isOfEarlierTree())
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .param("scopeLength", scope.length())
        .param("scopeField", scope.field())
        .param("limit", filter.limit());
  }
}
