package id.jejak.parcel;

import id.jejak.receipt.Receipt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ParcelStore {
  private static final String FIND_RECEIPT =
      "select received_at, key_id, signature from parcel where sha256 = :sha256";
  private static final String INSERT =
      """
      insert into parcel (sha256, carrier_id, author_id, device_key, activity_id, state, body, met_revision, reason,
        received_at, key_id, signature)
      values (:sha256, :carrier, :author, :deviceKey, :activity, :state, :body::jsonb, :metRevision, :reason, :receivedAt,
        :keyId, :signature)
      on conflict (sha256) do nothing\
      """;
  // A newer revision than the one it met means that its author has decided.
  private static final String LIST_KEPT =
      """
      select p.activity_id, p.state, p.reason, p.received_at, p.body from parcel p
      where p.author_id = :author and p.body is not null
        and not exists (select from activity_state a where a.id = p.activity_id and a.revision > p.met_revision)
      order by p.received_at desc
      limit 100\
      """;
  private static final String COUNT_REFUSALS =
      "select count(*) from parcel_refusal where carrier_id = :carrier and refused_at > :since";
  private static final String INSERT_REFUSAL =
      "insert into parcel_refusal (carrier_id, refused_at) values (:carrier, :now)";
  private static final String DELETE_REFUSALS =
      "delete from parcel_refusal where refused_at < :before";

  private final JdbcClient db;
  private final JsonMapper json;

  ParcelStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<Receipt> findReceipt(String sha256) {
    return db.sql(FIND_RECEIPT)
        .param("sha256", sha256)
        .query((row, number) ->
            new Receipt(
                Receipt.Kind.PARCEL,
                sha256,
                0,
                sha256,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature")))
        .optional();
  }

  void insert(Parcel.Header header, UUID carrier, Fate fate, Receipt receipt) {
    db.sql(INSERT)
        .param("sha256", receipt.sha256())
        .param("carrier", carrier)
        .param("author", header.officer())
        .param("deviceKey", header.deviceKey())
        .param("activity", header.report())
        .param("state", fate.state())
        .param("body", fate.body())
        .param("metRevision", fate.metRevision())
        .param("reason", fate.reason())
        .param("receivedAt", receipt.receivedAt())
        .param("keyId", receipt.keyId())
        .param("signature", receipt.signature())
        .update();
  }

  List<KeptParcel> listKept(UUID author) {
    return db.sql(LIST_KEPT)
        .param("author", author)
        .query((row, number) ->
            new KeptParcel(
                row.getObject("activity_id", UUID.class),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                json.readTree(row.getString("body"))))
        .list();
  }

  int countRefusals(UUID carrier, Instant since) {
    return db.sql(COUNT_REFUSALS)
        .param("carrier", carrier)
        .param("since", since)
        .query(Integer.class)
        .single();
  }

  void insertRefusal(UUID carrier, Instant now) {
    db.sql(INSERT_REFUSAL).param("carrier", carrier).param("now", now).update();
  }

  void deleteRefusals(Instant before) {
    db.sql(DELETE_REFUSALS).param("before", before).update();
  }
}
