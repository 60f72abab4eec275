package id.jejak.sync;

import id.jejak.access.Scope;
import id.jejak.region.RegionCode;
import id.jejak.shared.PlannedEachTime;
import id.jejak.sync.ChangeItem.ReviewSummary;
import id.jejak.sync.ChangeItem.Reviewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeStore {
  private static final String INSERT =
      """
      insert into change_log (region_code, field, kind, subject_id, changed_at)
      select region_code, field, 'activity', subject_id, changed_at
      from unnest(:regions::text[], :fields::text[], :subjects::uuid[], :times::timestamptz[])
        as change (region_code, field, subject_id, changed_at)\
      """;

  private static final String MOVE =
      """
      update change_log set region_code = :to || substr(region_code, length(:from) + 1)
      where region_code >= :from and region_code < :until\
      """;
  private static final String TELL_SUBTREE =
      """
      insert into change_log (region_code, field, kind, subject_id, changed_at)
      select region_code, field, 'activity', id, :at from activity_state
      where region_code >= :from and region_code < :until order by id\
      """;

  // Everything below the horizon is committed or rolled back: nothing can still appear there.
  private static final String HORIZON =
      "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  // The outer limits of the scope let PostgreSQL read a village by its region, and the nation in
  // the order of the log.
  private static final String LIST_SINCE =
      """
      select c.transaction::text::bigint as transaction, c.id as entry, c.subject_id, c.changed_at, a.state, a.revision,
        a.published, a.opened_at, a.title, a.region_code, v.decision, v.note, v.reviewer_name, v.reviewer_title,
        v.reviewer_team, v.decided_at, v.revision as reviewed_revision, exists (
          select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (low, high, bidang)
          where a.region_code >= s.low collate "C" and a.region_code < s.high collate "C"
            and (s.bidang = '' or s.bidang = a.field)) as visible
      from change_log c
      join activity_state a on a.id = c.subject_id
      left join lateral (select * from review_detail d where d.activity_id = c.subject_id order by d.id desc limit 1) v
        on true
      where (c.transaction, c.id) > (:transaction::text::xid8, :entry) and c.transaction < :horizon::text::xid8
        and c.region_code >= :lowest and c.region_code < :highest
        and exists (
          select from unnest(:scopeFrom::text[], :scopeUntil::text[], :scopeField::text[]) as s (a, z, f)
          where c.region_code >= s.a collate "C" and c.region_code < s.z collate "C" and (s.f = '' or s.f = c.field))
      order by c.transaction, c.id
      limit :limit\
      """;

  private final JdbcClient db;
  private final JdbcClient feed;

  ChangeStore(JdbcClient db, @PlannedEachTime JdbcClient feed) {
    this.db = db;
    this.feed = feed;
  }

  void insert(List<Changes.Change> changes) {
    db.sql(INSERT)
        .param("regions", changes.stream().map(c -> c.region().value()).toArray(String[]::new))
        .param("fields", changes.stream().map(c -> c.field().name()).toArray(String[]::new))
        .param("subjects", changes.stream().map(Changes.Change::activity).toArray(UUID[]::new))
        .param("times", changes.stream().map(c -> c.at().toString()).toArray(String[]::new))
        .update();
  }

  void move(RegionCode from, RegionCode to) {
    db.sql(MOVE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .update();
  }

  void tell(RegionCode subtree, Instant at) {
    db.sql(TELL_SUBTREE)
        .param("from", subtree.subtree().from())
        .param("until", subtree.subtree().until())
        .param("at", at)
        .update();
  }

  long horizon() {
    return db.sql(HORIZON).query(Long.class).single();
  }

  /// A change as the log has it: in her scope when it happened, perhaps no longer now.
  record Entry(ChangeItem item, boolean visible) {}

  List<Entry> listSince(ChangeCursor cursor, long horizon, Scope scope, int limit) {
    return feed.sql(LIST_SINCE)
        .param("transaction", cursor.transaction())
        .param("entry", cursor.id())
        .param("horizon", horizon)
        .param("lowest", Collections.min(Arrays.asList(scope.from())))
        .param("highest", Collections.max(Arrays.asList(scope.until())))
        .param("scopeFrom", scope.from())
        .param("scopeUntil", scope.until())
        .param("scopeField", scope.field())
        .param("limit", limit)
        .query((row, number) -> new Entry(item(row), row.getBoolean("visible")))
        .list();
  }

  private static ChangeItem item(ResultSet row) throws SQLException {
    return new ChangeItem(
        "activity",
        row.getObject("subject_id", UUID.class),
        row.getString("state"),
        row.getInt("revision"),
        row.getBoolean("published"),
        instant(row, "opened_at"),
        row.getString("title"),
        RegionCode.valueOf(row.getString("region_code")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        review(row),
        new ChangeCursor(row.getLong("transaction"), row.getLong("entry")));
  }

  private static @Nullable ReviewSummary review(ResultSet row) throws SQLException {
    var decidedAt = instant(row, "decided_at");
    if (decidedAt == null) {
      return null;
    }
    return new ReviewSummary(
        row.getString("decision"),
        row.getString("note"),
        new Reviewer(
            row.getString("reviewer_name"),
            row.getString("reviewer_title"),
            row.getString("reviewer_team")),
        decidedAt,
        row.getInt("reviewed_revision"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
