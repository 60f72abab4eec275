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
      insert into roster (id, made_by, file_name, sha256, state, arrived_at, stepped_at)
      values (:id, :by, :fileName, :sha256, 'ARRIVING', :now, :now)
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
  private static final String ARRIVED =
      """
      update roster set state = 'CHECKING', ignored = :ignored, rows = :rows, last_row = :last
      where id = :id and state = 'ARRIVING'\
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
  private static final String DELETE = "delete from roster where id = :id";
  private static final String DELETE_OLD =
      "delete from roster where state not in ('CHECKING', 'WRITING') and stepped_at < :before";
  private static final String VIEW =
      """
      select jsonb_build_object('id', r.id, 'fileName', r.file_name, 'state', r.state, 'stoppedFor', r.stopped_for,
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
      VIEW
          + " where r.made_by = :by and r.state <> 'ARRIVING' order by r.arrived_at desc, r.id limit 20";

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

  /// False when there is one with this id.
  boolean insert(UUID id, UUID by, String fileName, String sha256, Instant now) {
    return db.sql(INSERT)
            .param("id", id)
            .param("by", by)
            .param("fileName", fileName)
            .param("sha256", sha256)
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

  /// False when it was taken away while it came.
  boolean arrived(UUID id, List<String> ignored, int rows, int last) {
    return db.sql(ARRIVED)
            .param("id", id)
            .param("ignored", ignored.toArray(String[]::new))
            .param("rows", rows)
            .param("last", last)
            .update()
        == 1;
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

  int deleteUntouchedSince(Instant before) {
    return db.sql(DELETE_OLD).param("before", before).update();
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
