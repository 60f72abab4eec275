package id.jejak.region;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

@Component
class RegionStore {
  private static final String COLUMNS =
      """
      select r.id, r.code, r.name, r.tier, r.kind, p.code as parent_code,
        concat_ws(', ', named_region(p.kind, p.name), named_region(g.kind, g.name)) as path
      from region r
      left join region p on p.id = r.parent_id and p.tier <> 'NATION'
      left join region g on g.id = p.parent_id and g.tier <> 'NATION'
      """;
  private static final String FIND = COLUMNS + "where r.code = :code and r.valid_to is null";
  private static final String LIST =
      COLUMNS + "where r.code = any(:codes) and r.valid_to is null order by r.code";
  private static final String CHILDREN =
      COLUMNS
          + """
          where r.parent_id = (select id from region where code = :parent and valid_to is null) and r.valid_to is null
          order by r.code\
          """;

  // The very name comes first, then what lies under the code `near`, then the beginning of a name,
  // then what
  // resembles it most.
  private static final String SEARCH =
      COLUMNS
          + """
          where r.valid_to is null and (lower(r.name) like '%' || :fragment || '%' or lower(r.name) % :query)
          order by lower(r.name) = :query desc, r.code like :near || '%' desc, lower(r.name) like :fragment || '%' desc,
            similarity(lower(r.name), :query) desc, length(r.code), r.code
          limit :limit\
          """;

  private static final String COUNT = "select count(*) from region";
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('region', 0))";
  private static final String STAGE =
      "create temporary table region_file (code text collate \"C\", name text, tier text, kind text, parent text) on commit drop";
  private static final String COPY = "copy region_file from stdin";
  private static final String NUMBER =
      """
      insert into region (id, code, name, tier, kind)
      select row_number() over (order by length(code) = 2 and code = 'ID' desc, code), code, name, tier, kind
      from region_file\
      """;
  private static final String LINK =
      """
      update region r set parent_id = p.id
      from region_file f join region p on p.code = f.parent where f.code = r.code\
      """;
  private static final String ANALYZE = "analyze region";

  private final JdbcClient db;
  private final DataSource source;

  RegionStore(JdbcClient db, DataSource source) {
    this.db = db;
    this.source = source;
  }

  Optional<Region> find(RegionCode code) {
    return db.sql(FIND).param("code", code.value()).query((row, n) -> read(row)).optional();
  }

  List<Region> list(List<RegionCode> codes) {
    var texts = codes.stream().map(RegionCode::value).toArray(String[]::new);
    return db.sql(LIST).param("codes", texts).query((row, n) -> read(row)).list();
  }

  List<Region> children(RegionCode parent) {
    return db.sql(CHILDREN).param("parent", parent.value()).query((row, n) -> read(row)).list();
  }

  /// Names that contain `query` or resemble it; those under the code `near` come before the others.
  List<Region> search(String query, String near, int limit) {
    var fragment = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return db.sql(SEARCH)
        .param("query", query)
        .param("fragment", fragment)
        .param("near", near)
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  boolean isEmpty() {
    return db.sql(COUNT).query(Long.class).single() == 0;
  }

  /// One loader at a time in the whole cluster, until the transaction ends.
  void lock() {
    db.sql(LOCK).query(row -> {});
  }

  /// Copies a tab-separated file (code, name, tier, kind, parent) into the empty table, streaming.
  void copy(InputStream file) {
    db.sql(STAGE).update();
    var connection = DataSourceUtils.getConnection(source);
    try {
      copy(connection, file);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
    db.sql(NUMBER).update();
    db.sql(LINK).update();
    db.sql(ANALYZE).update();
  }

  private static void copy(Connection connection, InputStream file) {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, file);
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("the regions cannot be copied into the database", failure);
    }
  }

  private static Region read(ResultSet row) throws SQLException {
    var parent = row.getString("parent_code");
    var path = row.getString("path");
    var code = RegionCode.valueOf(row.getString("code"));
    return new Region(
        row.getInt("id"),
        code,
        row.getString("name"),
        Tier.valueOf(row.getString("tier")),
        row.getString("kind"),
        parent == null ? code.parent().orElse(null) : RegionCode.valueOf(parent),
        path.isEmpty() ? null : path);
  }
}
