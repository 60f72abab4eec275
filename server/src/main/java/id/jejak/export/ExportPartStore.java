package id.jejak.export;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files, in pieces.
@Component
class ExportPartStore {
  private static final String DELETE = "delete from export_part where order_id = :id";
  private static final String BEGIN =
      "update export_order set maker = :maker, done = 0, bytes = 0 where id = :id and ready_at is null";
  private static final String ADVANCE =
      """
      update export_order set done = :rows, bytes = bytes + :bytes
      where id = :id and maker = :maker and ready_at is null\
      """;
  private static final String INSERT =
      "insert into export_part (order_id, number, bytes) values (:id, :number, :bytes)";
  private static final String FIND =
      "select bytes from export_part where order_id = :id and number = :number";

  private final JdbcClient db;

  ExportPartStore(JdbcClient db) {
    this.db = db;
  }

  /// Forgets what an interrupted making left; from now on only `maker` may add. False, and nothing
  /// is forgotten, when the file is ready or the order deleted by now.
  @Transactional
  public boolean begin(UUID id, UUID maker) {
    var begun = db.sql(BEGIN).param("id", id).param("maker", maker).update() == 1;
    if (begun) {
      db.sql(DELETE).param("id", id).update();
    }
    return begun;
  }

  /// Keeps a piece beside the transaction that reads the rows; false when the order was deleted or
  /// another maker began it anew.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean add(UUID id, UUID maker, int number, byte[] bytes, long rows) {
    var goesOn =
        db.sql(ADVANCE)
                .param("id", id)
                .param("maker", maker)
                .param("rows", rows)
                .param("bytes", bytes.length)
                .update()
            == 1;
    if (goesOn) {
      db.sql(INSERT).param("id", id).param("number", number).param("bytes", bytes).update();
    }
    return goesOn;
  }

  Optional<byte[]> find(UUID id, int number) {
    return db.sql(FIND).param("id", id).param("number", number).query(byte[].class).optional();
  }
}
