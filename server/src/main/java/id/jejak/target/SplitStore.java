package id.jejak.target;

import id.jejak.region.RegionCode;
import id.jejak.target.TargetSplit.Way;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SplitStore {
  // What the teams keep that have a target is taken from the whole; the rest goes to the others by
  // weight, in whole steps, and the steps that are left over to those whose remainder is largest.
  private static final String PROPOSE =
      """
      with child as (
        select id, code, name from region
        where valid_to is null and parent_id = (select id from region where code = :region and valid_to is null)),
      latest as (
        select distinct on (t.region_id) t.region_id, t.value, t.revision
        from target t join child c on c.id = t.region_id
        where t.year = :year and t.indicator = :indicator
        order by t.region_id, t.revision desc),
      known as (
        select c.code, c.name, l.value, coalesce(l.revision, 0) as revision,
          l.value is null or c.code = any(:replace::text[]) as open,
          case :way
            when 'EQUAL' then 1
            when 'LAST_YEAR' then coalesce(w.weight, 0)
            else (select count(*) from region v
              where v.valid_to is null and v.tier = 'VILLAGE' and v.code >= c.code and v.code < c.code || '/')
          end as weight
        from child c
        left join latest l on l.region_id = c.id
        left join unnest(:codes::text[], :weights::numeric[]) as w (code, weight) on w.code = c.code),
      whole as (
        select :whole::numeric - coalesce(sum(value) filter (where not open), 0) as rest,
          coalesce(sum(weight) filter (where open), 0) as weights
        from known),
      step as (select rest, weights, case when rest = trunc(rest) then 1 else 0.01 end as step from whole),
      low as (
        select k.code, s.step, s.rest, k.weight,
          div(s.rest * k.weight, s.weights * s.step) * s.step as share,
          mod(s.rest * k.weight, s.weights * s.step) as remainder
        from known k cross join step s
        where k.open and s.weights > 0 and s.rest > 0),
      placed as (
        select code, share, step, row_number() over (order by remainder desc, weight desc, code) as place,
          (rest - sum(share) over ()) / step as left_over
        from low)
      select k.code as region, k.name, k.value, k.revision, k.open, k.weight,
        nullif(p.share + case when p.place <= p.left_over then p.step else 0 end, 0) as share,
        s.rest, s.weights
      from known k cross join step s left join placed p on p.code = k.code
      order by k.code\
      """;

  private final JdbcClient db;

  SplitStore(JdbcClient db) {
    this.db = db;
  }

  record Asking(
      RegionCode region,
      int year,
      String indicator,
      Way way,
      BigDecimal whole,
      Map<String, BigDecimal> weights,
      Collection<String> replace) {}

  /// A team one tier below with its target and the `share` that is proposed; `rest` is what of the
  /// whole there is to share out, by the `weights` of all that get a share.
  record Row(
      String region,
      String name,
      @Nullable BigDecimal value,
      int revision,
      boolean open,
      BigDecimal weight,
      @Nullable BigDecimal share,
      BigDecimal rest,
      BigDecimal weights) {}

  List<Row> propose(Asking asking) {
    var weights = List.copyOf(asking.weights().entrySet());
    return db.sql(PROPOSE)
        .param("region", asking.region().value())
        .param("year", asking.year())
        .param("indicator", asking.indicator())
        .param("way", asking.way())
        .param("whole", asking.whole())
        .param("replace", asking.replace().toArray(String[]::new))
        .param("codes", weights.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("weights", weights.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new))
        .query((row, number) ->
            new Row(
                row.getString("region"),
                row.getString("name"),
                row.getBigDecimal("value"),
                row.getInt("revision"),
                row.getBoolean("open"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("share"),
                row.getBigDecimal("rest"),
                row.getBigDecimal("weights")))
        .list();
  }
}
