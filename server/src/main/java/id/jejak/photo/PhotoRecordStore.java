package id.jejak.photo;

import id.jejak.picture.Picture;
import id.jejak.receipt.Receipt;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PhotoRecordStore {
  private static final String HELD = "select sha256 from photo where sha256 = any(:hashes)";
  private static final String INSERT =
      """
      insert into photo (sha256, stored_bytes, width, height, uploaded_by, received_at, key_id, signature)
      values (:sha256, :bytes, :width, :height, :officer, :receivedAt, :keyId, :signature)
      on conflict (sha256) do nothing\
      """;
  private static final String RECEIPT =
      "select received_at, key_id, signature from photo where sha256 = :sha256";
  private static final String UPLOADED_BY =
      "select exists (select from photo where sha256 = :sha256 and uploaded_by = :officer)";
  // Of the reports that show the photo: which teams and bidang, and whether any shows it to the
  // public.
  private static final String SHOWN_IN =
      "select distinct region_code, field, public from photo_use where sha256 = :sha256";
  private static final String SEEN_IN =
      """
      select distinct sha256, region_code, field from photo_use where sha256 = any(:hashes)\
      """;
  // The youngest are being done by the node that took them in.
  private static final String UNDONE =
      """
      select sha256 from photo
      where not (thumbnail and looked) and received_at < now() - interval '5 seconds'
      order by received_at limit :limit\
      """;
  private static final String DONE =
      "update photo set thumbnail = true, looked = true where sha256 = :sha256";

  private final JdbcClient db;

  PhotoRecordStore(JdbcClient db) {
    this.db = db;
  }

  /// A photo in a report of this team and bidang.
  record SeenIn(String sha256, String regionCode, String field) {}

  record ShownIn(String regionCode, String field, boolean isPublic) {}

  Set<String> held(Collection<String> hashes) {
    return db.sql(HELD).param("hashes", hashes.toArray(String[]::new)).query(String.class).set();
  }

  void insert(Picture picture, Receipt receipt, UUID officer) {
    db.sql(INSERT)
        .param("sha256", receipt.sha256())
        .param("bytes", picture.jpeg().length)
        .param("width", picture.width())
        .param("height", picture.height())
        .param("officer", officer)
        .param("receivedAt", receipt.receivedAt())
        .param("keyId", receipt.keyId())
        .param("signature", receipt.signature())
        .update();
  }

  Optional<Receipt> findReceipt(String sha256) {
    return db.sql(RECEIPT)
        .param("sha256", sha256)
        .query((row, number) ->
            new Receipt(
                Receipt.Kind.PHOTO,
                sha256,
                0,
                sha256,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature")))
        .optional();
  }

  boolean isUploadedBy(String sha256, UUID officer) {
    return db.sql(UPLOADED_BY)
        .param("sha256", sha256)
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  List<ShownIn> listShownIn(String sha256) {
    return db.sql(SHOWN_IN)
        .param("sha256", sha256)
        .query((row, number) ->
            new ShownIn(
                row.getString("region_code"), row.getString("field"), row.getBoolean("public")))
        .list();
  }

  List<SeenIn> listSeenIn(Collection<String> hashes) {
    return db.sql(SEEN_IN)
        .param("hashes", hashes.toArray(String[]::new))
        .query(SeenIn.class)
        .list();
  }

  List<String> listUndone(int limit) {
    return db.sql(UNDONE).param("limit", limit).query(String.class).list();
  }

  /// Its thumbnail is made and its look remembered, as far as it has one.
  void isDone(String sha256) {
    db.sql(DONE).param("sha256", sha256).update();
  }
}
