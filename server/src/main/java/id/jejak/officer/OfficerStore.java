package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficerStore {
  private static final String INSERT = "insert into officer (id, name) values (:id, :name)";
  private static final String ASSIGN =
      """
      insert into assignment (id, officer_id, region_id, role, field, starts_on)
      values (:id, :officer, :region, :role, :field, :startsOn)\
      """;

  private final JdbcClient db;

  OfficerStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, String name) {
    db.sql(INSERT).param("id", id).param("name", name).update();
  }

  void assign(UUID officer, int regionId, Role role, @Nullable Field field, LocalDate startsOn) {
    db.sql(ASSIGN)
        .param("id", UUID.randomUUID())
        .param("officer", officer)
        .param("region", regionId)
        .param("role", role)
        .param("field", field)
        .param("startsOn", startsOn)
        .update();
  }
}
