package id.jejak.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders of files.
@Component
class ExportStore {
  private static final String INSERT =
      """
      insert into export_order (id, ordered_by, ordered_at, asked, asked_as, format, file_name, total)
      values (:id, :by, :now, :asked::jsonb, :askedAs::jsonb, :format, :fileName, :total)
      on conflict (id) do nothing\
      """;
  private static final String VIEW =
      """
      select id, case when failed_at is not null then 'FAILED' when ready_at is not null then 'READY' else 'MAKING' end
        as state, format, file_name, total, done, bytes, ordered_at, ordered_at + interval '1 day' as kept_until
      from export_order where ordered_by = :by\
      """;
  private static final String LIST = VIEW + " order by ordered_at desc, id";
  private static final String FIND = VIEW + " and id = :id";
  private static final String COUNT_WAITING =
      "select count(*) from export_order where ordered_by = :by and ready_at is null and failed_at is null";
  private static final String FIND_ASKED_AS =
      "select asked_as from export_order where id = :id and ordered_by = :by and ready_at is not null";
  private static final String DELETE =
      "delete from export_order where id = :id and ordered_by = :by";
  private static final String DELETE_OLD = "delete from export_order where ordered_at < :before";
  private static final String FIND_WORK =
      """
      select id, asked, asked_as from export_order
      where ready_at is null and failed_at is null
      order by ordered_at, id limit 1\
      """;
  private static final String FINISH =
      """
      update export_order set ready_at = :now, done = :rows, total = :rows
      where id = :id and maker = :maker and ready_at is null\
      """;
  private static final String FAIL = "update export_order set failed_at = :now where id = :id";

  private final JdbcClient db;

  ExportStore(JdbcClient db) {
    this.db = db;
  }

  /// What is still to be made, as JSON: what was ordered, and who ordered it.
  record Work(UUID id, String asked, String askedAs) {}

  /// False when there is an order with this id.
  boolean insert(UUID by, Export order, String asked, String askedAs) {
    return db.sql(INSERT)
            .param("id", order.id())
            .param("by", by)
            .param("now", order.orderedAt())
            .param("asked", asked)
            .param("askedAs", askedAs)
            .param("format", order.format().name())
            .param("fileName", order.fileName())
            .param("total", order.total())
            .update()
        == 1;
  }

  List<Export> list(UUID by) {
    return db.sql(LIST).param("by", by).query(Export.class).list();
  }

  Optional<Export> find(UUID id, UUID by) {
    return db.sql(FIND).param("id", id).param("by", by).query(Export.class).optional();
  }

  int countWaiting(UUID by) {
    return db.sql(COUNT_WAITING).param("by", by).query(Integer.class).single();
  }

  /// Of a file that is ready.
  Optional<String> findAskedAs(UUID id, UUID by) {
    return db.sql(FIND_ASKED_AS).param("id", id).param("by", by).query(String.class).optional();
  }

  boolean delete(UUID id, UUID by) {
    return db.sql(DELETE).param("id", id).param("by", by).update() == 1;
  }

  void deleteOld(Instant before) {
    db.sql(DELETE_OLD).param("before", before).update();
  }

  Optional<Work> findWork() {
    return db.sql(FIND_WORK).query(Work.class).optional();
  }

  void finish(UUID id, UUID maker, long rows, Instant now) {
    db.sql(FINISH)
        .param("id", id)
        .param("maker", maker)
        .param("rows", rows)
        .param("now", now)
        .update();
  }

  void fail(UUID id, Instant now) {
    db.sql(FAIL).param("id", id).param("now", now).update();
  }
}
