package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The dated offices of people in teams.
@Component
class OfficeStore {
  private static final String INSERT =
      """
      insert into assignment (id, officer_id, region_id, role, field, starts_on, ends_on, decree_number, decree_date,
        entered_by, created_at)
      values (:id, :officer, :region, :role, :field, :startsOn, :endsOn, :decreeNumber, :decreeDate, :by, :now)\
      """;
  private static final String LOCK =
      """
      select a.officer_id, a.version, r.code, a.role, a.field, a.starts_on, a.ends_on, a.decree_number, a.decree_date,
        a.created_at
      from assignment a join region r on r.id = a.region_id
      where a.id = :id for update of a\
      """;
  private static final String UPDATE =
      """
      update assignment set starts_on = :startsOn, ends_on = :endsOn, decree_number = :decreeNumber,
        decree_date = :decreeDate, version = version + 1
      where id = :id\
      """;
  private static final String COUNT = "select count(*) from assignment where officer_id = :officer";
  private static final String DELETE = "delete from assignment where id = :id";

  private static final String HOLDERS =
      """
      select a.role, a.field, o.name
      from assignment a join region r on r.id = a.region_id join officer o on o.id = a.officer_id
      where r.code = :team and r.valid_to is null and a.starts_on <= :day and (a.ends_on is null or a.ends_on >= :day)
      order by a.starts_on, a.id\
      """;

  private static final RowMapper<Stored> STORED =
      (row, number) -> {
        var field = row.getString("field");
        return new Stored(
            row.getObject("officer_id", UUID.class),
            row.getInt("version"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            new Office(
                RegionCode.valueOf(row.getString("code")),
                Role.valueOf(row.getString("role")),
                field == null ? null : Field.valueOf(field),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class)));
      };

  private final JdbcClient db;

  OfficeStore(JdbcClient db) {
    this.db = db;
  }

  record Stored(UUID officer, int version, Instant createdAt, Office office) {}

  /// `by` is nobody for what the command line sets up.
  record Entry(
      UUID id, UUID officer, int regionId, Office office, @Nullable UUID by, Instant now) {}

  void insert(Entry entry) {
    var office = entry.office();
    db.sql(INSERT)
        .param("id", entry.id())
        .param("officer", entry.officer())
        .param("region", entry.regionId())
        .param("role", office.role())
        .param("field", office.field())
        .param("startsOn", office.startsOn())
        .param("endsOn", office.endsOn())
        .param("decreeNumber", office.decreeNumber())
        .param("decreeDate", office.decreeDate())
        .param("by", entry.by())
        .param("now", entry.now())
        .update();
  }

  /// The office, which nobody else changes until the transaction ends.
  Optional<Stored> lock(UUID id) {
    return db.sql(LOCK).param("id", id).query(STORED).optional();
  }

  void update(UUID id, Office office) {
    db.sql(UPDATE)
        .param("id", id)
        .param("startsOn", office.startsOn())
        .param("endsOn", office.endsOn())
        .param("decreeNumber", office.decreeNumber())
        .param("decreeDate", office.decreeDate())
        .update();
  }

  /// How many offices she ever held or will hold.
  int count(UUID officer) {
    return db.sql(COUNT).param("officer", officer).query(Integer.class).single();
  }

  void delete(UUID id) {
    db.sql(DELETE).param("id", id).update();
  }

  /// Who was in office that day, the longest first.
  List<Holders.OfficeHolder> listHolders(RegionCode team, LocalDate day) {
    return db.sql(HOLDERS)
        .param("team", team.value())
        .param("day", day)
        .query(Holders.OfficeHolder.class)
        .list();
  }
}
