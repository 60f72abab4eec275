package id.jejak.closing;

import id.jejak.catalog.Field;
import id.jejak.closing.PeriodFigures.Dimension;
import id.jejak.total.TotalRow;
import id.jejak.total.TotalRows;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FigureStore {
  private static final String FIGURES =
      """
      with told as (
        select case when :byChild then f.place_id end as place_id, case when :byField then t.field end as field,
          case when :byType then f.type_code end as type_code, case when :byIndicator then f.indicator end as indicator,
          sum(activities_submitted) as activities_submitted, sum(activities_approved) as activities_approved,
          sum(activities_returned) as activities_returned, sum(male_submitted) as male_submitted,
          sum(male_approved) as male_approved, sum(male_returned) as male_returned,
          sum(female_submitted) as female_submitted, sum(female_approved) as female_approved,
          sum(female_returned) as female_returned, sum(value_submitted) as value_submitted,
          sum(value_approved) as value_approved, sum(value_returned) as value_returned, sum(value_current) as value_current
        from closing_figure f join activity_type t on t.code = f.type_code and t.field = any(:fields)
        where f.closing_id = :closing and f.late = :late and (f.indicator <> '') = :byIndicator
        group by 1, 2, 3, 4)
      select told.*, r.code as place, r.name as place_name, t.short_name as type_name, null::text as month, i.name as indicator_name, i.unit, i.kind
      from told left join region r on r.id = told.place_id left join activity_type t on t.code = told.type_code
      left join indicator i on i.code = told.indicator
      order by r.code, array_position(array['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'], told.field),
        told.type_code, told.indicator, i.position\
      """;

  private static final String BROKEN =
      """
      select r.code || ' ' || c.kind || ' ' || c.starts_on || ' v' || c.version
      from closing c join region r on r.id = c.region_id
      where c.id > :after::bigint and c.id <= :after::bigint + :batch::int and c.sha256 is distinct from closing_sha256(c.id)
      order by c.id\
      """;

  private static final String LAST = "select coalesce(max(id), 0) from closing";

  private final JdbcClient db;

  FigureStore(JdbcClient db) {
    this.db = db;
  }

  List<TotalRow> list(long closing, boolean late, Set<Dimension> by, Collection<Field> fields) {
    return db.sql(FIGURES)
        .param("closing", closing)
        .param("late", late)
        .param("byChild", by.contains(Dimension.CHILD))
        .param("byField", by.contains(Dimension.FIELD))
        .param("byType", by.contains(Dimension.TYPE))
        .param("byIndicator", by.contains(Dimension.INDICATOR))
        .param("fields", fields.stream().map(Field::name).toArray(String[]::new))
        .query((row, number) -> TotalRows.read(row))
        .list();
  }

  /// The closings of a stretch of ids whose figures are not those that were signed.
  List<String> listBroken(long after, int batch) {
    return db.sql(BROKEN).param("after", after).param("batch", batch).query(String.class).list();
  }

  long lastId() {
    return db.sql(LAST).query(Long.class).single();
  }
}
