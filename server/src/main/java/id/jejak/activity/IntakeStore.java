package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.receipt.Receipt;
import id.jejak.region.RegionCode;
import id.jejak.total.Contribution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The statements of the intake transaction; each takes a whole batch.
@Component
class IntakeStore {
  private static final String ROWS =
      """
      with report as (
        select * from jsonb_to_recordset(:rows::jsonb) as r (id uuid, region_id int, region_code text, field text,
          type_code text, title text, start_date date, end_date date, start_time time, place text,
          latitude double precision, longitude double precision, accuracy_meters double precision,
          participants_male int, participants_female int, cadres int, families int, method text, narrative text,
          obstacles text, partners text, on_behalf_of text, device_time text, revision int, author_id uuid,
          author_title text, received_at timestamptz, sha256 text, key_id text, signature text, results jsonb,
          costs jsonb, photos jsonb, body jsonb)),
      """;

  private static final String PARTS =
      """
      revised as (
        insert into activity_revision (activity_id, revision, body, sha256, author_id, author_title, received_at, key_id,
          signature)
        select id, revision, body, sha256, author_id, author_title, received_at, key_id, signature from kept),
      resulted as (
        insert into activity_result (activity_id, indicator, value)
        select k.id, x.indicator, x.value
        from kept k cross join lateral jsonb_to_recordset(k.results) as x (indicator text, value numeric)),
      paid as (
        insert into activity_cost (activity_id, position, source, amount)
        select k.id, x.position, x.source, x.amount
        from kept k cross join lateral jsonb_to_recordset(k.costs) as x (position int, source text, amount numeric)),
      pictured as (
        insert into activity_photo (activity_id, position, sha256, caption, private, taken_at, latitude, longitude,
          accuracy_meters)
        select k.id, x.position, x.sha256, x.caption, x.private, x.taken_at, x.latitude, x.longitude, x.accuracy_meters
        from kept k cross join lateral
          jsonb_to_recordset(k.photos) as x (position int, sha256 text, caption text, private boolean,
            taken_at text, latitude double precision, longitude double precision,
            accuracy_meters double precision))
      select id from kept\
      """;

  // In the order of ids, so that two batches with the same reports wait for each other instead of
  // deadlocking.
  private static final String INSERT =
      ROWS
          + """
          accepted as (
            insert into activity (id, region_id, region_code, field, type_code, title, start_date, end_date, start_time,
              place, latitude, longitude, accuracy_meters, participants_male, participants_female, cadres, families,
              method, narrative, obstacles, partners, on_behalf_of, device_time, state, revision, author_id, received_at,
              submitted_at)
            select id, region_id, region_code, field, type_code, title, start_date, end_date, start_time, place, latitude,
              longitude, accuracy_meters, participants_male, participants_female, cadres, families, method, narrative,
              obstacles, partners, on_behalf_of, device_time, 'SUBMITTED', revision, author_id, received_at, received_at
            from report order by id
            on conflict (id) do nothing
            returning id),
          kept as (select report.* from report join accepted using (id)),
          """
          + PARTS;

  private static final String CLEAR_PARTS =
      """
      with ids as (select unnest(:ids::uuid[]) as id),
      results as (delete from activity_result where activity_id in (select id from ids)),
      costs as (delete from activity_cost where activity_id in (select id from ids)),
      photos as (delete from activity_photo where activity_id in (select id from ids))
      select count(*) from ids\
      """;

  // The opening of the revision that is replaced is kept with it.
  private static final String REVISE =
      ROWS
          + """
          kept as (select * from report),
          opened as (
            update activity_revision v set opened_at = a.opened_at
            from kept k join activity a on a.id = k.id
            where v.activity_id = k.id and v.revision = a.revision),
          changed as (
            update activity a set field = k.field, type_code = k.type_code, title = k.title, start_date = k.start_date,
              end_date = k.end_date, start_time = k.start_time, place = k.place, latitude = k.latitude,
              longitude = k.longitude, accuracy_meters = k.accuracy_meters, participants_male = k.participants_male,
              participants_female = k.participants_female, cadres = k.cadres, families = k.families, method = k.method,
              narrative = k.narrative, obstacles = k.obstacles, partners = k.partners, on_behalf_of = k.on_behalf_of,
              device_time = k.device_time, state = 'SUBMITTED', revision = k.revision, published = false,
              submitted_at = k.received_at, opened_at = null
            from kept k where a.id = k.id),
          """
          + PARTS;

  // Locked in a statement of its own: the next one then reads what the lock waited for.
  private static final String LOCK =
      "select id from activity where id = any(:ids::uuid[]) order by id for no key update";

  private static final String READ =
      """
      select a.id, a.region_id, a.region_code, a.field, a.type_code, a.start_date, a.state, a.revision, a.published,
        a.author_id, v.author_id as revised_by, a.on_behalf_of is not null as on_behalf, a.participants_male, a.participants_female, v.sha256, v.received_at, v.key_id, v.signature,
        coalesce((select jsonb_agg(jsonb_build_object('indicator', r.indicator, 'value', r.value, 'stock', i.kind = 'STOCK'))
          from activity_result r join indicator i on i.code = r.indicator where r.activity_id = a.id), '[]') as results
      from activity a
      join activity_revision v on v.activity_id = a.id and v.revision = a.revision
      where a.id = any(:ids::uuid[])\
      """;

  private static final String FIND_BY_BYTES =
      """
      select distinct on (v.activity_id) v.activity_id, v.revision, v.sha256, v.received_at, v.key_id, v.signature
      from unnest(:ids::uuid[], :hashes::text[]) as sent (id, sha256)
      join activity_revision v on v.activity_id = sent.id and v.sha256 = sent.sha256
      order by v.activity_id, v.revision desc\
      """;

  private static final String HOLD_REGIONS =
      "select id, code from region where id = any(:ids::int[]) order by id for key share";

  private final JdbcClient db;
  private final JsonMapper json;

  IntakeStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// The codes of these regions, which stay as they are until the transaction ends.
  Map<Integer, RegionCode> holdRegions(Collection<Integer> ids) {
    var codes = new HashMap<Integer, RegionCode>();
    db.sql(HOLD_REGIONS)
        .param("ids", ids.stream().distinct().toArray(Integer[]::new))
        .query(row -> {
          codes.put(row.getInt("id"), RegionCode.valueOf(row.getString("code")));
        });
    return codes;
  }

  /// Inserts those rows whose ids are new; returns their ids.
  Set<UUID> insert(List<ActivityRow> rows) {
    return db.sql(INSERT).param("rows", json.writeValueAsString(rows)).query(UUID.class).set();
  }

  /// Replaces the current revision of reports that the caller has locked.
  void revise(List<ActivityRow> rows) {
    var ids = rows.stream().map(ActivityRow::id).toArray(UUID[]::new);
    db.sql(CLEAR_PARTS).param("ids", ids).query(Long.class).single();
    db.sql(REVISE).param("rows", json.writeValueAsString(rows)).query(UUID.class).set();
  }

  /// Locks the reports in the order of their ids, which every writer keeps.
  Map<UUID, StoredActivity> lock(Collection<UUID> ids) {
    var found = new HashMap<UUID, StoredActivity>();
    var array = ids.toArray(UUID[]::new);
    db.sql(LOCK).param("ids", array).query(UUID.class).set();
    db.sql(READ)
        .param("ids", array)
        .query((row, number) -> read(row))
        .list()
        .forEach(activity -> found.put(activity.id(), activity));
    return found;
  }

  /// The receipts that were given for exactly these bytes, in any revision, by the reports' ids.
  Map<UUID, Receipt> listReceipts(List<Submission> submissions) {
    return db
        .sql(FIND_BY_BYTES)
        .param("ids", submissions.stream().map(Submission::id).toArray(UUID[]::new))
        .param("hashes", submissions.stream().map(Submission::sha256).toArray(String[]::new))
        .query((row, number) -> readReceipt(row))
        .list()
        .stream()
        .collect(Collectors.toMap(receipt -> UUID.fromString(receipt.id()), receipt -> receipt));
  }

  private static Receipt readReceipt(ResultSet row) throws SQLException {
    return new Receipt(
        Receipt.Kind.ACTIVITY,
        row.getString("activity_id"),
        row.getInt("revision"),
        row.getString("sha256"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"),
        row.getString("signature"));
  }

  private StoredActivity read(ResultSet row) throws SQLException {
    var results = json.readValue(row.getString("results"), StoredActivity.ResultJson[].class);
    return new StoredActivity(
        row.getObject("id", UUID.class),
        row.getInt("region_id"),
        RegionCode.valueOf(row.getString("region_code")),
        Field.valueOf(row.getString("field")),
        row.getString("type_code"),
        row.getObject("start_date", LocalDate.class),
        ActivityState.valueOf(row.getString("state")),
        row.getInt("revision"),
        row.getBoolean("published"),
        row.getObject("author_id", UUID.class),
        row.getObject("revised_by", UUID.class),
        row.getBoolean("on_behalf"),
        row.getInt("participants_male"),
        row.getInt("participants_female"),
        Stream.of(results)
            .map(r -> new Contribution.Result(r.indicator(), r.value(), r.stock()))
            .toList(),
        row.getString("sha256"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"),
        row.getString("signature"));
  }
}
