package id.jejak.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewStore {
  private static final String INSERT =
      """
      insert into review (activity_id, revision, decision, note, reviewer_id, reviewer_title, reviewer_team, decided_at,
        decision_id)
      values (:activity, :revision, :decision, :note, :reviewer, :title, :team, :now, :id)\
      """;
  private static final String FIND_LATEST =
      """
      select decision, note, reviewer_id as reviewer from review where activity_id = :activity and revision = :revision
      order by id desc limit 1\
      """;
  private static final String FIND =
      """
      select decision, note, reviewer_id as reviewer from review where activity_id = :activity and decision_id = :id\
      """;

  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  /// A decision as it was recorded.
  record Kept(String decision, @Nullable String note, UUID reviewer) {}

  record Entry(
      UUID activity,
      int revision,
      String decision,
      @Nullable String note,
      UUID reviewer,
      String title,
      String team,
      Instant now,
      @Nullable UUID id) {}

  void insert(Entry entry) {
    db.sql(INSERT).paramSource(entry).update();
  }

  Optional<Kept> findLatest(UUID activity, int revision) {
    return db.sql(FIND_LATEST)
        .param("activity", activity)
        .param("revision", revision)
        .query(Kept.class)
        .optional();
  }

  /// The decision that was sent under this name.
  Optional<Kept> find(UUID activity, UUID id) {
    return db.sql(FIND).param("activity", activity).param("id", id).query(Kept.class).optional();
  }
}
