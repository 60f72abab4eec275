package id.jejak.likeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LikenessStore {
  private static final int MOST = 20;
  private static final String INSERT =
      """
      insert into photo_look (sha256, shape, edges, remembered_at) values (:sha256, :shape, :edges, now())
      on conflict (sha256) do nothing\
      """;
  // The indexes hold a third of the shape before the whole of it, so that nothing but an index is
  // read until a shape is near.
  static final String NEAR =
      """
      with near as (
        select distinct shape from (
          select l.shape from unnest(:low::int[]) as v (value)
            join photo_look l on (l.shape & 4194303)::int = v.value
          union all
          select l.shape from unnest(:middle::int[]) as v (value)
            join photo_look l on (l.shape >> 22 & 2097151)::int = v.value
          union all
          select l.shape from unnest(:high::int[]) as v (value)
            join photo_look l on (l.shape >> 43 & 2097151)::int = v.value) as found
        where bit_count((shape # :shape)::bit(64)) <= :shapesApart)
      select l.sha256 from near n cross join lateral (
        select o.sha256, o.edges, o.remembered_at from photo_look o
        where o.shape = n.shape order by o.remembered_at desc limit :most) as l
      where l.sha256 <> :sha256 and bit_count((l.edges # :edges)::bit(64)) <= :edgesApart
      order by l.remembered_at desc limit :most\
      """;
  private static final String PAIR =
      """
      insert into photo_likeness (sha256, other)
      select :sha256, other from unnest(:others::text[]) as o (other)
      union all
      select other, :sha256 from unnest(:others::text[]) as o (other)
      on conflict (sha256, other) do nothing\
      """;
  private static final String USES =
      """
      select u.* from unnest(:activities::uuid[]) as a (id)
      cross join lateral (
        select s.activity_id as seen_in, s.sha256, o.region_name, o.parent_region_name, o.region_code, o.field,
          o.start_date, o.activity_id, o.title, o.sha256 as other, s.private or o.private as is_private
        from report_photo s
        cross join lateral (
          select s.sha256 as other union select k.other from photo_likeness k where k.sha256 = s.sha256) as k
        join report_photo o on o.sha256 = k.other and o.activity_id <> s.activity_id and o.state <> 'WITHDRAWN'
        where s.activity_id = a.id
        order by o.start_date desc, o.activity_id limit :most) as u\
      """;

  private final JdbcClient db;

  LikenessStore(JdbcClient db) {
    this.db = db;
  }

  /// A report that shows `other`, the same photo as `sha256` in the report `seenIn`, or one like
  /// it.
  record Use(
      UUID seenIn,
      String sha256,
      String regionName,
      @Nullable String parentRegionName,
      String regionCode,
      String field,
      LocalDate startDate,
      UUID activityId,
      String title,
      String other,
      boolean isPrivate) {

    LookAlike inFull() {
      return told(new LookAlike.Other(activityId, title, other));
    }

    LookAlike placeAndTime() {
      return told(null);
    }

    private LookAlike told(LookAlike.@Nullable Other seen) {
      return new LookAlike(sha256, regionName, parentRegionName, startDate, seen);
    }
  }

  void insert(String sha256, Look look) {
    db.sql(INSERT)
        .param("sha256", sha256)
        .param("shape", look.shape())
        .param("edges", look.edges())
        .update();
  }

  List<String> listNear(String sha256, Look look) {
    return db.sql(NEAR).params(asked(sha256, look)).query(String.class).list();
  }

  static Map<String, Object> asked(String sha256, Look look) {
    return Map.of(
        "low", Band.LOW.near(look.shape()),
        "middle", Band.MIDDLE.near(look.shape()),
        "high", Band.HIGH.near(look.shape()),
        "shape", look.shape(),
        "edges", look.edges(),
        "shapesApart", Look.SHAPES_APART,
        "edgesApart", Look.EDGES_APART,
        "sha256", sha256,
        "most", MOST);
  }

  void pair(String sha256, List<String> others) {
    if (!others.isEmpty()) {
      db.sql(PAIR).param("sha256", sha256).param("others", others.toArray(String[]::new)).update();
    }
  }

  List<Use> listUses(Collection<UUID> activities) {
    return db.sql(USES)
        .param("activities", activities.toArray(UUID[]::new))
        .param("most", MOST)
        .query(Use.class)
        .list();
  }
}
