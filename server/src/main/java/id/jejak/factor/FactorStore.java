package id.jejak.factor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FactorStore {
  private static final String IS_SET =
      """
      select exists (select from second_factor where officer_id = :officer and set_at is not null)
        or exists (select from passkey where officer_id = :officer)\
      """;
  private static final String IS_APP_SET =
      "select exists (select from second_factor where officer_id = :officer and set_at is not null)";
  private static final String PREPARE =
      "insert into second_factor (officer_id) values (:officer) on conflict (officer_id) do nothing";
  private static final String LOCK =
      """
      select sealed_secret, set_at, last_step, failures, failed_at from second_factor
      where officer_id = :officer for update\
      """;
  private static final String BEGIN =
      """
      insert into second_factor (officer_id, sealed_secret) values (:officer, :secret)
      on conflict (officer_id) do update
        set sealed_secret = excluded.sealed_secret, last_step = 0
        where second_factor.set_at is null\
      """;
  private static final String SET =
      "update second_factor set set_at = :now, last_step = :step, failures = 0 where officer_id = :officer";
  private static final String USED =
      "update second_factor set last_step = :step, failures = 0 where officer_id = :officer";
  private static final String FAILED =
      """
      update second_factor
      set failures = case when failed_at > :since then failures + 1 else 1 end, failed_at = :now
      where officer_id = :officer\
      """;
  private static final String REMOVE_APP =
      """
      update second_factor set sealed_secret = null, set_at = null, last_step = 0
      where officer_id = :officer\
      """;
  private static final String DELETE = "delete from second_factor where officer_id = :officer";
  private static final String INSERT_CODES =
      """
      insert into recovery_code (officer_id, code_hash)
      select :officer, unnest(:hashes::bytea[])\
      """;
  private static final String DELETE_CODES =
      "delete from recovery_code where officer_id = :officer";
  private static final String USE_CODE =
      "delete from recovery_code where officer_id = :officer and code_hash = :hash";
  private static final String COUNT_CODES =
      "select count(*) from recovery_code where officer_id = :officer";
  private static final String REQUIRED_FROM = "select required_from from factor_rule";
  private static final String REQUIRE =
      """
      insert into factor_rule (sole, required_from) values (true, :day)
      on conflict (sole) do update set required_from = excluded.required_from\
      """;
  private static final String REQUIRE_NO_LONGER = "delete from factor_rule";

  private final JdbcClient db;

  FactorStore(JdbcClient db) {
    this.db = db;
  }

  record Row(
      byte @Nullable [] sealedSecret,
      @Nullable Instant setAt,
      long lastStep,
      int failures,
      @Nullable Instant failedAt) {}

  boolean isSet(UUID officer) {
    return db.sql(IS_SET).param("officer", officer).query(Boolean.class).single();
  }

  boolean isAppSet(UUID officer) {
    return db.sql(IS_APP_SET).param("officer", officer).query(Boolean.class).single();
  }

  /// The row that everything of hers hangs on.
  void prepare(UUID officer) {
    db.sql(PREPARE).param("officer", officer).update();
  }

  Optional<Row> lock(UUID officer) {
    return db.sql(LOCK).param("officer", officer).query(Row.class).optional();
  }

  /// Nothing when a factor is set already.
  boolean begin(UUID officer, byte[] sealedSecret) {
    return db.sql(BEGIN).param("officer", officer).param("secret", sealedSecret).update() > 0;
  }

  void set(UUID officer, long step, Instant now) {
    db.sql(SET).param("officer", officer).param("step", step).param("now", now).update();
  }

  void used(UUID officer, long step) {
    db.sql(USED).param("officer", officer).param("step", step).update();
  }

  void failed(UUID officer, Instant now, Instant since) {
    db.sql(FAILED).param("officer", officer).param("now", now).param("since", since).update();
  }

  void removeApp(UUID officer) {
    db.sql(REMOVE_APP).param("officer", officer).update();
  }

  /// With her passkeys and spare codes.
  void delete(UUID officer) {
    db.sql(DELETE).param("officer", officer).update();
  }

  void replaceCodes(UUID officer, List<byte[]> hashes) {
    db.sql(DELETE_CODES).param("officer", officer).update();
    db.sql(INSERT_CODES)
        .param("officer", officer)
        .param("hashes", hashes.toArray(byte[][]::new))
        .update();
  }

  boolean useCode(UUID officer, byte[] hash) {
    return db.sql(USE_CODE).param("officer", officer).param("hash", hash).update() > 0;
  }

  int countCodes(UUID officer) {
    return db.sql(COUNT_CODES).param("officer", officer).query(Integer.class).single();
  }

  Optional<LocalDate> requiredFrom() {
    return db.sql(REQUIRED_FROM).query(LocalDate.class).optional();
  }

  void require(@Nullable LocalDate day) {
    if (day == null) {
      db.sql(REQUIRE_NO_LONGER).update();
    } else {
      db.sql(REQUIRE).param("day", day).update();
    }
  }
}
