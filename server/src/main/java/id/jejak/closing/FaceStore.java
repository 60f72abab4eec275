package id.jejak.closing;

import id.jejak.catalog.Field;
import id.jejak.closing.ClosedBook.Above;
import id.jejak.closing.ClosedBook.Counted;
import id.jejak.closing.ClosedBook.Late;
import id.jejak.closing.ClosedBook.Place;
import id.jejak.closing.ClosedBook.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words of closings, and their figures under those words.
@Component
class FaceStore {
  private static final String KEEP =
      """
      insert into closing_face (closing_id, paper, places, types, indicators, late)
      select c.id, :paper::jsonb,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'closed', p.closed)
            order by p.code collate "C"), '[]')
          from (select r.id, r.code, r.name, true as closed from closing_part x join closing k on k.id = x.part_id
              join region r on r.id = k.region_id where x.closing_id = c.id and x.direct
            union all select r.id, r.code, m.name, false from closing_missing m join region r on r.id = m.region_id
              where m.closing_id = c.id) p),
        (select coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'field', t.field, 'name', t.short_name)), '[]')
          from activity_type t where t.code in (select type_code from closing_figure where closing_id = c.id)),
        (select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name, 'unit', i.unit, 'kind', i.kind,
            'position', i.position)), '[]')
          from indicator i where i.code in (select indicator from closing_figure where closing_id = c.id)),
        (select coalesce(jsonb_agg(jsonb_build_object('field', l.field, 'date', l.start_date, 'received', l.received_at,
            'title', l.title, 'place', l.place) order by l.start_date, l.id), '[]')
          from (select a.id, a.field, a.start_date, a.received_at, a.title, r.name as place
            from closing_report x join activity_dated a on a.id = x.activity_id
            join region r on r.code = a.region_code and r.valid_to is null
            where x.closing_id = c.id and x.late order by a.start_date, a.id limit :mostLate) l)
      from closing c where c.id = :closing
      on conflict (closing_id) do nothing\
      """;

  private static final String PAPER = "select paper from closing_face where closing_id = :closing";

  private static final String COUNTED =
      """
      sum(f.activities_submitted + f.activities_approved) as activities, sum(f.activities_approved) as approved,
      sum(f.male_submitted + f.male_approved) as male, sum(f.female_submitted + f.female_approved) as female
      """;

  private static final String FIELDS =
      """
      select t.field,\s\
      """
          + COUNTED
          + """
          from closing_face k, jsonb_to_recordset(k.types) as t (code text, field text), closing_figure f
          where k.closing_id = :closing and f.closing_id = k.closing_id and f.type_code = t.code and not f.late
            and f.indicator = '' and t.field = any(:fields)
          group by 1\
          """;

  private static final String PLACES =
      """
      with told as (
        select f.place_id,\s\
      """
          + COUNTED
          + """
            from closing_face k, jsonb_to_recordset(k.types) as t (code text, field text), closing_figure f
            where k.closing_id = :closing and f.closing_id = k.closing_id and f.type_code = t.code and not f.late
              and f.indicator = '' and t.field = any(:fields)
            group by 1)
          select p.place ->> 'name' as name, (p.place ->> 'closed')::boolean as closed, null as field, told.*
          from closing_face k cross join jsonb_array_elements(k.places) with ordinality as p (place, position)
          left join told on told.place_id = (p.place ->> 'id')::int
          where k.closing_id = :closing order by p.position\
          """;

  private static final String OWN =
      """
      select null as field,\s\
      """
          + COUNTED
          + """
          from closing c, closing_face k, jsonb_to_recordset(k.types) as t (code text, field text), closing_figure f
          where c.id = :closing and k.closing_id = c.id and f.closing_id = c.id and f.place_id = c.region_id
            and f.type_code = t.code and not f.late and f.indicator = '' and t.field = any(:fields)
          having count(*) > 0\
          """;

  // A late stock changes nothing: the latest value stands among the figures already.
  private static final String RESULTS =
      """
      select t.field, t.name as type, i.name, i.unit, i.kind, sum(f.value_current) as value
      from closing_face k, jsonb_to_recordset(k.types) as t (code text, field text, name text),
        jsonb_to_recordset(k.indicators) as i (code text, name text, unit text, kind text, position int), closing_figure f
      where k.closing_id = :closing and f.closing_id = k.closing_id and f.type_code = t.code and f.indicator = i.code
        and f.late = :late and t.field = any(:fields) and not (f.late and i.kind = 'STOCK')
      group by t.code, t.field, t.name, i.code, i.name, i.unit, i.kind, i.position
      order by array_position(array['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'], t.field),
        t.code collate "C", i.position, i.code collate "C"\
      """;

  private static final String LATE =
      """
      select l.* from closing_face k, jsonb_to_recordset(k.late)
        as l (field text, date date, received timestamptz, title text, place text)
      where k.closing_id = :closing and l.field = any(:fields) order by l.date, l.received, l.title collate "C"\
      """;

  private static final String ABOVE =
      """
      select k.paper, r.name, c.closed_at, c.accepted_at
      from closing_part p join closing c on c.id = p.closing_id and c.state <> 'REOPENED'
      join region r on r.id = c.region_id left join closing_face k on k.closing_id = c.id
      where p.part_id = :closing order by c.closed_at, c.id\
      """;

  private final JdbcClient db;

  FaceStore(JdbcClient db) {
    this.db = db;
  }

  /// Keeps the words of now; what was kept before stays.
  void keep(long closing, String paper) {
    db.sql(KEEP)
        .param("closing", closing)
        .param("paper", paper)
        .param("mostLate", ClosedBook.MOST_LATE)
        .update();
  }

  Optional<String> findPaper(long closing) {
    return db.sql(PAPER).param("closing", closing).query(String.class).optional();
  }

  List<Counted> listFields(long closing, Collection<Field> fields) {
    return asked(FIELDS, closing, fields).query((row, number) -> counted(row)).list();
  }

  List<Place> listPlaces(long closing, Collection<Field> fields) {
    return asked(PLACES, closing, fields)
        .query((row, number) ->
            new Place(
                row.getString("name"),
                row.getBoolean("closed"),
                row.getObject("place_id") == null ? null : counted(row)))
        .list();
  }

  /// What the team itself did, beside the teams below it.
  Optional<Counted> findOwn(long closing, Collection<Field> fields) {
    return asked(OWN, closing, fields).query((row, number) -> counted(row)).optional();
  }

  List<Result> listResults(long closing, boolean late, Collection<Field> fields) {
    return asked(RESULTS, closing, fields)
        .param("late", late)
        .query((row, number) ->
            new Result(
                Field.valueOf(row.getString("field")),
                row.getString("type"),
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("kind").equals("STOCK")))
        .list();
  }

  List<Late> listLate(long closing, Collection<Field> fields) {
    return asked(LATE, closing, fields)
        .query((row, number) ->
            new Late(
                Field.valueOf(row.getString("field")),
                row.getObject("date", LocalDate.class),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("place")))
        .list();
  }

  List<Above> listAbove(long closing) {
    return db.sql(ABOVE)
        .param("closing", closing)
        .query((row, number) -> {
          var accepted = row.getObject("accepted_at", OffsetDateTime.class);
          return new Above(
              row.getString("paper"),
              row.getString("name"),
              row.getObject("closed_at", OffsetDateTime.class).toInstant(),
              accepted == null ? null : accepted.toInstant());
        })
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, long closing, Collection<Field> fields) {
    return db.sql(sql)
        .param("closing", closing)
        .param("fields", fields.stream().map(Field::name).toArray(String[]::new));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    @Nullable String field = row.getString("field");
    return new Counted(
        field == null ? null : Field.valueOf(field),
        row.getLong("activities"),
        row.getLong("approved"),
        row.getLong("male"),
        row.getLong("female"));
  }
}
