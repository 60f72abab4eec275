package id.jejak.account;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NewAccountStore {
  private static final String LIST_MISSING =
      """
      select distinct on (d.officer_id) d.officer_id, d.region_code, d.role, d.field
      from assignment_detail d
      where d.officer_id = any(:officers)
        and not exists (select from account c where c.officer_id = d.officer_id)
      order by d.officer_id, d.in_force desc, d.starts_on desc, d.role\
      """;
  private static final String INSERT =
      """
      insert into account (officer_id, username, opened_at)
      select n.officer, n.name, :now from unnest(:officers::uuid[], :names::text[]) as n(officer, name)
      on conflict do nothing\
      """;

  private final JdbcClient db;

  NewAccountStore(JdbcClient db) {
    this.db = db;
  }

  /// Who has no account, with the office after which it will be named.
  record Missing(UUID officerId, RegionCode regionCode, Role role, @Nullable Field field) {}

  List<Missing> listMissing(List<UUID> officers) {
    return db.sql(LIST_MISSING)
        .param("officers", officers.toArray(UUID[]::new))
        .query(Missing.class)
        .list();
  }

  /// Those whose name somebody has stay without.
  void insert(List<Missing> officers, List<String> names, Instant now) {
    db.sql(INSERT)
        .param("officers", officers.stream().map(Missing::officerId).toArray(UUID[]::new))
        .param("names", names.toArray(String[]::new))
        .param("now", now)
        .update();
  }
}
