package id.jejak.bench;

import id.jejak.fault.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Reports of twelve months from every village of the country. Everything about a report comes from
/// a hash of its number, so the same numbers always give the same reports. They are written set by
/// set, in the order of time, into the tables that intake and review fill; then the totals are
/// added up from them.
final class NationData {
  private static final int SET = 100_000;
  private static final int WRITERS = 2;
  private static final int RANGES = 8;
  private static final List<String> TABLES =
      List.of(
          "activity",
          "activity_revision",
          "activity_result",
          "activity_photo",
          "photo",
          "review",
          "change_log",
          "stock_observation",
          "team_month",
          "total_cell",
          "total_by_field");

  private static final List<String> PREPARE =
      List.of(
          """
          create or replace function bench_share(g bigint, seed int) returns double precision
            language sql immutable parallel safe as
            'select ((hashint8extended(g, seed) >> 11) & ((1::bigint << 52) - 1))::float8 / (1::bigint << 52)'\
          """,
          """
          create unlogged table if not exists bench_village as
            select (row_number() over (order by code) - 1)::int as n, id, code from region
            where tier = 'VILLAGE' and valid_to is null\
          """,
          """
          create unlogged table if not exists bench_type as
            select (row_number() over (order by hashtextextended(code, 7)) - 1)::int as n, code, field, default_title
            from activity_type\
          """,
          "analyze bench_village, bench_type");

  // Some kinds are reported far more often than others; most of the last weeks still waits.
  private static final String MADE =
      """
      create temporary table made on commit drop as
      select s.g, (lpad(to_hex((extract(epoch from s.received) * 1000)::bigint), 12, '0') || '7' || substr(s.h, 1, 3)
          || '8' || substr(s.h, 4, 15))::uuid as id,
        s.h, v.id as region_id, v.code as region_code, t.field, t.code as type_code,
        t.default_title || ', kelompok ' || s.g % 97 as title, s.day, s.received, s.size,
        1 + (s.size * 9)::int as male, 5 + (s.size * 40)::int as female, s.shown < 0.6 as shown,
        case when s.fate < 0.03 then 'RETURNED' when s.fate > 0.99 then 'WITHDRAWN'
          when s.day > date '{last}' - 21 and s.fate < 0.6 then 'SUBMITTED' else 'APPROVED' end as state
      from (
        select g, md5(g::text) as h, bench_share(g, 1) as fate, bench_share(g, 2) as size, bench_share(g, 3) as shown,
          floor(bench_share(g, 4) * {villages})::int as place,
          floor(bench_share(g, 5) * bench_share(g, 5) * {types})::int as kind,
          date '{first}' + ((g - {from}) * {days} / {count})::int as day,
          least((date '{first}' + ((g - {from}) * {days} / {count})::int)::timestamptz
            + bench_share(g, 6) * interval '4 days', now()) as received
        from generate_series({low}::bigint, {high}::bigint) g) s
      join bench_village v on v.n = s.place
      join bench_type t on t.n = s.kind\
      """;

  private static final List<String> SET_OF_REPORTS =
      List.of(
          MADE,
          """
          insert into activity (id, region_id, region_code, field, type_code, title, start_date, start_time, place,
            participants_male, participants_female, cadres, families, method, narrative, state, revision, published,
            author_id, received_at, submitted_at, opened_at)
          select id, region_id, region_code, field, type_code, title, day, '09:00', 'RT 0' || g % 9, male, female,
            6, 18, 'PELATIHAN', '{narrative}' || h, state, 1, shown and state = 'APPROVED', '{author}', received,
            received, case when state in ('APPROVED', 'RETURNED') then received + interval '1 day' end
          from made order by received\
          """,
          """
          insert into activity_revision (activity_id, revision, body, sha256, author_id, author_title, received_at,
            key_id, signature)
          select id, 1, jsonb_build_object('baseRevision', 0, 'regionCode', region_code, 'field', field, 'typeCode',
              type_code, 'title', title, 'startDate', day, 'startTime', '09:00', 'place', 'RT 0' || g % 9,
              'participantsMale', male, 'participantsFemale', female, 'cadres', 6, 'families', 18, 'method',
              'PELATIHAN', 'narrative', '{narrative}' || h, 'deviceTime', received),
            h || md5(h), '{author}', 'Sekretaris', received, 'abcdefabcdef', md5(h) || h || substr(md5(g || h), 1, 24)
          from made order by received\
          """,
          """
          insert into activity_result (activity_id, indicator, value)
          select m.id, i.code, 1 + (m.size * 40)::int * i.position
          from made m join indicator i on i.type_code = m.type_code and i.position <= 2 order by m.received\
          """,
          """
          insert into photo (sha256, stored_bytes, width, height, uploaded_by, received_at, key_id, signature,
            thumbnail, looked)
          select lpad(to_hex(g), 16, '0') || h || substr(md5(h), 1, 16), 150000, 1280, 960, '{author}', received,
            'abcdefabcdef', md5(h) || h || substr(md5(g || h), 1, 24), true, true
          from made order by g\
          """,
          """
          insert into activity_photo (activity_id, position, sha256, caption, private)
          select id, 0, lpad(to_hex(g), 16, '0') || h || substr(md5(h), 1, 16), '', false from made order by received\
          """,
          """
          insert into review (activity_id, revision, decision, note, reviewer_id, reviewer_title, reviewer_team,
            decided_at)
          select id, 1, state, case when state = 'RETURNED' then 'Tolong lengkapi jumlah peserta.' end, '{author}',
            'Sekretaris', 'TP PKK Kecamatan', received + interval '1 day'
          from made where state in ('APPROVED', 'RETURNED') order by received\
          """,
          """
          insert into change_log (region_code, field, kind, subject_id, changed_at)
          select region_code, field, 'activity', id, received from made order by received\
          """,
          """
          insert into change_log (region_code, field, kind, subject_id, changed_at)
          select region_code, field, 'activity', id, received + interval '1 day'
          from made where state in ('APPROVED', 'RETURNED') order by received\
          """);

  // A range of villages at a time, so that what is sorted stays in memory.
  private static final List<String> VILLAGES =
      List.of(
          """
          insert into stock_observation (region_code, indicator, state, start_date, activity_id, value)
          select a.region_code, x.indicator, g.state, a.start_date, a.id, x.value
          from activity a
          join activity_result x on x.activity_id = a.id
          join indicator i on i.code = x.indicator and i.kind = 'STOCK'
          cross join lateral (
            select a.state as state union all select 'COUNTED' where a.state in ('SUBMITTED', 'APPROVED')
            union all select 'PUBLISHED' where a.published) g
          where a.state <> 'WITHDRAWN' and a.region_code >= '{low}' and a.region_code < '{high}' order by 1, 2, 3, 4, 5\
          """,
          """
          insert into total_cell
          select region_code, month, type_code, indicator, state, sum(activities), sum(male), sum(female), sum(value)
          from (
            select a.region_code, date_trunc('month', a.start_date)::date as month, a.type_code, x.indicator, s.state,
              1 as activities, a.participants_male as male, a.participants_female as female, x.value
            from activity a
            join (
              select id as activity_id, '' as indicator, 0::numeric as value
              from activity where region_code >= '{low}' and region_code < '{high}'
              union all
              select r.activity_id, i.code, case when i.kind = 'FLOW' then r.value else 0 end
              from activity_result r join indicator i on i.code = r.indicator) x on x.activity_id = a.id
            cross join lateral (select a.state as state union all select 'PUBLISHED' where a.published) s
            where a.state <> 'WITHDRAWN' and a.region_code >= '{low}' and a.region_code < '{high}'
            union all
            select region_code, month, type_code, indicator, state, 0, 0, 0,
              value - coalesce(lag(value) over (partition by region_code, indicator, state order by month), 0)
            from (
              select distinct on (o.region_code, o.indicator, o.state, date_trunc('month', o.start_date))
                o.region_code, date_trunc('month', o.start_date)::date as month, i.type_code, o.indicator, o.state, o.value
              from stock_observation o join indicator i on i.code = o.indicator
              where o.region_code >= '{low}' and o.region_code < '{high}'
              order by o.region_code, o.indicator, o.state, date_trunc('month', o.start_date), o.start_date desc,
                o.activity_id desc) last
          ) every
          group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5\
          """);

  private static final List<String> SUMS =
      List.of(
          """
          insert into team_month (region_code, month, reports, first_received_at, last_received_at)
          select region_code, date_trunc('month', start_date)::date, count(*), min(received_at), max(received_at)
          from activity_arrival group by 1, 2 order by 2, 1\
          """,
          "insert into reporting_rate_change (month, scope) select distinct month, 'ID' from team_month",
          above("left(region_code, 8)", 13),
          above("left(region_code, 5)", 8),
          above("left(region_code, 2)", 5),
          above("'ID'", 2),
          """
          insert into total_by_field
          select c.region_code, c.month, t.field, c.state, sum(c.activities), sum(c.participants_male),
            sum(c.participants_female)
          from total_cell c join activity_type t on t.code = c.type_code
          where c.indicator = '' and c.state <> 'PUBLISHED' and length(c.region_code) < 13
          group by 1, 2, 3, 4 order by 1, 2, 3, 4\
          """);

  private static String above(String parent, int length) {
    return """
    insert into total_cell
    select %s, month, type_code, indicator, state, sum(activities), sum(participants_male), sum(participants_female),
      sum(value)
    from total_cell where length(region_code) = %d and region_code <> 'ID' group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5\
    """
        .formatted(parent, length);
  }

  private final Postgres postgres;
  private final LocalDate first;
  private final LocalDate last;

  NationData(Postgres postgres, LocalDate today) {
    this.postgres = postgres;
    this.first = today.withDayOfMonth(1).minusMonths(11);
    this.last = today;
  }

  LocalDate first() {
    return first;
  }

  /// Adds the reports `from` to `until`, both counted, and adds everything up anew.
  void write(long from, long until) throws Exception {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : PREPARE) {
        statement.execute(sql);
      }
      var indexes = dropIndexes(connection);
      writeSets(from, until);
      statement.execute("analyze activity, activity_result");
      statement.execute(
          "truncate stock_observation, team_month, total_cell, total_by_field, total_delta");
      inParallel(ranges(), range -> writeAll(VILLAGES, range));
      for (var sql : SUMS) {
        statement.execute(sql);
      }
      for (var index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  /// What each table takes with its indexes, in bytes.
  Map<String, Long> sizes() throws SQLException {
    var sizes = new LinkedHashMap<String, Long>();
    try (var connection = postgres.connect();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        try (var rows = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
          rows.next();
          sizes.put(table, rows.getLong(1));
        }
      }
    }
    return sizes;
  }

  private void writeSets(long from, long until) {
    var sets = new ArrayList<Map<String, Object>>();
    var values = values(from, until);
    for (var low = from; low <= until; low += SET) {
      var set = new LinkedHashMap<>(values);
      set.put("low", low);
      set.put("high", Math.min(until, low + SET - 1));
      sets.add(set);
    }
    inParallel(sets, set -> writeAll(SET_OF_REPORTS, set));
  }

  // Eight ranges of codes that hold the same number of villages.
  private List<Map<String, Object>> ranges() {
    var size = Math.ceilDiv(postgres.count("select count(*) from bench_village"), RANGES);
    var starts =
        postgres.texts("select code from bench_village where n % " + size + " = 0 order by code");
    var ranges = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < starts.size(); i++) {
      ranges.add(
          Map.of("low", starts.get(i), "high", i + 1 < starts.size() ? starts.get(i + 1) : "~"));
    }
    return ranges;
  }

  private static <T> void inParallel(List<T> parts, Consumer<T> work) {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var all = parts.stream().map(part -> writers.submit(() -> work.accept(part))).toList();
      for (var one : all) {
        one.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void writeAll(List<String> sqls, Map<String, Object> values) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var sql : sqls) {
        statement.execute(filled(sql, values));
      }
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Map<String, Object> values(long from, long until) {
    var values = new LinkedHashMap<String, Object>();
    values.put("first", first);
    values.put("last", last);
    values.put("days", last.toEpochDay() - first.toEpochDay() + 1);
    values.put("from", from);
    values.put("count", until - from + 1);
    values.put("villages", postgres.count("select count(*) from bench_village"));
    values.put("types", postgres.count("select count(*) from bench_type"));
    values.put("narrative", Reports.NARRATIVE);
    values.put("author", author());
    return values;
  }

  private String author() {
    return postgres.texts("select id from officer order by id limit 1").getFirst();
  }

  // Building an index once is far quicker than keeping it through millions of rows. The index of
  // photos that wait for their small copy stays: the server asks for it every two seconds.
  private static List<String> dropIndexes(Connection connection) throws SQLException {
    var definitions = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      var names = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              """
              select i.indexname, i.indexdef from pg_indexes i
              where i.tablename = any(array['%s']) and i.indexname <> 'photo_waiting_idx'
                and not exists (select from pg_constraint c where c.conname = i.indexname)\
              """
                  .formatted(String.join("', '", TABLES)))) {
        while (rows.next()) {
          names.add(rows.getString(1));
          definitions.add(rows.getString(2));
        }
      }
      for (var name : names) {
        statement.execute("drop index " + name);
      }
    }
    return definitions;
  }

  // Foreign keys hold by the way the rows are made.
  private Connection connect() throws SQLException {
    var connection = postgres.connect();
    try (var statement = connection.createStatement()) {
      statement.execute(
          "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '1GB';"
              + " set maintenance_work_mem = '1GB'");
    }
    return connection;
  }

  private static String filled(String sql, Map<String, Object> values) {
    var text = sql;
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }
}
