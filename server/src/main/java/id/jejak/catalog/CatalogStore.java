package id.jejak.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class CatalogStore {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('catalogue', 0))";
  private static final String VERSION = "select coalesce(max(version), '') from catalogue";
  private static final String SET_VERSION =
      """
      insert into catalogue (version) values (:version)
      on conflict (only_row) do update set version = excluded.version\
      """;
  private static final String KEEP_PROGRAMMES =
      """
      insert into programme (number, name, field)
      select number, name, field from jsonb_to_recordset(:rows::jsonb) as r (number int, name text, field text)
      on conflict (number) do update set name = excluded.name, field = excluded.field\
      """;
  private static final String KEEP_TYPES =
      """
      insert into activity_type (code, field, name, short_name, programme, default_title, purpose, words, valid_from)
      select code, field, name, "shortName", programme, "defaultTitle", purpose,
        array(select jsonb_array_elements_text(words)), :validFrom
      from jsonb_to_recordset(:rows::jsonb) as r (code text, field text, name text, "shortName" text, programme int,
        "defaultTitle" text, purpose text, words jsonb)
      on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
        programme = excluded.programme, default_title = excluded.default_title, purpose = excluded.purpose,
        words = excluded.words\
      """;
  private static final String KEEP_INDICATORS =
      """
      insert into indicator (code, type_code, position, name, unit, kind, sensitive)
      select t.code || '.' || i.position, t.code, i.position, i.entry ->> 'name', i.entry ->> 'unit', i.entry ->> 'kind',
        coalesce((i.entry ->> 'sensitive')::boolean, false)
      from jsonb_to_recordset(:rows::jsonb) as t (code text, indicators jsonb)
      cross join lateral jsonb_array_elements(t.indicators) with ordinality as i (entry, position)
      on conflict (code) do update set name = excluded.name, unit = excluded.unit,
        sensitive = excluded.sensitive\
      """;
  private static final String LIST =
      """
      select t.code, t.field, t.name, t.short_name, t.programme, t.default_title, t.purpose, t.words, t.valid_from,
        t.valid_to, coalesce((select jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name, 'unit', i.unit,
          'kind', i.kind, 'sensitive', i.sensitive) order by i.position) from indicator i where i.type_code = t.code), '[]') as indicators
      from activity_type t
      order by array_position(array['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'], t.field), t.code\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  CatalogStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// One loader at a time in the whole cluster, until the transaction ends.
  void lock() {
    db.sql(LOCK).query(row -> {});
  }

  String version() {
    return db.sql(VERSION).query(String.class).single();
  }

  void keep(CatalogFile file) {
    db.sql(KEEP_PROGRAMMES).param("rows", json.writeValueAsString(file.programmes())).update();
    var types = json.writeValueAsString(file.types());
    db.sql(KEEP_TYPES).param("rows", types).param("validFrom", file.validFrom()).update();
    db.sql(KEEP_INDICATORS).param("rows", types).update();
    db.sql(SET_VERSION).param("version", file.version()).update();
  }

  List<ActivityType> list() {
    return db.sql(LIST).query((row, number) -> read(row)).list();
  }

  private ActivityType read(ResultSet row) throws SQLException {
    return new ActivityType(
        row.getString("code"),
        Field.valueOf(row.getString("field")),
        row.getString("name"),
        row.getString("short_name"),
        row.getObject("programme", Integer.class),
        row.getString("default_title"),
        row.getString("purpose"),
        List.of((String[]) row.getArray("words").getArray()),
        List.of(json.readValue(row.getString("indicators"), Indicator[].class)),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
