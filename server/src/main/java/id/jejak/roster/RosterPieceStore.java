package id.jejak.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that wait to be read, in pieces.
@Component
class RosterPieceStore {
  private static final String INSERT =
      "insert into roster_piece (file_id, number, bytes, arrived_at) values (:file, :number, :bytes, :now)";
  private static final String FIND =
      "select bytes from roster_piece where file_id = :file and number = :number";
  private static final String DELETE = "delete from roster_piece where file_id = :file";
  private static final String DELETE_CUT_OFF =
      """
      delete from roster_piece p
      where p.arrived_at < :before and not exists (select from roster r where r.file_id = p.file_id)\
      """;

  private final JdbcClient db;

  RosterPieceStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID file, int number, byte[] bytes, Instant now) {
    db.sql(INSERT)
        .param("file", file)
        .param("number", number)
        .param("bytes", bytes)
        .param("now", now)
        .update();
  }

  Optional<byte[]> find(UUID file, int number) {
    return db.sql(FIND).param("file", file).param("number", number).query(byte[].class).optional();
  }

  void delete(UUID file) {
    db.sql(DELETE).param("file", file).update();
  }

  /// Those of files that never became whole.
  void deleteCutOffBefore(Instant before) {
    db.sql(DELETE_CUT_OFF).param("before", before).update();
  }
}
