package id.jejak.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {
  private static final String LIST =
      """
      select id, name, added_at, used_at, rp_id from passkey
      where officer_id = :officer order by added_at, id\
      """;
  private static final String LIST_CREDENTIALS =
      """
      select credential_id from passkey
      where officer_id = :officer and rp_id = :rp order by added_at, id\
      """;
  private static final String COUNT = "select count(*) from passkey where officer_id = :officer";
  private static final String FIND =
      """
      select id, public_key, sign_count, backup_eligible from passkey
      where officer_id = :officer and rp_id = :rp and credential_id = :credential\
      """;
  private static final String INSERT =
      """
      insert into passkey
        (officer_id, rp_id, credential_id, public_key, sign_count, backup_eligible, name, added_at)
      values (:officer, :rp, :credential, :key, :count, :backup, :name, :now)
      on conflict (credential_id) do nothing\
      """;
  private static final String USED =
      "update passkey set sign_count = :count, used_at = :now where id = :id";
  private static final String DELETE =
      "delete from passkey where id = :id and officer_id = :officer";

  private final JdbcClient db;

  PasskeyStore(JdbcClient db) {
    this.db = db;
  }

  record Row(UUID id, byte[] publicKey, long signCount, boolean backupEligible) {}

  List<Passkey> list(UUID officer) {
    return db.sql(LIST).param("officer", officer).query(Passkey.class).list();
  }

  List<byte[]> listCredentials(UUID officer, RelyingParty here) {
    return db.sql(LIST_CREDENTIALS)
        .param("officer", officer)
        .param("rp", here.id())
        .query(byte[].class)
        .list();
  }

  int count(UUID officer) {
    return db.sql(COUNT).param("officer", officer).query(Integer.class).single();
  }

  Optional<Row> find(UUID officer, RelyingParty here, byte[] credential) {
    return db.sql(FIND)
        .param("officer", officer)
        .param("rp", here.id())
        .param("credential", credential)
        .query(Row.class)
        .optional();
  }

  /// Nothing when this passkey is known, whoever has it.
  boolean insert(UUID officer, RelyingParty here, Ceremonies.Made made, String name, Instant now) {
    return db.sql(INSERT)
            .param("officer", officer)
            .param("rp", here.id())
            .param("credential", made.credentialId())
            .param("key", made.publicKey())
            .param("count", made.signCount())
            .param("backup", made.backupEligible())
            .param("name", name)
            .param("now", now)
            .update()
        > 0;
  }

  void used(UUID id, long signCount, Instant now) {
    db.sql(USED).param("id", id).param("count", signCount).param("now", now).update();
  }

  boolean delete(UUID officer, UUID id) {
    return db.sql(DELETE).param("officer", officer).param("id", id).update() > 0;
  }
}
