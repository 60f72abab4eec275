package id.jejak.renewal;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.renewal.Renewal.Difference;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Compares the tree with a list, a tier at a time: below a region that probably has another code,
/// the codes are expected to follow it.
@Component
class RenewalStore {
  private static final String STAGE =
      """
      create temporary table newer_line (code text collate "C", name text, tier text, kind text) on commit drop\
      """;
  private static final String COPY = "copy newer_line from stdin";
  private static final String STAGE_HERE =
      """
      create temporary table known_region (id int primary key, code text collate "C", expected text collate "C",
        now text collate "C", name text, tier text, kind text) on commit drop\
      """;
  private static final String KEEP_ONCE =
      """
      delete from newer_line l using (
        select ctid, row_number() over (partition by code order by ctid) as n from newer_line) d
      where d.ctid = l.ctid and (d.n > 1 or not (l.code >= :from and l.code < :until))\
      """;
  private static final String INDEX = "create unique index on newer_line (code)";
  private static final String COUNT = "select count(*) from newer_line";
  private static final String KNOW_TIER =
      """
      insert into known_region (id, code, expected, now, name, tier, kind)
      select r.id, r.code, x.expected, x.expected, r.name, r.tier, r.kind
      from region r
      left join known_region p on p.id = r.parent_id
      cross join lateral (select case when p.id is null then r.code
        else p.now || substr(r.code, length(p.code) + 1) end as expected) x
      where r.tier = :tier and r.valid_to is null and r.code >= :from and r.code < :until\
      """;
  private static final String ANALYZE = "analyze known_region";
  // One of this name is missing and one is new, and no other is either: first within the same
  // region
  // above, then within the province.
  private static final String GUESS =
      """
      with gone as (
        select k.id, lower(k.name) as name, left(k.expected, :within) as place,
          count(*) over (partition by lower(k.name), left(k.expected, :within)) as n
        from known_region k
        where k.tier = :tier and not exists (select from newer_line l where l.code = k.now)),
      come as (
        select l.code, lower(l.name) as name, left(l.code, :within) as place,
          count(*) over (partition by lower(l.name), left(l.code, :within)) as n
        from newer_line l
        where l.tier = :tier and not exists (select from known_region k where k.now = l.code))
      update known_region k set now = c.code
      from gone g join come c on c.name = g.name and c.place = g.place
      where g.n = 1 and c.n = 1 and k.id = g.id\
      """;
  private static final String KEEP_UPDATE =
      """
      insert into region_update (id, region_code, made_at, made_by, rows)
      values (:id, :region, :now, :by, :rows)\
      """;
  private static final String KEEP_DIFFERENCES =
      """
      insert into region_difference (update_id, number, kind, tier, code, new_code, old_name, name, region_kind)
      select :id, row_number() over (order by array_position(array['NEW', 'RENUMBER', 'RENAME', 'GONE'], d.kind),
          array_position(array['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'], d.tier), coalesce(d.code, d.new_code)),
        d.kind, d.tier, d.code, d.new_code, d.old_name, d.name, d.region_kind
      from (
        select case when l.code is null then 'GONE' when k.now <> k.expected then 'RENUMBER' else 'RENAME' end as kind,
          k.tier, k.code, case when k.now <> k.expected then k.now end as new_code, k.name as old_name,
          case when l.name <> k.name then l.name end as name,
          case when l.kind <> k.kind then l.kind end as region_kind
        from known_region k left join newer_line l on l.code = k.now
        where l.code is null or k.now <> k.expected or l.name <> k.name or l.kind <> k.kind
        union all
        select 'NEW', l.tier, null, l.code, null, l.name, l.kind
        from newer_line l where not exists (select from known_region k where k.now = l.code)) d\
      """;
  private static final String FIND =
      """
      select u.id, u.region_code, u.made_at, u.rows,
        count(*) filter (where d.kind = 'NEW') as added, count(*) filter (where d.kind = 'RENAME') as renamed,
        count(*) filter (where d.kind = 'RENUMBER') as renumbered, count(*) filter (where d.kind = 'GONE') as gone,
        count(*) filter (where d.kind <> 'GONE' and d.change_id is null) as open
      from region_update u left join region_difference d on d.update_id = u.id
      where u.id = :id group by u.id\
      """;
  private static final String NEWEST =
      """
      select id from region_update where region_code >= :from and region_code < :until order by made_at desc limit 1\
      """;
  private static final String LIST =
      """
      select number, kind, tier, code, new_code, old_name, name, region_kind, change_id from region_difference
      where update_id = :id and number > :after order by number limit :limit\
      """;
  private static final String HOLD = "select id from region_update where id = :id for update";
  private static final String PLAN =
      """
      with taken as (
        select d.*, gen_random_uuid() as change from region_difference d
        where d.update_id = :id and d.kind <> 'GONE' and d.change_id is null
          and (:all::boolean or d.number = any(:numbers::int[]))
        order by d.number),
      planned as (
        insert into region_change (id, kind, effective_on, region_code, plan, planned_by, planned_at)
        select t.change, t.kind, :day, coalesce(t.code, left(t.new_code, length(t.new_code) - case t.tier
            when 'VILLAGE' then 5 when 'PROVINCE' then 0 else 3 end)),
          jsonb_strip_nulls(jsonb_build_object('kind', t.kind, 'effectiveOn', :day::date, 'region', t.code,
            'newCode', t.new_code, 'name', t.name, 'regionKind', t.region_kind, 'moves', '[]'::jsonb)), :by, :now
        from taken t order by t.number)
      update region_difference d set change_id = t.change from taken t
      where d.update_id = t.update_id and d.number = t.number\
      """;

  private final JdbcClient db;
  private final DataSource source;

  RenewalStore(JdbcClient db, DataSource source) {
    this.db = db;
    this.source = source;
  }

  /// Compares what is below `region` with the lines; keeps what differs.
  void compare(UUID id, RegionCode region, @Nullable UUID by, Instant now, InputStream lines) {
    var below = region.equals(RegionCode.NATION) ? "" : region.value() + ".";
    var until = region.subtree().until();
    db.sql(STAGE).update();
    db.sql(STAGE_HERE).update();
    copy(lines);
    db.sql(KEEP_ONCE).param("from", below).param("until", until).update();
    db.sql(INDEX).update();
    var rows = db.sql(COUNT).query(Integer.class).single();
    for (var tier : List.of(Tier.PROVINCE, Tier.REGENCY, Tier.DISTRICT, Tier.VILLAGE)) {
      db.sql(KNOW_TIER).param("tier", tier).param("from", below).param("until", until).update();
      db.sql(ANALYZE).update();
      guess(tier, parentLength(tier));
      guess(tier, 2);
    }
    db.sql(KEEP_UPDATE)
        .param("id", id)
        .param("region", region.value())
        .param("now", now)
        .param("by", by)
        .param("rows", rows)
        .update();
    db.sql(KEEP_DIFFERENCES).param("id", id).update();
  }

  private void guess(Tier tier, int within) {
    db.sql(GUESS).param("tier", tier).param("within", within).update();
  }

  private static int parentLength(Tier tier) {
    return switch (tier) {
      case NATION, PROVINCE -> 0;
      case REGENCY -> 2;
      case DISTRICT -> 5;
      case VILLAGE -> 8;
    };
  }

  private void copy(InputStream lines) {
    var connection = DataSourceUtils.getConnection(source);
    try {
      copy(connection, lines);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private static void copy(Connection connection, InputStream lines) {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, lines);
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("the list of regions cannot be copied", failure);
    }
  }

  Optional<UUID> findNewest(RegionCode region) {
    return db.sql(NEWEST)
        .param("from", region.subtree().from())
        .param("until", region.subtree().until())
        .query(UUID.class)
        .optional();
  }

  record Head(
      UUID id,
      String regionCode,
      Instant madeAt,
      int rows,
      int added,
      int renamed,
      int renumbered,
      int gone,
      int open) {}

  Optional<Head> find(UUID id) {
    return db.sql(FIND)
        .param("id", id)
        .query((row, number) ->
            new Head(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getObject("made_at", java.time.OffsetDateTime.class).toInstant(),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("renamed"),
                row.getInt("renumbered"),
                row.getInt("gone"),
                row.getInt("open")))
        .optional();
  }

  List<Difference> list(UUID id, int after, int limit) {
    return db.sql(LIST)
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query(Difference.class)
        .list();
  }

  /// Plans a change for each difference that has none yet: all of them, or those with a number in
  /// `numbers`. Returns how many.
  int plan(UUID id, @Nullable List<Integer> numbers, LocalDate day, UUID by, Instant now) {
    db.sql(HOLD).param("id", id).query(UUID.class).single();
    return db.sql(PLAN)
        .param("id", id)
        .param("all", numbers == null)
        .param("numbers", numbers == null ? new Integer[0] : numbers.toArray(Integer[]::new))
        .param("day", day)
        .param("by", by)
        .param("now", now)
        .update();
  }
}
