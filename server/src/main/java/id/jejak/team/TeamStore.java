package id.jejak.team;

import id.jejak.region.RegionCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TeamStore {
  private static final String FIND =
      """
      select t.region_id, r.code, r.name, r.kind, p.name as parent_name, p.kind as parent_kind, t.time_zone
      from team t join region r on r.id = t.region_id left join region p on p.id = r.parent_id
      where r.code = any(:codes) and r.valid_to is null\
      """;

  private static final String CREATE_MISSING =
      """
      insert into team (region_id, time_zone)
      select r.id, coalesce(
        (select z.zone from team_zone z where z.code in (r.code, left(r.code, 8), left(r.code, 5), left(r.code, 2), 'ID')
         order by z.code = 'ID', length(z.code) desc limit 1),
        province_zone(r.code))
      from region r
      where not exists (select from team t where t.region_id = r.id)\
      """;

  private static final RowMapper<Team> TEAM =
      (row, number) -> {
        var parent = row.getString("parent_name");
        return new Team(
            row.getInt("region_id"),
            RegionCode.valueOf(row.getString("code")),
            row.getString("name"),
            row.getString("kind"),
            parent == null ? null : KindName.brief(row.getString("parent_kind")) + " " + parent,
            ZoneId.of(row.getString("time_zone")));
      };

  private final JdbcClient db;

  TeamStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Team> find(RegionCode code) {
    return list(List.of(code)).stream().findFirst();
  }

  List<Team> list(List<RegionCode> codes) {
    var texts = codes.stream().map(RegionCode::value).toArray(String[]::new);
    return db.sql(FIND).param("codes", texts).query(TEAM).list();
  }

  int createMissing() {
    return db.sql(CREATE_MISSING).update();
  }
}
