package id.jejak.activity;

import static id.jejak.activity.ActivityStore.BELOW;
import static id.jejak.activity.ActivityStore.BELOW_AT;
import static id.jejak.activity.ActivityStore.FILTERS;
import static id.jejak.activity.ActivityStore.FOUND;
import static id.jejak.activity.ActivityStore.IN_ORDER;
import static id.jejak.activity.ActivityStore.NEWEST_FIRST;
import static id.jejak.activity.ActivityStore.WITH_NAMES;
import static id.jejak.activity.ActivityStore.WITH_WORDS;

import id.jejak.shared.PlannedEachTime;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads reports in any number, some at a time.
@Component
class ActivityLineStore {
  private static final int ROWS_AT_ONCE = 500;
  private static final String COUNT =
      """
      select count(*) from activity a
      """;
  private static final String LINE =
      """
      select jsonb_build_object('id', a.id, 'startDate', a.start_date, 'endDate', a.end_date,
        'startTime', to_char(a.start_time, 'HH24:MI'), 'regionCode', a.region_code,
        'region', named_region(r.kind, r.name), 'parent', named_region(p.kind, p.name),
        'grandparent', named_region(g.kind, g.name), 'field', a.field, 'typeCode', a.type_code, 'typeName', t.name,
        'title', a.title, 'place', a.place, 'latitude', a.latitude, 'longitude', a.longitude,
        'participantsMale', a.participants_male, 'participantsFemale', a.participants_female, 'cadres', a.cadres,
        'families', a.families, 'method', a.method, 'narrative', a.narrative, 'obstacles', a.obstacles,
        'partners', a.partners, 'state', a.state, 'revision', a.revision, 'published', a.published,
        'submittedAt', a.submitted_at,
        'photos', (select count(*) from activity_photo f where f.activity_id = a.id),
        'results', coalesce((select jsonb_agg(jsonb_build_object('indicator', i.code, 'name', i.name, 'unit', i.unit,
          'kind', i.kind, 'value', trim_scale(x.value)::text) order by i.position)
          from activity_result x join indicator i on i.code = x.indicator where x.activity_id = a.id), '[]'),
        'costs', coalesce((select jsonb_agg(jsonb_build_object('source', c.source, 'amount', trim_scale(c.amount)::text)
          order by c.position) from activity_cost c where c.activity_id = a.id), '[]'))
      """;
  private static final String AND_ABOVE = "left join region g on g.id = p.parent_id\n";
  private static final String COUNT_NOW = COUNT + BELOW + FILTERS + WITH_WORDS;
  private static final String COUNT_AT = COUNT + BELOW_AT + FILTERS + WITH_WORDS;
  private static final String LIST_NOW =
      LINE
          + FOUND
          + BELOW
          + FILTERS
          + WITH_WORDS
          + " "
          + NEWEST_FIRST
          + WITH_NAMES
          + AND_ABOVE
          + IN_ORDER;
  private static final String LIST_AT =
      LINE
          + FOUND
          + BELOW_AT
          + FILTERS
          + WITH_WORDS
          + " "
          + NEWEST_FIRST
          + WITH_NAMES
          + AND_ABOVE
          + IN_ORDER;

  private final JdbcClient db;
  private final JsonMapper json;

  ActivityLineStore(@PlannedEachTime JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  long count(ActivityQuestion question) {
    var sql = question.isOfEarlierTree() ? COUNT_AT : COUNT_NOW;
    return ActivityStore.narrowed(db.sql(sql), question).query(Long.class).single();
  }

  /// Inside a transaction, else the driver fetches all rows at once.
  void forEach(ActivityQuestion question, Consumer<ActivityLine> taker) {
    var sql = question.isOfEarlierTree() ? LIST_AT : LIST_NOW;
    try (var lines =
        ActivityStore.narrowed(db.sql(sql), question)
            .withFetchSize(ROWS_AT_ONCE)
            .query(String.class)
            .stream()) {
      lines.forEach(text -> taker.accept(json.readValue(text, ActivityLine.class)));
    }
  }
}
