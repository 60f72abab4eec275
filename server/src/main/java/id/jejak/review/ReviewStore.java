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
      insert into review (activity_id, revision, decision, note, reviewer_id, reviewer_title, reviewer_team, decided_at)
      values (:activity, :revision, :decision, :note, :reviewer, :title, :team, :now)\
      """;
  private static final String FIND_LATEST =
      """
      select decision, note from review where activity_id = :activity and revision = :revision
      order by id desc limit 1\
      """;

  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  record Latest(String decision, @Nullable String note) {}

  record Entry(
      UUID activity,
      int revision,
      String decision,
      @Nullable String note,
      UUID reviewer,
      String title,
      String team,
      Instant now) {}

  void insert(Entry entry) {
    db.sql(INSERT).paramSource(entry).update();
  }

  Optional<Latest> findLatest(UUID activity, int revision) {
    return db.sql(FIND_LATEST)
        .param("activity", activity)
        .param("revision", revision)
        .query(Latest.class)
        .optional();
  }
}
