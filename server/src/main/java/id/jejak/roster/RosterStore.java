package id.jejak.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The imports themselves and how far they are.
@Component
class RosterStore {
  private static final String INSERT =
      """
      insert into roster (id, made_by, file_name, sha256, file_id, state, arrived_at, stepped_at)
      values (:id, :by, :fileName, :sha256, :file, 'READING', :now, :now)
      on conflict (id) do nothing\
      """;
  private static final String FIND =
      "select id, made_by, sha256, state, last_row, placed_to, checked_to from roster where id = :id";
  private static final String LOCK = FIND + " for update";
  private static final String LOCK_NEXT =
      """
      select id, made_by, sha256, state, last_row, placed_to, checked_to from roster
      where state in ('CHECKING', 'WRITING')
      order by stepped_at
      limit 1
      for update skip locked\
      """;
  private static final String FIND_UNREAD =
      """
      select id, file_id, rows, last_row from roster
      where state = 'READING'
      order by stepped_at
      limit 1\
      """;
  private static final String IS_ANOTHER_UNREAD =
      "select exists (select from roster where state = 'READING' and id <> :id)";
  private static final String ADVANCE =
      """
      update roster set rows = :rows, last_row = :last, stepped_at = :now, failures = 0
      where id = :id and state = 'READING' and last_row = :before\
      """;
  private static final String READ =
      """
      update roster set state = 'CHECKING', file_id = null, ignored = :ignored, stepped_at = :now, failures = 0
      where id = :id and state = 'READING'\
      """;
  private static final String REFUSE =
      """
      update roster set state = 'REFUSED', file_id = null, refusal = :refusal::jsonb, finished_at = :now, stepped_at = :now,
        rows = 0, last_row = 0
      where id = :id and state = 'READING'\
      """;
  private static final String FAILED_TO_READ =
      """
      update roster set failures = failures + 1, stepped_at = :now,
        state = case when failures + 1 >= :most then 'STOPPED' else state end,
        stopped_for = case when failures + 1 >= :most then 'FAILURE' end
      where id = :id and state = 'READING'\
      """;
  private static final String STEP =
      """
      update roster set placed_to = :placedTo, checked_to = :checkedTo, stepped_at = :now, failures = 0,
        state = case when :checkedTo >= last_row then 'CHECKED' else state end
      where id = :id\
      """;
  private static final String BEGIN =
      """
      update roster set state = 'WRITING', stopped_for = null, finished_at = null, stepped_at = :now, failures = 0,
        chosen = settled + :chosen
      where id = :id\
      """;
  private static final String SETTLE =
      """
      update roster set settled = settled + :settled, accounts = accounts + :accounts, stepped_at = :now, failures = 0
      where id = :id\
      """;
  private static final String FINISH =
      "update roster set state = 'WRITTEN', chosen = settled, finished_at = :now, stepped_at = :now where id = :id";
  private static final String STOP =
      """
      update roster set state = 'STOPPED', stopped_for = :reason, finished_at = :now, stepped_at = :now where id = :id\
      """;
  private static final String FAILED =
      """
      with oldest as (
        select id from roster where state in ('CHECKING', 'WRITING') order by stepped_at limit 1 for update skip locked)
      update roster r set failures = failures + 1, stepped_at = :now,
        state = case when failures + 1 >= :most then 'STOPPED' else state end,
        stopped_for = case when failures + 1 >= :most then 'FAILURE' end
      from oldest o where r.id = o.id\
      """;
  private static final String DELETE =
      """
      with gone as (delete from roster where id = :id returning file_id)
      delete from roster_piece where file_id in (select file_id from gone)\
      """;
  private static final String DELETE_OLD =
      """
      with gone as (
        delete from roster where state not in ('READING', 'CHECKING', 'WRITING') and stepped_at < :before
        returning file_id)
      delete from roster_piece where file_id in (select file_id from gone)\
      """;
  private static final String VIEW =
      """
      select jsonb_build_object('id', r.id, 'fileName', r.file_name, 'state', r.state, 'stoppedFor', r.stopped_for,
        'refusal', r.refusal,
        'arrivedAt', r.arrived_at, 'finishedAt', r.finished_at, 'ignored', r.ignored, 'rows', r.rows,
        'checkedPercent', case when r.last_row = 0 then 0
          else (50::bigint * r.placed_to + 50::bigint * r.checked_to) / r.last_row end,
        'chosenRows', r.chosen, 'settledRows', r.settled, 'accounts', r.accounts,
        'counts', (
          select jsonb_build_object('bad', count(*) filter (where x.outcome = 'BAD'),
            'newcomers', count(*) filter (where x.outcome = 'NEW'),
            'offices', count(*) filter (where x.outcome = 'OFFICE'),
            'changed', count(*) filter (where x.outcome = 'CHANGED'),
            'same', count(*) filter (where x.outcome = 'SAME'),
            'written', count(x.settled_at) filter (where x.outcome in ('NEW', 'OFFICE', 'CHANGED')))
          from roster_row x where x.roster_id = r.id))
      from roster r\
      """;
  private static final String FIND_VIEW = VIEW + " where r.id = :id";
  private static final String LIST_VIEWS =
      VIEW + " where r.made_by = :by order by r.arrived_at desc, r.id limit 20";

  private final JdbcClient db;
  private final JsonMapper json;

  RosterStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  record Stored(
      UUID id,
      UUID madeBy,
      String sha256,
      RosterState state,
      int lastRow,
      int placedTo,
      int checkedTo) {}

  /// One whose file waits, and how far it has been read.
  record Unread(UUID id, UUID fileId, int rows, int lastRow) {}

  /// False when there is one with this id.
  boolean insert(UUID id, UUID by, String fileName, String sha256, UUID file, Instant now) {
    return db.sql(INSERT)
            .param("id", id)
            .param("by", by)
            .param("fileName", fileName)
            .param("sha256", sha256)
            .param("file", file)
            .param("now", now)
            .update()
        == 1;
  }

  Optional<Stored> find(UUID id) {
    return db.sql(FIND).param("id", id).query(Stored.class).optional();
  }

  Optional<Stored> lock(UUID id) {
    return db.sql(LOCK).param("id", id).query(Stored.class).optional();
  }

  /// The one that has waited longest for its next step, if nobody else takes it now.
  Optional<Stored> lockNext() {
    return db.sql(LOCK_NEXT).query(Stored.class).optional();
  }

  /// The one that has waited longest to be read.
  Optional<Unread> findUnread() {
    return db.sql(FIND_UNREAD).query(Unread.class).optional();
  }

  boolean isAnotherUnread(UUID id) {
    return db.sql(IS_ANOTHER_UNREAD).param("id", id).query(Boolean.class).single();
  }

  /// False when it was taken away, or somebody else has read on behind the row `before`.
  boolean advance(UUID id, int before, int rows, int last, Instant now) {
    return db.sql(ADVANCE)
            .param("id", id)
            .param("before", before)
            .param("rows", rows)
            .param("last", last)
            .param("now", now)
            .update()
        == 1;
  }

  /// False when it was taken away meanwhile.
  boolean isRead(UUID id, List<String> ignored, Instant now) {
    return db.sql(READ)
            .param("id", id)
            .param("ignored", ignored.toArray(String[]::new))
            .param("now", now)
            .update()
        == 1;
  }

  /// False when it was taken away meanwhile.
  boolean refuse(UUID id, RosterView.Refusal refusal, Instant now) {
    return db.sql(REFUSE)
            .param("id", id)
            .param("refusal", json.writeValueAsString(refusal))
            .param("now", now)
            .update()
        == 1;
  }

  /// Lets the others go first, and gives up after so many failures in a row.
  void failedToRead(UUID id, int most, Instant now) {
    db.sql(FAILED_TO_READ).param("id", id).param("most", most).param("now", now).update();
  }

  void step(UUID id, int placedTo, int checkedTo, Instant now) {
    db.sql(STEP)
        .param("id", id)
        .param("placedTo", placedTo)
        .param("checkedTo", checkedTo)
        .param("now", now)
        .update();
  }

  void begin(UUID id, int chosen, Instant now) {
    db.sql(BEGIN).param("id", id).param("chosen", chosen).param("now", now).update();
  }

  void settle(UUID id, int settled, int accounts, Instant now) {
    db.sql(SETTLE)
        .param("id", id)
        .param("settled", settled)
        .param("accounts", accounts)
        .param("now", now)
        .update();
  }

  void finish(UUID id, Instant now) {
    db.sql(FINISH).param("id", id).param("now", now).update();
  }

  void stop(UUID id, RosterView.Stop reason, Instant now) {
    db.sql(STOP).param("id", id).param("reason", reason).param("now", now).update();
  }

  /// Lets the others go first, and gives up after so many failures in a row.
  void failed(int most, Instant now) {
    db.sql(FAILED).param("most", most).param("now", now).update();
  }

  void delete(UUID id) {
    db.sql(DELETE).param("id", id).update();
  }

  void deleteUntouchedSince(Instant before) {
    db.sql(DELETE_OLD).param("before", before).update();
  }

  RosterView view(UUID id) {
    return read(db.sql(FIND_VIEW).param("id", id).query(String.class).single());
  }

  List<RosterView> list(UUID by) {
    return db.sql(LIST_VIEWS).param("by", by).query(String.class).list().stream()
        .map(this::read)
        .toList();
  }

  private RosterView read(String text) {
    return json.readValue(text, RosterView.class);
  }
}
