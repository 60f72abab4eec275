package id.jejak.total;

import static id.jejak.total.TotalShares.KNOWN;
import static id.jejak.total.TotalShares.SHARES;
import static id.jejak.total.TotalShares.SHARES_AT;
import static id.jejak.total.TotalShares.SHARES_BY_FIELD;
import static id.jejak.total.TotalShares.SHARES_KNOWN_AT;

import id.jejak.access.Scope;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.PlannedEachTime;
import id.jejak.total.TotalQuery.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TotalStore {
  private static final String WHOLE_PERIOD =
      """
      summed as (
        select place, field, type_code, indicator, kind, null::date as month, state, sum(activities) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female,
          sum(value) as value
        from known group by place, field, type_code, indicator, kind, state)
      """;

  // A stock goes on in months without a report: every month of the period gets its row.
  private static final String EACH_MONTH =
      """
      cell as (
        select place, field, type_code, indicator, kind, state, month, activities, participants_male,
          participants_female, value
        from known
        union all
        select d.place, d.field, d.type_code, d.indicator, d.kind, d.state, m::date, 0, 0, 0, 0
        from (select distinct place, field, type_code, indicator, kind, state from known) d
        cross join generate_series(:from::date, :to::date, interval '1 month') as m),
      told as (
        select place, field, type_code, indicator, kind, state, month, sum(activities) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female,
          sum(value) as value
        from cell group by place, field, type_code, indicator, kind, state, month),
      summed as (
        select place, field, type_code, indicator, kind, month, state, activities, participants_male,
          participants_female,
          case when kind = 'STOCK' then sum(value) over (
              partition by place, field, type_code, indicator, state order by month)
            else value end as value
        from told)
      """;

  private static final String BY_STATE =
      """
      select s.place, r.name as place_name, s.field, s.type_code, t.short_name as type_name, s.indicator,
        i.name as indicator_name, i.unit, i.kind, to_char(s.month, 'YYYY-MM') as month,
        coalesce(sum(s.activities) filter (where s.state = 'SUBMITTED'), 0) as activities_submitted,
        coalesce(sum(s.activities) filter (where s.state = 'APPROVED'), 0) as activities_approved,
        coalesce(sum(s.activities) filter (where s.state = 'RETURNED'), 0) as activities_returned,
        coalesce(sum(s.participants_male) filter (where s.state = 'SUBMITTED'), 0) as male_submitted,
        coalesce(sum(s.participants_male) filter (where s.state = 'APPROVED'), 0) as male_approved,
        coalesce(sum(s.participants_male) filter (where s.state = 'RETURNED'), 0) as male_returned,
        coalesce(sum(s.participants_female) filter (where s.state = 'SUBMITTED'), 0) as female_submitted,
        coalesce(sum(s.participants_female) filter (where s.state = 'APPROVED'), 0) as female_approved,
        coalesce(sum(s.participants_female) filter (where s.state = 'RETURNED'), 0) as female_returned,
        coalesce(sum(s.value) filter (where s.state = 'SUBMITTED'), 0) as value_submitted,
        coalesce(sum(s.value) filter (where s.state = 'APPROVED'), 0) as value_approved,
        coalesce(sum(s.value) filter (where s.state = 'RETURNED'), 0) as value_returned,
        coalesce(sum(s.value) filter (where s.state =
          any(case when s.kind = 'STOCK' then array['COUNTED'] else array['SUBMITTED', 'APPROVED'] end)), 0) as value_current
      from summed s
      left join named r on r.code = s.place
      left join activity_type t on t.code = s.type_code
      left join indicator i on i.code = s.indicator
      group by s.place, r.name, s.field, s.type_code, t.short_name, s.indicator, i.name, i.unit, i.kind, i.position, s.month
      having sum(abs(s.activities)) <> 0 or sum(abs(s.value)) <> 0
      order by s.place, array_position(array['POKJA_I', 'POKJA_II', 'POKJA_III', 'POKJA_IV', 'SEKRETARIAT'], s.field),
        s.type_code, s.indicator, i.position, s.month\
      """;

  private static final String TOTALS_BY_FIELD = SHARES_BY_FIELD + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_FIELD_AND_MONTH = SHARES_BY_FIELD + EACH_MONTH + BY_STATE;
  private static final String TOTALS = SHARES + KNOWN + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_MONTH = SHARES + KNOWN + EACH_MONTH + BY_STATE;
  private static final String TOTALS_AT = SHARES_AT + KNOWN + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_MONTH_AT = SHARES_AT + KNOWN + EACH_MONTH + BY_STATE;
  private static final String TOTALS_KNOWN_AT = SHARES_KNOWN_AT + KNOWN + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_MONTH_KNOWN_AT =
      SHARES_KNOWN_AT + KNOWN + EACH_MONTH + BY_STATE;

  // The bidang in which everything that counted there on that day lies in her scope today.
  private static final String FIELDS_AT =
      """
      with place as (select r.code from region_at(:tree::date, :subtreeFrom, :subtreeUntil) p join region r on r.id = p.id)
      select f.field from unnest(:fields::text[]) as f (field)
      where exists (select from place) and not exists (
        select from place p where not exists (
          select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
          where p.code >= s.a collate "C" and p.code < s.z collate "C" and (s.f = '' or s.f = f.field)))\
      """;

  private static final String TREE_CHANGED =
      """
      select max(p.until) as until from region_past p join region r on r.id = p.region_id
      where p.code >= :from collate "C" and p.code < :until collate "C"
        or r.code >= :from collate "C" and r.code < :until collate "C"\
      """;

  private final JdbcClient db;

  TotalStore(@PlannedEachTime JdbcClient db) {
    this.db = db;
  }

  List<TotalRow> list(TotalQuery query, Collection<Field> fields) {
    return asked(sql(query), query, fields).query((row, number) -> TotalRows.read(row)).list();
  }

  private static String sql(TotalQuery query) {
    var byMonth = query.isBy(Dimension.MONTH);
    if (query.needsNoTypes()) {
      return byMonth ? TOTALS_BY_FIELD_AND_MONTH : TOTALS_BY_FIELD;
    }
    return byMonth ? TOTALS_BY_MONTH : TOTALS;
  }

  /// The same under the tree of a day.
  List<TotalRow> listAt(TotalQuery query, LocalDate tree, Collection<Field> fields) {
    return asked(query.isBy(Dimension.MONTH) ? TOTALS_BY_MONTH_AT : TOTALS_AT, query, fields)
        .param("tree", tree)
        .query((row, number) -> TotalRows.read(row))
        .list();
  }

  /// The same as it was known at a moment, from the history of every report: its cost grows with
  /// the reports of the region, not with the months that are asked for.
  List<TotalRow> listKnownAt(TotalQuery query, Instant moment, Collection<Field> fields) {
    var sql = query.isBy(Dimension.MONTH) ? TOTALS_BY_MONTH_KNOWN_AT : TOTALS_KNOWN_AT;
    return asked(sql, query, fields)
        .param("knownAt", moment)
        .query((row, number) -> TotalRows.read(row))
        .list();
  }

  /// Of these bidang those in which she sees everything that counted below the region on that day.
  Set<Field> fieldsAt(RegionCode region, LocalDate tree, Scope scope) {
    return db.sql(FIELDS_AT)
        .param("tree", tree)
        .param("subtreeFrom", region.subtree().from())
        .param("subtreeUntil", region.subtree().until())
        .param("fields", Arrays.stream(Field.values()).map(Field::name).toArray(String[]::new))
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .param("scopeField", scope.field())
        .query(Field.class)
        .set();
  }

  /// The latest day on which a region that is or was below this one changed.
  Optional<LocalDate> findTreeChange(RegionCode region) {
    return db.sql(TREE_CHANGED)
        .param("from", region.subtree().from())
        .param("until", region.subtree().until())
        .query((row, number) -> Optional.ofNullable(row.getObject("until", LocalDate.class)))
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, TotalQuery query, Collection<Field> fields) {
    var subtree = query.region().subtree();
    return db.sql(sql)
        .param("region", query.region().value())
        .param("subtreeFrom", subtree.from())
        .param("subtreeUntil", subtree.until())
        .param("childLength", childLength(query.region()))
        .param("from", query.fromDay())
        .param("earliest", query.earliestDay())
        .param("to", query.toDay())
        .param("byChild", query.isBy(Dimension.CHILD))
        .param("byField", query.isBy(Dimension.FIELD))
        .param("byType", query.isBy(Dimension.TYPE))
        .param("byIndicator", query.isBy(Dimension.INDICATOR))
        .param("indicators", query.indicators().toArray(String[]::new))
        .param("fields", fields.stream().map(Field::name).toArray(String[]::new));
  }

  static int childLength(RegionCode region) {
    return switch (region.tier()) {
      case NATION -> 2;
      case PROVINCE -> 5;
      case REGENCY -> 8;
      case DISTRICT -> 13;
      case VILLAGE -> 99;
    };
  }
}
