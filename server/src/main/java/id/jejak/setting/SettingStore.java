package id.jejak.setting;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SettingStore {
  // The team itself first, then those above it, the nearest before the farther.
  private static final String CHAIN =
      """
      select distinct on (r.code = 'ID', length(r.code), s.item) r.code, r.name, r.kind, s.item, s.version, s.value, s.flows
      from region r join team_setting s on s.region_id = r.id
      where r.code = any(:chain) and r.valid_to is null and s.valid_from <= :day
      order by r.code = 'ID', length(r.code) desc, s.item, s.version desc\
      """;
  private static final String PROVINCE_ZONE = "select province_zone(:code)";
  private static final String INSERT =
      """
      insert into team_setting (region_id, item, version, value, flows, valid_from, set_by, set_at)
      select :region, :item, :base::int + 1, :value::jsonb, :flows, :day, :by, :now
      where :base = coalesce((select max(version) from team_setting where region_id = :region and item = :item), 0)
      on conflict (region_id, item, version) do nothing\
      """;
  private static final String SPREAD_ZONE =
      """
      update team t set time_zone = told.zone
      from (
        select r.id, coalesce(
          (select z.zone from team_zone z where z.code in (r.code, left(r.code, 8), left(r.code, 5), left(r.code, 2), 'ID')
           order by z.code = 'ID', length(z.code) desc limit 1),
          province_zone(r.code)) as zone
        from region r where r.code >= :from and r.code < :until) told
      where told.id = t.region_id and told.zone <> t.time_zone\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  SettingStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// What one team of the chain has set; without a value it inherits again.
  record Row(
      RegionCode code,
      String name,
      String kind,
      SettingItem item,
      int version,
      @Nullable SettingValue value,
      boolean flows) {}

  record Entry(
      int region,
      SettingItem item,
      int base,
      @Nullable SettingValue value,
      LocalDate day,
      UUID by,
      Instant now) {}

  /// What the team and those above it had set on a day, the nearest first.
  List<Row> chain(RegionCode team, LocalDate day) {
    var chain = new ArrayList<String>();
    for (var code = Optional.of(team); code.isPresent(); code = code.get().parent()) {
      chain.add(code.get().value());
    }
    return db.sql(CHAIN)
        .param("chain", chain.toArray(String[]::new))
        .param("day", day)
        .query((row, number) ->
            new Row(
                RegionCode.valueOf(row.getString("code")),
                row.getString("name"),
                row.getString("kind"),
                SettingItem.valueOf(row.getString("item")),
                row.getInt("version"),
                read(row.getString("value")),
                row.getBoolean("flows")))
        .list();
  }

  /// False when another version than `base` is the newest.
  boolean insert(Entry entry) {
    return db.sql(INSERT)
            .param("region", entry.region())
            .param("item", entry.item())
            .param("base", entry.base())
            .param("value", entry.value() == null ? null : json.writeValueAsString(entry.value()))
            .param("flows", entry.item().flows(entry.value()))
            .param("day", entry.day())
            .param("by", entry.by())
            .param("now", entry.now())
            .update()
        == 1;
  }

  /// Gives every team of the subtree the zone that now holds for it.
  void spreadZone(RegionCode from) {
    var subtree = from.subtree();
    db.sql(SPREAD_ZONE).param("from", subtree.from()).param("until", subtree.until()).update();
  }

  /// The zone of the province, which holds where nobody has set another.
  String provinceZone(RegionCode code) {
    return db.sql(PROVINCE_ZONE).param("code", code.value()).query(String.class).single();
  }

  private @Nullable SettingValue read(@Nullable String text) {
    return text == null ? null : json.readValue(text, SettingValue.class);
  }
}
