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
      select t.region_id, r.code, r.name, r.kind, p.name as parent_name, p.kind as parent_kind, t.time_zone,
        t.address, t.grace_days
      from team t join region r on r.id = t.region_id left join region p on p.id = r.parent_id
      where r.code = any(:codes) and r.valid_to is null\
      """;

  // Zones by province, Kepres 41/1987: WIT for Maluku and Papua, WITA for Bali, Nusa Tenggara,
  // Sulawesi
  // and the east and south of Kalimantan, WIB elsewhere.
  private static final String CREATE_MISSING =
      """
      insert into team (region_id, time_zone)
      select r.id,
        case
          when left(r.code, 2) in ('81', '82', '91', '92', '93', '94', '95', '96') then 'Asia/Jayapura'
          when left(r.code, 2) in ('51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76')
            then 'Asia/Makassar'
          else 'Asia/Jakarta'
        end
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
            ZoneId.of(row.getString("time_zone")),
            row.getString("address"),
            row.getInt("grace_days"));
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
