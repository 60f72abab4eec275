package id.jejak.account;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts of officers as operators manage them.
@Component
class OfficerAccountStore {
  private static final String FIND =
      "select username, locked from account where officer_id = :officer";
  private static final String FIND_OFFICE =
      """
      select region_code, role, field from assignment_detail
      where officer_id = :officer
      order by in_force desc, starts_on desc, role limit 1\
      """;
  private static final String INSERT =
      """
      insert into account (officer_id, username, opened_at) values (:officer, :username, :now)
      on conflict (username) do nothing\
      """;
  private static final String COUNT_LIKE =
      "select count(*) from account where username = :username or username like :numbered";
  private static final String LOCK =
      """
      update account set locked = true, locked_at = :now, lock_reason = :reason where officer_id = :officer\
      """;
  private static final String UNLOCK =
      """
      update account set locked = false, locked_at = null, lock_reason = null where officer_id = :officer\
      """;

  private final JdbcClient db;

  OfficerAccountStore(JdbcClient db) {
    this.db = db;
  }

  record Account(String username, boolean locked) {}

  /// The office after which a user name is made.
  record NamedAfter(RegionCode regionCode, Role role, @Nullable Field field) {}

  Optional<Account> find(UUID officer) {
    return db.sql(FIND).param("officer", officer).query(Account.class).optional();
  }

  Optional<NamedAfter> findOffice(UUID officer) {
    return db.sql(FIND_OFFICE).param("officer", officer).query(NamedAfter.class).optional();
  }

  /// False when somebody has that user name.
  boolean insert(UUID officer, String username, Instant now) {
    return db.sql(INSERT)
            .param("officer", officer)
            .param("username", username)
            .param("now", now)
            .update()
        == 1;
  }

  /// How many have this user name, also with a number behind it.
  int countLike(String username) {
    return db.sql(COUNT_LIKE)
        .param("username", username)
        .param("numbered", username.replaceAll("([\\\\%_])", "\\\\$1") + "-%")
        .query(Integer.class)
        .single();
  }

  void lock(UUID officer, @Nullable String reason, Instant now) {
    db.sql(LOCK).param("officer", officer).param("reason", reason).param("now", now).update();
  }

  void unlock(UUID officer) {
    db.sql(UNLOCK).param("officer", officer).update();
  }
}
