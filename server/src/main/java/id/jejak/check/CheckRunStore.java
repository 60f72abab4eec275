package id.jejak.check;

import id.jejak.check.NightlyCheck.FoundDifference;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckRunStore {
  // A kabupaten in which nothing is stored and nothing was reported has nothing to compare.
  private static final String SLICES =
      """
      select r.code from region r
      where r.valid_to is null and r.tier in ('REGENCY', 'PROVINCE', 'NATION')
        and (r.tier <> 'REGENCY'
          or exists (select from total_cell t where t.region_code >= r.code and t.region_code < r.code || '/')
          or exists (select from activity_dated a where a.region_code >= r.code and a.region_code < r.code || '/'))
      order by length(r.code) desc, r.code\
      """;
  private static final String BEGIN =
      "insert into check_run (started_at) values (:at) returning id";
  private static final String COUNTED = "update check_run set slices = slices + 1 where id = :run";
  private static final String END =
      "update check_run set ended_at = :at, differences = :differences where id = :run";
  private static final String FORGET =
      "delete from check_run where started_at < :at::timestamptz - interval '90 days'";
  private static final String INSERT =
      """
      insert into check_difference (run_id, position, what, stored, recounted)
      values (:run, :position, :what, :stored, :recounted)\
      """;
  private static final String LATEST =
      """
      select id, ended_at, slices, differences from check_run where ended_at is not null order by id desc limit 1\
      """;
  private static final String FOUND =
      "select what, stored, recounted from check_difference where run_id = :run order by position";

  private final JdbcClient db;

  CheckRunStore(JdbcClient db) {
    this.db = db;
  }

  record Run(long id, Instant endedAt, int slices, int differences) {}

  /// Kabupaten first, then the tiers that stand on them.
  List<RegionCode> listSlices() {
    return db.sql(SLICES).query((row, number) -> RegionCode.valueOf(row.getString("code"))).list();
  }

  long begin(Instant at) {
    db.sql(FORGET).param("at", at).update();
    return db.sql(BEGIN).param("at", at).query(Long.class).single();
  }

  void counted(long run) {
    db.sql(COUNTED).param("run", run).update();
  }

  void end(long run, int differences, Instant at) {
    db.sql(END).param("run", run).param("differences", differences).param("at", at).update();
  }

  void insert(long run, int position, FoundDifference found) {
    db.sql(INSERT)
        .param("run", run)
        .param("position", position)
        .param("what", found.what())
        .param("stored", found.stored())
        .param("recounted", found.recounted())
        .update();
  }

  /// The latest run that went through.
  Optional<Run> findLatest() {
    return db.sql(LATEST)
        .query((row, number) ->
            new Run(
                row.getLong("id"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getInt("slices"),
                row.getInt("differences")))
        .optional();
  }

  List<FoundDifference> list(long run) {
    return db.sql(FOUND).param("run", run).query(FoundDifference.class).list();
  }
}
