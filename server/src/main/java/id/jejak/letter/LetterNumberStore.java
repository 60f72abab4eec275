package id.jejak.letter;

import id.jejak.letter.LetterNumbers.Document;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterNumberStore {
  private static final String FIND =
      "select text from letter_number where document = :document and document_id = :id";
  private static final String LOCK_COUNTER =
      """
      insert into letter_counter as c (region_id, year, last_number) values (:region, :year, 0)
      on conflict (region_id, year) do update set last_number = c.last_number\
      """;
  private static final String ADVANCE =
      """
      update letter_counter set last_number = last_number + 1 where region_id = :region and year = :year
      returning last_number\
      """;
  private static final String INSERT =
      """
      insert into letter_number (document, document_id, region_id, year, number, text, given_by, given_at)
      values (:document, :id, :region, :year, :number, :text, :by, :now)\
      """;

  private final JdbcClient db;

  LetterNumberStore(JdbcClient db) {
    this.db = db;
  }

  record Entry(
      Document document,
      UUID id,
      int region,
      int year,
      int number,
      String text,
      UUID by,
      Instant now) {}

  Optional<String> find(Document document, UUID id) {
    return db.sql(FIND).param("document", document).param("id", id).query(String.class).optional();
  }

  /// Nobody else gives a number of this team and year until the transaction ends.
  void lockCounter(int region, int year) {
    db.sql(LOCK_COUNTER).param("region", region).param("year", year).update();
  }

  int advance(int region, int year) {
    return db.sql(ADVANCE)
        .param("region", region)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(Entry entry) {
    db.sql(INSERT).paramSource(entry).update();
  }
}
