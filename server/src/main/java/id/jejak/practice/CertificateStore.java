package id.jejak.practice;

import id.jejak.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CertificateStore {
  private static final String KEEP =
      """
      insert into practice_certificate as c (id, officer_id, region_id, title, finished_on, stars, received_at)
      values (:id, :officer, :regionId, :title, :finishedOn, :stars::smallint[], :now)
      on conflict (officer_id) do update set finished_on = least(c.finished_on, excluded.finished_on),
        stars = (select array_agg(greatest(s.held, s.told) order by s.n)
          from unnest(c.stars, excluded.stars) with ordinality as s (held, told, n))\
      """;
  private static final String FIND =
      """
      select c.id, o.name, c.title, r.code, r.name as region_name, r.kind, named_region(p.kind, p.name) as parent_name,
        c.finished_on, c.stars
      from practice_certificate c
      join officer o on o.id = c.officer_id
      join region r on r.id = c.region_id
      left join region p on p.id = r.parent_id
      where c.id = :id\
      """;
  private static final String FIND_OF =
      """
      select c.id, o.name, c.title, r.code, r.name as region_name, r.kind, named_region(p.kind, p.name) as parent_name,
        c.finished_on, c.stars
      from practice_certificate c
      join officer o on o.id = c.officer_id
      join region r on r.id = c.region_id
      left join region p on p.id = r.parent_id
      where c.officer_id = :officer\
      """;

  private final JdbcClient db;

  CertificateStore(JdbcClient db) {
    this.db = db;
  }

  record Entry(
      UUID id,
      UUID officer,
      int regionId,
      String title,
      LocalDate finishedOn,
      Integer[] stars,
      Instant now) {}

  void keep(Entry entry) {
    db.sql(KEEP).paramSource(entry).update();
  }

  Optional<Certificate> find(UUID id) {
    return db.sql(FIND).param("id", id).query((row, number) -> read(row)).optional();
  }

  Optional<Certificate> findOf(UUID officer) {
    return db.sql(FIND_OF).param("officer", officer).query((row, number) -> read(row)).optional();
  }

  private static Certificate read(ResultSet row) throws SQLException {
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("title"),
        RegionCode.valueOf(row.getString("code")),
        row.getString("region_name"),
        row.getString("kind"),
        row.getString("parent_name"),
        row.getObject("finished_on", LocalDate.class),
        stars(row));
  }

  static List<Integer> stars(ResultSet row) throws SQLException {
    var stars = (Object[]) row.getArray("stars").getArray();
    return Arrays.stream(stars).map(star -> ((Number) star).intValue()).toList();
  }
}
