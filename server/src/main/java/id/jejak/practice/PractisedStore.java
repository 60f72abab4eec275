package id.jejak.practice;

import id.jejak.access.Permission;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.OfficerMark;
import id.jejak.practice.PractisedCounts.PractisedPlace;
import id.jejak.practice.PractisedOfficer.Practised;
import id.jejak.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PractisedStore {
  // Who holds two offices in a team stands there once, with the older one.
  private static final String OFFICERS =
      """
      with holder as (
        select distinct on (a.region_code, a.officer_id) a.officer_id, a.region_code, a.region_name, a.role, a.field
        from assignment_detail a
        where a.in_force and a.role = any(:roles) and a.region_code >= greatest(:from, :afterRegion) collate "C"
          and a.region_code < :until
        order by a.region_code, a.officer_id, a.starts_on, a.role, a.field)
      select h.officer_id, o.name, h.role, h.field, h.region_code, h.region_name, c.id, c.finished_on, c.stars
      from holder h
      join officer o on o.id = h.officer_id
      left join practice_certificate c on c.officer_id = h.officer_id
      where (h.region_code, o.name, h.officer_id) > (:afterRegion, :afterName, :afterOfficer::uuid)
      order by h.region_code, o.name, h.officer_id
      limit :limit\
      """;
  private static final String COUNTS =
      """
      with holder as (
        select distinct a.officer_id, case when length(a.region_code) > :childLength
          then left(a.region_code, :childLength) else a.region_code end as place
        from assignment_detail a
        where a.in_force and a.role = any(:roles) and a.region_code >= :from and a.region_code < :until)
      select r.code, r.name, count(*) as officers, count(c.id) as practised
      from holder h
      join region r on r.code = h.place and r.valid_to is null
      left join practice_certificate c on c.officer_id = h.officer_id
      group by r.code, r.name order by r.code\
      """;
  private static final String[] WRITERS =
      Arrays.stream(Role.values())
          .filter(role -> role.permissions().contains(Permission.WRITE_ACTIVITY))
          .map(Role::name)
          .toArray(String[]::new);

  private final JdbcClient db;

  PractisedStore(JdbcClient db) {
    this.db = db;
  }

  List<PractisedOfficer> listOfficers(RegionCode region, OfficerMark after, int limit) {
    var subtree = region.subtree();
    return db.sql(OFFICERS)
        .param("roles", WRITERS)
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("afterRegion", after.region())
        .param("afterName", after.name())
        .param("afterOfficer", after.officer())
        .param("limit", limit)
        .query((row, number) -> officer(row))
        .list();
  }

  List<PractisedPlace> count(RegionCode region) {
    var subtree = region.subtree();
    return db.sql(COUNTS)
        .param("roles", WRITERS)
        .param("from", subtree.from())
        .param("until", subtree.until())
        .param("childLength", region.childLength())
        .query((row, number) ->
            new PractisedPlace(
                RegionCode.valueOf(row.getString("code")),
                row.getString("name"),
                row.getInt("officers"),
                row.getInt("practised")))
        .list();
  }

  private static PractisedOfficer officer(ResultSet row) throws SQLException {
    var field = row.getString("field");
    return new PractisedOfficer(
        row.getObject("officer_id", UUID.class),
        row.getString("name"),
        Role.valueOf(row.getString("role")).title(field == null ? null : Field.valueOf(field)),
        RegionCode.valueOf(row.getString("region_code")),
        row.getString("region_name"),
        practised(row));
  }

  private static @Nullable Practised practised(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new Practised(
            id, row.getObject("finished_on", LocalDate.class), CertificateStore.stars(row));
  }
}
