package id.jejak.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes of the tree, and where codes of earlier trees lead.
@Component
class TreeStore {
  private static final String FIND_MOVED =
      """
      select distinct on (asked.code) asked.code as asked, p.region_id, r.code
      from unnest(:codes::text[]) as asked (code)
      join region_past p on p.code = asked.code collate "C" and p.existed
      join region r on r.id = p.region_id
      where not exists (select from region n where n.code = asked.code collate "C" and n.valid_to is null)
      order by asked.code, p.until desc\
      """;

  // Intake holds these rows while it takes a report in: whoever waits here has seen all of them.
  private static final String LOCK =
      """
      select r.id from region r
      where exists (select from unnest(:from::text[], :until::text[]) as s (a, z)
        where r.code >= s.a collate "C" and r.code < s.z collate "C")
      order by r.id for update\
      """;

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('region', 0))";

  private static final String BEARER =
      """
      select b.region_id from (
        select id as region_id, 1 as rank from region where code = :code and valid_to is null
        union all
        select region_id, 2 from region_past where code = :code and existed) b
      order by b.rank limit 1\
      """;

  private static final String LAST_CHANGE =
      """
      select max(p.until) from region_past p join region r on r.id = p.region_id
      where r.code >= :from and r.code < :until\
      """;

  private static final String REMEMBER =
      """
      insert into region_past (region_id, until, code, name, kind, existed)
      select id, :day, code, name, kind, valid_to is null from region where code >= :from and code < :until
      on conflict (region_id, until) do nothing\
      """;

  private static final String REMEMBER_ONE =
      """
      insert into region_past (region_id, until, code, name, kind, existed)
      select id, :day, code, name, kind, true from region where code = :code and valid_to is null
      on conflict (region_id, until) do nothing\
      """;

  private static final String RENAME =
      """
      update region set name = coalesce(:name, name), kind = coalesce(:kind, kind)
      where code = :code and valid_to is null\
      """;

  private static final String RECODE =
      """
      update region r set code = :to || substr(r.code, length(:from) + 1),
        parent_id = case when r.code = :from then (select p.id from region p where p.code = :parent and p.valid_to is null)
          else r.parent_id end
      where r.code >= :from and r.code < :until\
      """;

  private static final String CREATE =
      """
      insert into region (id, code, name, tier, kind, parent_id, valid_from)
      select (select max(id) + 1 from region), :code, :name, :tier, :kind, p.id, :day
      from region p where p.code = :parent and p.valid_to is null
      returning id\
      """;

  // Before its day a new region's reports would have been those of the region it came from.
  private static final String REMEMBER_ORIGIN =
      """
      insert into region_past (region_id, until, code, name, kind, existed)
      select :id::int, p.until, p.code, p.name, p.kind, false from region_past p join region o on o.id = p.region_id
      where o.code = :origin and o.valid_to is null and p.until < :day
      union all
      select :id::int, :day::date, code, name, kind, false from region where code = :origin and valid_to is null\
      """;

  private static final String CLOSE =
      """
      update region r set code = i.code, parent_id = i.parent_id, valid_to = coalesce(r.valid_to, :day)
      from region i where i.code = :into and i.valid_to is null and r.code = :from\
      """;

  private final JdbcClient db;

  TreeStore(JdbcClient db) {
    this.db = db;
  }

  Map<RegionCode, RegionTree.Moved> findMoved(Collection<RegionCode> codes) {
    var found = new HashMap<RegionCode, RegionTree.Moved>();
    var texts = codes.stream().map(RegionCode::value).toArray(String[]::new);
    db.sql(FIND_MOVED)
        .param("codes", texts)
        .query(row -> {
          found.put(RegionCode.valueOf(row.getString("asked")), moved(row));
        });
    return found;
  }

  private static RegionTree.Moved moved(ResultSet row) throws SQLException {
    return new RegionTree.Moved(row.getInt("region_id"), RegionCode.valueOf(row.getString("code")));
  }

  void lock(List<Subtree> subtrees) {
    db.sql(ONE_AT_A_TIME).query(row -> {});
    db.sql(LOCK)
        .param("from", subtrees.stream().map(Subtree::from).toArray(String[]::new))
        .param("until", subtrees.stream().map(Subtree::until).toArray(String[]::new))
        .query(row -> {});
  }

  /// The region that bears this code, or bore it once.
  Optional<Integer> findBearer(RegionCode code) {
    return db.sql(BEARER).param("code", code.value()).query(Integer.class).optional();
  }

  Optional<LocalDate> lastChange(RegionCode code) {
    return ranged(LAST_CHANGE, code).query(LocalDate.class).list().stream()
        .filter(day -> day != null)
        .findFirst();
  }

  void remember(RegionCode code, LocalDate day) {
    ranged(REMEMBER, code).param("day", day).update();
  }

  void rename(RegionCode code, @Nullable String name, @Nullable String kind, LocalDate day) {
    db.sql(REMEMBER_ONE).param("code", code.value()).param("day", day).update();
    db.sql(RENAME).param("code", code.value()).param("name", name).param("kind", kind).update();
  }

  void recode(RegionCode from, RegionCode to) {
    db.sql(RECODE)
        .param("from", from.value())
        .param("until", from.subtree().until())
        .param("to", to.value())
        .param("parent", to.parent().orElseThrow().value())
        .update();
  }

  void create(RegionCode code, String name, String kind, RegionCode origin, LocalDate day) {
    int id =
        db.sql(CREATE)
            .param("code", code.value())
            .param("name", name)
            .param("kind", kind)
            .param("tier", code.tier())
            .param("parent", code.parent().orElseThrow().value())
            .param("day", day)
            .query(Integer.class)
            .single();
    db.sql(REMEMBER_ORIGIN)
        .param("id", id)
        .param("origin", origin.value())
        .param("day", day)
        .update();
  }

  void close(RegionCode from, RegionCode into, LocalDate day) {
    db.sql(CLOSE)
        .param("from", from.value())
        .param("into", into.value())
        .param("day", day)
        .update();
  }

  private JdbcClient.StatementSpec ranged(String sql, RegionCode code) {
    var subtree = code.subtree();
    return db.sql(sql).param("from", subtree.from()).param("until", subtree.until());
  }
}
