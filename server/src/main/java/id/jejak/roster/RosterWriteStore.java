package id.jejak.roster;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.WrittenFacts;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows that are written next.
@Component
class RosterWriteStore {
  // Whoever writes a batch waits for the one before: two operators with the same list would each
  // make every person.
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('roster', 0))";
  private static final String LAST_OF_BATCH =
      """
      select max(number) from (
        select number from roster_row where roster_id = :roster and chosen and settled_at is null
        order by number limit :limit) next\
      """;
  private static final String LIST =
      """
      select jsonb_build_object('number', x.number, 'outcome', x.outcome, 'officer', x.officer_id, 'office', x.office_id,
        'changes', x.changes, 'personKey', x.person_key, 'team', g.code, 'role', x.role, 'field', x.field,
        'startsOn', x.starts_on, 'endsOn', x.ends_on, 'decreeNumber', x.decree_number, 'decreeDate', x.decree_date,
        'facts', x.facts)
      from roster_row x join region g on g.id = x.region_id
      where x.roster_id = :roster and x.number <= :last and x.chosen and x.settled_at is null
      order by x.number\
      """;
  private static final String SETTLE =
      """
      update roster_row x set settled_at = :now, officer_id = coalesce(s.officer, x.officer_id)
      from unnest(:numbers::int[], :officers::uuid[]) s(number, officer)
      where x.roster_id = :roster and x.number = s.number\
      """;
  private static final String MISSED =
      """
      update roster_row set outcome = 'BAD',
        found = jsonb_build_array(jsonb_build_object('column', 'ROLE', 'finding', 'CHANGED_MEANWHILE'))
      where roster_id = :roster and number = any(:numbers)\
      """;
  // Rows that turned out to be bad are no more written than those nobody chose.
  private static final String LEAVE_BAD =
      """
      update roster_row set chosen = false
      where roster_id = :roster and number <= :last and chosen and settled_at is null and outcome = 'BAD'\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  RosterWriteStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  record Row(
      int number,
      RowOutcome outcome,
      @Nullable UUID officer,
      @Nullable UUID office,
      List<String> changes,
      String personKey,
      RegionCode team,
      Role role,
      @Nullable Field field,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String decreeNumber,
      @Nullable LocalDate decreeDate,
      WrittenFacts facts) {}

  void lock() {
    db.sql(LOCK).query(row -> {});
  }

  /// The number of the last row of the next batch; 0 when none is left.
  int lastOfBatch(UUID roster, int limit) {
    var last =
        db.sql(LAST_OF_BATCH)
            .param("roster", roster)
            .param("limit", limit)
            .query((row, n) -> row.getInt(1))
            .single();
    return last;
  }

  void leaveBad(UUID roster, int last) {
    db.sql(LEAVE_BAD).param("roster", roster).param("last", last).update();
  }

  List<Row> list(UUID roster, int last) {
    return db
        .sql(LIST)
        .param("roster", roster)
        .param("last", last)
        .query(String.class)
        .list()
        .stream()
        .map(text -> json.readValue(text, Row.class))
        .toList();
  }

  void settle(UUID roster, List<Integer> numbers, List<UUID> officers, Instant now) {
    db.sql(SETTLE)
        .param("roster", roster)
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("officers", officers.toArray(UUID[]::new))
        .param("now", now)
        .update();
  }

  void missed(UUID roster, List<Integer> numbers) {
    db.sql(MISSED)
        .param("roster", roster)
        .param("numbers", numbers.toArray(Integer[]::new))
        .update();
  }
}
