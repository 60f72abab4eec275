package id.jejak.target;

import id.jejak.region.RegionCode;
import id.jejak.target.TargetPage.SetTarget;
import id.jejak.target.TargetPage.TargetSetter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TargetStore {
  private static final String OF_TEAM =
      """
      select distinct on (t.indicator) r.code as region, t.indicator, t.value, t.revision, t.set_at, t.set_name,
        t.set_office, t.set_team, t.on_behalf
      from target t join region r on r.id = t.region_id
      where r.code = :region and r.valid_to is null and t.year = :year
      order by t.indicator, t.revision desc\
      """;
  private static final String OF_CHILDREN =
      """
      with child as (
        select code, id from region
        where valid_to is null and parent_id = (select id from region where code = :region and valid_to is null)),
      latest as (
        select distinct on (t.region_id, t.indicator) c.code, t.indicator, t.value
        from target t join child c on c.id = t.region_id
        where t.year = :year
        order by t.region_id, t.indicator, t.revision desc)
      select indicator, sum(value) as sum, array_agg(code order by code) as regions
      from latest where value is not null group by indicator order by indicator\
      """;
  private static final String OF_CHILDREN_FOR =
      """
      select distinct on (r.code) r.code as region, t.indicator, t.value, t.revision, t.set_at, t.set_name, t.set_office,
        t.set_team, t.on_behalf
      from target t join region r on r.id = t.region_id
      where r.valid_to is null and t.year = :year and t.indicator = :indicator
        and r.parent_id = (select id from region where code = :region and valid_to is null)
      order by r.code, t.revision desc\
      """;
  private static final String NAMED =
      """
      select distinct on (r.code, t.indicator) r.code as region, t.indicator, t.value, t.revision, t.set_at, t.set_name,
        t.set_office, t.set_team, t.on_behalf
      from unnest(:regions::text[], :indicators::text[]) as l (region, indicator)
      join region r on r.code = l.region and r.valid_to is null
      join target t on t.region_id = r.id and t.year = :year and t.indicator = l.indicator
      order by r.code, t.indicator, t.revision desc\
      """;
  private static final String HISTORY =
      """
      select t.value, t.revision, t.set_at, t.set_name, t.set_office, t.set_team, t.on_behalf
      from target t join region r on r.id = t.region_id
      where r.code = :region and r.valid_to is null and t.year = :year and t.indicator = :indicator
      order by t.revision desc
      limit 100\
      """;
  private static final String INSERT =
      """
      with written as (
        insert into target (region_id, year, indicator, revision, value, set_by, set_name, set_office, set_team, on_behalf,
          set_at)
        select r.id, :year, l.indicator, l.base + 1, l.value, :by, :name, l.office, l.team, l."onBehalf", :now
        from jsonb_to_recordset(:lines::jsonb)
          as l (region text, indicator text, value numeric, base int, office text, team text, "onBehalf" boolean)
        join region r on r.code = l.region and r.valid_to is null
        where l.base = coalesce((
          select max(t.revision) from target t
          where t.region_id = r.id and t.year = :year and t.indicator = l.indicator), 0)
        order by r.id, l.indicator
        on conflict (region_id, year, indicator, revision) do nothing
        returning region_id, indicator)
      select r.code || ' ' || w.indicator as key from written w join region r on r.id = w.region_id\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  TargetStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// What the teams one tier below plan for an indicator, and which of them have a target.
  record Sum(String indicator, BigDecimal sum, List<String> regions) {}

  /// A target to write over the revision `base`, and in which office of which team she does so.
  record Entry(
      String region,
      String indicator,
      @Nullable BigDecimal value,
      int base,
      String office,
      String team,
      boolean onBehalf) {}

  List<StoredTarget> ofTeam(RegionCode region, int year) {
    return db.sql(OF_TEAM)
        .param("region", region.value())
        .param("year", year)
        .query((row, number) -> read(row))
        .list();
  }

  List<Sum> ofChildren(RegionCode region, int year) {
    return db.sql(OF_CHILDREN)
        .param("region", region.value())
        .param("year", year)
        .query((row, number) ->
            new Sum(
                row.getString("indicator"),
                row.getBigDecimal("sum"),
                List.of((String[]) row.getArray("regions").getArray())))
        .list();
  }

  /// The targets of the teams one tier below for one indicator, also those taken back.
  List<StoredTarget> ofChildrenFor(RegionCode region, int year, String indicator) {
    return db.sql(OF_CHILDREN_FOR)
        .param("region", region.value())
        .param("year", year)
        .param("indicator", indicator)
        .query((row, number) -> read(row))
        .list();
  }

  /// The targets named by pairs of region and indicator.
  List<StoredTarget> named(List<String> regions, List<String> indicators, int year) {
    return db.sql(NAMED)
        .param("regions", regions.toArray(String[]::new))
        .param("indicators", indicators.toArray(String[]::new))
        .param("year", year)
        .query((row, number) -> read(row))
        .list();
  }

  /// The newest first, at most 100.
  List<SetTarget> history(RegionCode region, int year, String indicator) {
    return db.sql(HISTORY)
        .param("region", region.value())
        .param("year", year)
        .param("indicator", indicator)
        .query((row, number) ->
            new SetTarget(
                Decimal.textOrNull(row.getBigDecimal("value")),
                row.getInt("revision"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                setter(row)))
        .list();
  }

  /// The keys of those that were written: whose `base` was the newest revision.
  Set<String> insert(int year, Collection<Entry> entries, UUID by, String name, Instant now) {
    return db.sql(INSERT)
        .param("year", year)
        .param("lines", json.writeValueAsString(entries))
        .param("by", by)
        .param("name", name)
        .param("now", now)
        .query(String.class)
        .set();
  }

  private static StoredTarget read(ResultSet row) throws SQLException {
    return new StoredTarget(
        row.getString("region"),
        row.getString("indicator"),
        row.getBigDecimal("value"),
        row.getInt("revision"),
        row.getObject("set_at", OffsetDateTime.class).toInstant(),
        setter(row));
  }

  private static TargetSetter setter(ResultSet row) throws SQLException {
    return new TargetSetter(
        row.getString("set_name"),
        row.getString("set_office"),
        row.getString("set_team"),
        row.getBoolean("on_behalf"));
  }
}
