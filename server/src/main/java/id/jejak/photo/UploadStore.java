package id.jejak.photo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UploadStore {
  private static final String INSERT =
      """
      insert into upload (id, officer_id, sha256, file_type, length, received, expires_at, finished)
      values (:id, :officer, :sha256, :fileType, :length, :received, :expires, :finished)\
      """;
  private static final String FIND =
      """
      select id, officer_id, sha256, coalesce(file_type, '') as file_type, length, received, expires_at, finished
      from upload
      where id = :id and officer_id = :officer and expires_at > now()\
      """;
  // Only the sender who stands at the right offset goes on: two at once cannot mix their bytes.
  private static final String APPEND =
      """
      with moved as (
        update upload set received = received + :count where id = :id and received = :offset returning id)
      insert into upload_chunk (upload_id, start_offset, bytes) select id, :offset, :bytes from moved\
      """;
  private static final String BYTES =
      """
      select coalesce(string_agg(bytes, ''::bytea order by start_offset), ''::bytea) from upload_chunk
      where upload_id = :id\
      """;
  private static final String FINISH =
      """
      with done as (update upload set finished = true, received = length where id = :id returning id)
      delete from upload_chunk where upload_id in (select id from done)\
      """;
  private static final String DELETE = "delete from upload where id = :id";
  private static final String DELETE_EXPIRED = "delete from upload where expires_at < now()";

  private final JdbcClient db;

  UploadStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Upload upload) {
    db.sql(INSERT)
        .param("id", upload.id())
        .param("officer", upload.officerId())
        .param("sha256", upload.sha256())
        .param("fileType", upload.fileType())
        .param("length", upload.length())
        .param("received", upload.received())
        .param("expires", upload.expiresAt())
        .param("finished", upload.finished())
        .update();
  }

  Optional<Upload> find(UUID id, UUID officer) {
    return db.sql(FIND).param("id", id).param("officer", officer).query(Upload.class).optional();
  }

  /// Keeps bytes that follow `offset`; false when somebody else has gone on meanwhile.
  boolean append(UUID id, int offset, byte[] bytes) {
    return db.sql(APPEND)
            .param("id", id)
            .param("offset", offset)
            .param("count", bytes.length)
            .param("bytes", bytes)
            .update()
        == 1;
  }

  byte[] bytes(UUID id) {
    return db.sql(BYTES).param("id", id).query(byte[].class).single();
  }

  void finish(UUID id) {
    db.sql(FINISH).param("id", id).update();
  }

  void delete(UUID id) {
    db.sql(DELETE).param("id", id).update();
  }

  int deleteExpired() {
    return db.sql(DELETE_EXPIRED).update();
  }
}
