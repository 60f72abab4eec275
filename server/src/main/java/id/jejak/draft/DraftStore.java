package id.jejak.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftStore {
  private static final String PUT =
      """
      insert into draft (officer_id, draft_id, device_id, base_revision, version, changed_at, title, type_code, photos,
        content, kept_at)
      values (:officer, :id, :device, :baseRevision, :version, :changedAt, :title, :typeCode, :photos, :content, :now)
      on conflict (officer_id, draft_id, device_id) do update
        set base_revision = excluded.base_revision, version = excluded.version, changed_at = excluded.changed_at,
          title = excluded.title, type_code = excluded.type_code, photos = excluded.photos, content = excluded.content,
          kept_at = excluded.kept_at
        where draft.version < excluded.version\
      """;
  private static final String DELETE_BEYOND =
      """
      delete from draft where (officer_id, draft_id, device_id) in (
        select officer_id, draft_id, device_id from draft where officer_id = :officer
        order by kept_at desc, draft_id, device_id offset :most)\
      """;
  // A report that has arrived over the same revision has taken the draft's place.
  private static final String LIST =
      """
      select d.draft_id as id, d.device_id as device, d.base_revision, d.changed_at, d.title, d.type_code, d.photos,
        d.handed_over_by
      from draft d
      where d.officer_id = :officer
        and not exists (select from activity_state a where a.id = d.draft_id and a.revision > d.base_revision)
      order by d.kept_at desc, d.draft_id, d.device_id
      limit 100\
      """;
  private static final String CONTENT =
      "select content from draft where officer_id = :officer and draft_id = :id and device_id = :device";
  private static final String DELETE =
      "delete from draft where officer_id = :officer and draft_id = :id and device_id = :device";
  private static final String LIST_KEPT =
      """
      select d.draft_id, d.device_id, d.content from draft d
      where d.officer_id = :officer
        and not exists (select from activity_state a where a.id = d.draft_id and a.revision > d.base_revision)\
      """;
  private static final String GIVE =
      """
      update draft d set officer_id = :to, handed_over_by = :name
      where d.officer_id = :from and d.draft_id = :id and d.device_id = :device
        and not exists (select from draft o where o.officer_id = :to and o.draft_id = :id and o.device_id = :device)\
      """;
  private static final String DELETE_ARRIVED =
      """
      delete from draft d
      where exists (select from activity_state a where a.id = d.draft_id and a.revision > d.base_revision)\
      """;
  private static final String DELETE_OLD = "delete from draft where kept_at < :before";

  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  void put(UUID officer, DraftForm.Checked draft, Instant now) {
    db.sql(PUT)
        .param("officer", officer)
        .param("id", draft.id())
        .param("device", draft.device())
        .param("baseRevision", draft.baseRevision())
        .param("version", draft.version())
        .param("changedAt", draft.changedAt())
        .param("title", draft.title())
        .param("typeCode", draft.typeCode())
        .param("photos", draft.photos())
        .param("content", draft.content())
        .param("now", now)
        .update();
  }

  void deleteBeyond(UUID officer, int most) {
    db.sql(DELETE_BEYOND).param("officer", officer).param("most", most).update();
  }

  List<DraftCopy> list(UUID officer) {
    return db.sql(LIST).param("officer", officer).query(DraftCopy.class).list();
  }

  Optional<String> findContent(UUID officer, UUID id, UUID device) {
    return db.sql(CONTENT)
        .param("officer", officer)
        .param("id", id)
        .param("device", device)
        .query(String.class)
        .optional();
  }

  /// A copy with what the phone wrote in it.
  record Kept(UUID draftId, UUID deviceId, String content) {}

  List<Kept> listKept(UUID officer) {
    return db.sql(LIST_KEPT).param("officer", officer).query(Kept.class).list();
  }

  /// `name` is that of the officer who hands it over.
  void give(UUID from, Kept copy, UUID to, String name) {
    db.sql(GIVE)
        .param("from", from)
        .param("id", copy.draftId())
        .param("device", copy.deviceId())
        .param("to", to)
        .param("name", name)
        .update();
  }

  void delete(UUID officer, UUID id, UUID device) {
    db.sql(DELETE).param("officer", officer).param("id", id).param("device", device).update();
  }

  int deleteArrived() {
    return db.sql(DELETE_ARRIVED).update();
  }

  int deleteOld(Instant before) {
    return db.sql(DELETE_OLD).param("before", before).update();
  }
}
