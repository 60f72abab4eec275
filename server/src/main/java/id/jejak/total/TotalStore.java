package id.jejak.total;

import id.jejak.access.Scope;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import id.jejak.region.RegionCode;
import id.jejak.total.TotalQuery.Dimension;
import id.jejak.total.TotalRow.Count;
import id.jejak.total.TotalRow.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  // The cells of the region, those of its children, and what is pending below it, in one snapshot.
  // By
  // child, the region's own row is what remains when the children are taken away.
  private static final String SHARES =
      """
      with child as (
        select code from region
        where :byChild and valid_to is null
          and parent_id = (select id from region where code = :region and valid_to is null)),
      share as (
        select :region as place, month, type_code, indicator, state, activities, participants_male, participants_female,
          value
        from total_cell
        where region_code = :region and month <= :to and (indicator <> '') = :byIndicator and state <> 'PUBLISHED'
        union all
        select x.place, month, type_code, indicator, state, x.sign * activities, x.sign * participants_male,
          x.sign * participants_female, x.sign * value
        from child c
        join total_cell t on t.region_code = c.code and t.month <= :to and (t.indicator <> '') = :byIndicator
          and t.state <> 'PUBLISHED'
        cross join lateral (values (c.code, 1), (:region, -1)) as x (place, sign)
        union all
        select case when :byChild and length(region_code) >= :childLength and region_code <> :region
            then left(region_code, :childLength) else :region end,
          month, type_code, indicator, state, activities, participants_male, participants_female, value
        from total_delta
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and month <= :to
          and (indicator <> '') = :byIndicator and state <> 'PUBLISHED'),
      named as (select code, name from region where valid_to is null),
      """;

  // Under an earlier tree everything is counted anew from the reports, each by the code under which
  // the region it was written for counted on that day.
  private static final String SHARES_AT =
      """
      with place as (
        select id, code, name, existed,
          case when :byChild and length(code) >= :childLength and code <> :region then left(code, :childLength)
            else :region end as place
        from region_at(:tree::date, :subtreeFrom, :subtreeUntil)),
      named as (select code, name from place where existed),
      own as (
        select c.*, p.code, p.place from activity_contribution c join place p on p.id = c.region_id
        where c.month <= :to and c.state <> 'PUBLISHED'),
      observed as (
        select o.code, o.place, o.month, o.start_date, o.activity_id, o.type_code, o.indicator, g.state, o.value
        from own o
        join indicator i on i.code = o.indicator and i.kind = 'STOCK'
        cross join lateral (
          select o.state as state union all select 'COUNTED' where o.state in ('SUBMITTED', 'APPROVED')) g),
      last_of_month as (
        select distinct on (code, indicator, state, month) code, place, month, type_code, indicator, state, value
        from observed
        order by code, indicator, state, month, start_date desc, activity_id desc),
      share as (
        select place, month, type_code, '' as indicator, state, count(*) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female, 0 as value
        from (
          select distinct activity_id, place, month, type_code, state, participants_male, participants_female
          from own) as once
        where not :byIndicator
        group by place, month, type_code, state
        union all
        select o.place, o.month, o.type_code, o.indicator, o.state, count(*), sum(o.participants_male),
          sum(o.participants_female), sum(case when i.kind = 'FLOW' then o.value else 0 end)
        from own o join indicator i on i.code = o.indicator
        where :byIndicator
        group by o.place, o.month, o.type_code, o.indicator, o.state
        union all
        select place, month, type_code, indicator, state, 0, 0, 0,
          value - coalesce(lag(value) over (partition by code, indicator, state order by month), 0)
        from last_of_month where :byIndicator),
      """;

  private static final String KNOWN =
      """
      known as (
        select case when :byChild then s.place end as place,
          case when :byField then t.field end as field,
          case when :byType then s.type_code end as type_code,
          case when :byIndicator then s.indicator end as indicator,
          i.kind, s.state, greatest(s.month, :from) as month,
          case when s.month >= :from then s.activities else 0 end as activities,
          case when s.month >= :from then s.participants_male else 0 end as participants_male,
          case when s.month >= :from then s.participants_female else 0 end as participants_female,
          case when s.month >= :from or i.kind = 'STOCK' then s.value else 0 end as value
        from share s
        join activity_type t on t.code = s.type_code and t.field = any(:fields)
        left join indicator i on i.code = s.indicator),
      """;

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

  private static final String TOTALS = SHARES + KNOWN + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_MONTH = SHARES + KNOWN + EACH_MONTH + BY_STATE;
  private static final String TOTALS_AT = SHARES_AT + KNOWN + WHOLE_PERIOD + BY_STATE;
  private static final String TOTALS_BY_MONTH_AT = SHARES_AT + KNOWN + EACH_MONTH + BY_STATE;

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

  TotalStore(JdbcClient db) {
    this.db = db;
  }

  List<TotalRow> list(TotalQuery query, Collection<Field> fields) {
    return asked(query.isBy(Dimension.MONTH) ? TOTALS_BY_MONTH : TOTALS, query, fields)
        .query((row, number) -> read(row))
        .list();
  }

  /// The same under the tree of a day.
  List<TotalRow> listAt(TotalQuery query, LocalDate tree, Collection<Field> fields) {
    return asked(query.isBy(Dimension.MONTH) ? TOTALS_BY_MONTH_AT : TOTALS_AT, query, fields)
        .param("tree", tree)
        .query((row, number) -> read(row))
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
        .param("to", query.toDay())
        .param("byChild", query.isBy(Dimension.CHILD))
        .param("byField", query.isBy(Dimension.FIELD))
        .param("byType", query.isBy(Dimension.TYPE))
        .param("byIndicator", query.isBy(Dimension.INDICATOR))
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

  private static TotalRow read(ResultSet row) throws SQLException {
    var indicator = row.getString("indicator");
    var field = row.getString("field");
    var kind = row.getString("kind");
    return new TotalRow(
        row.getString("place"),
        row.getString("place_name"),
        field == null ? null : Field.valueOf(field),
        row.getString("type_code"),
        row.getString("type_name"),
        indicator,
        row.getString("indicator_name"),
        row.getString("unit"),
        kind == null ? null : Indicator.Kind.valueOf(kind),
        row.getString("month"),
        count(row, "activities"),
        count(row, "male"),
        count(row, "female"),
        indicator == null ? null : value(row));
  }

  private static Count count(ResultSet row, String what) throws SQLException {
    return new Count(
        row.getLong(what + "_submitted"),
        row.getLong(what + "_approved"),
        row.getLong(what + "_returned"));
  }

  private static Value value(ResultSet row) throws SQLException {
    return new Value(
        decimal(row.getBigDecimal("value_submitted")),
        decimal(row.getBigDecimal("value_approved")),
        decimal(row.getBigDecimal("value_returned")),
        decimal(row.getBigDecimal("value_current")));
  }

  private static String decimal(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
