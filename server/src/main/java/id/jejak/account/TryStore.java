package id.jejak.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Failed sign-ins of late, and the devices on which officers have been signed in.
@Component
class TryStore {
  private static final String COUNT =
      """
      select count(*) filter (where username = :username and address = :address and device_hash is null
          and failed_at > :lately) as of_pair,
        count(*) filter (where address = :address and username <> '' and device_hash is null and failed_at > :lately)
          as of_address,
        count(*) filter (where username = :username and device_hash is null) as of_account,
        count(*) filter (where username = :username and device_hash = :device and failed_at > :lately) as of_device
      from sign_in_failure
      where (username = :username or address = :address) and failed_at > :since and not forgiven\
      """;
  private static final String INSERT =
      """
      insert into sign_in_failure (username, address, device_hash, failed_at)
      values (:username, :address, :device, :now)\
      """;
  private static final String FORGET =
      """
      update sign_in_failure set forgiven = true
      where not forgiven and username = :username and (address = :address and device_hash is null or device_hash = :device)\
      """;
  private static final String DELETE_OLD = "delete from sign_in_failure where failed_at < :before";
  private static final String TAKE_UNTOLD =
      """
      with untold as (update sign_in_failure set told = true where not told returning username)
      select c.officer_id, count(*) as tries from untold u join account c on c.username = u.username
      group by c.officer_id\
      """;
  private static final String IS_KNOWN =
      """
      select exists (
        select from known_device k join account c on c.officer_id = k.officer_id
        where k.device_hash = :device and c.username = :username)\
      """;
  private static final String IS_ANYBODYS =
      "select exists (select from known_device where device_hash = :device)";
  private static final String REMEMBER =
      """
      insert into known_device (device_hash, officer_id, seen_at) values (:device, :officer, :now)
      on conflict (device_hash, officer_id) do update set seen_at = excluded.seen_at\
      """;
  private static final String FORGET_DEVICES =
      "delete from known_device where officer_id = :officer";
  private static final String FORGET_OLD_DEVICES =
      "delete from known_device where seen_at < :before";

  private final JdbcClient db;

  TryStore(JdbcClient db) {
    this.db = db;
  }

  record Failures(long ofPair, long ofAddress, long ofAccount, long ofDevice) {}

  /// Those since `lately`; of the account all since `since`, which is earlier.
  Failures count(Try who, Instant lately, Instant since) {
    return db.sql(COUNT)
        .param("username", who.username())
        .param("address", who.address())
        .param("device", who.device())
        .param("lately", lately)
        .param("since", since)
        .query(Failures.class)
        .single();
  }

  void insert(Try who, byte @Nullable [] device, Instant now) {
    db.sql(INSERT)
        .param("username", who.username())
        .param("address", who.address())
        .param("device", device)
        .param("now", now)
        .update();
  }

  void forget(Try who) {
    db.sql(FORGET)
        .param("username", who.username())
        .param("address", who.address())
        .param("device", who.device())
        .update();
  }

  /// How often somebody has failed to sign in as an officer since it was asked last.
  record Failed(UUID officerId, long tries) {}

  List<Failed> takeUntold() {
    return db.sql(TAKE_UNTOLD).query(Failed.class).list();
  }

  void deleteOld(Instant before) {
    db.sql(DELETE_OLD).param("before", before).update();
  }

  /// Whether the account was ever signed in on this device.
  boolean isKnown(byte[] device, String username) {
    return db.sql(IS_KNOWN)
        .param("device", device)
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  boolean isAnybodys(byte[] device) {
    return db.sql(IS_ANYBODYS).param("device", device).query(Boolean.class).single();
  }

  void remember(byte[] device, UUID officer, Instant now) {
    db.sql(REMEMBER).param("device", device).param("officer", officer).param("now", now).update();
  }

  void forgetDevices(UUID officer) {
    db.sql(FORGET_DEVICES).param("officer", officer).update();
  }

  void forgetOldDevices(Instant before) {
    db.sql(FORGET_OLD_DEVICES).param("before", before).update();
  }
}
