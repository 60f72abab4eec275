package id.jejak.likeness;

import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.ServerProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Finds the photos that look like one among very many, with the very statement of the server.
public final class LikenessBench {
  private static final int LOOKUPS = 200;
  private static final String FILL =
      """
      insert into photo_look (sha256, shape, edges, remembered_at)
      select encode(sha256(n::text::bytea), 'hex'), ('x' || left(md5(n::text), 16))::bit(64)::bigint,
        ('x' || right(md5(n::text), 16))::bit(64)::bigint, now() - n * interval '1 second'
      from generate_series(1, %d) as n\
      """;
  private final Random random = new Random(1);

  private LikenessBench() {}

  public static void run(int photos) throws Exception {
    var data = DataFolders.make();
    try (var server = ServerProcess.startAsInProduction(data, Ports.free());
        var connection = Postgres.of(data).connect()) {
      server.health();
      fill(connection, photos);
      new LikenessBench().measure(connection, photos);
    }
  }

  private static void fill(Connection connection, int photos) throws SQLException {
    try (var statement = connection.createStatement()) {
      // Looks without photos: only how they are found is measured.
      statement.execute("alter table photo_look drop constraint photo_look_photo_fkey");
      statement.execute(FILL.formatted(photos));
      statement.execute("vacuum analyze photo_look");
    }
  }

  private void measure(Connection connection, int photos) {
    var db = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    var looks =
        db.query(
            "select shape, edges from photo_look order by sha256 limit :most",
            new MapSqlParameterSource("most", LOOKUPS),
            (row, number) -> new Look(row.getLong("shape"), row.getLong("edges")));
    var times = new ArrayList<Long>();
    var found = 0;
    for (var look : looks) {
      var started = System.nanoTime();
      found += db.queryForList(LikenessStore.NEAR, asked(copied(look)), String.class).size();
      times.add((System.nanoTime() - started) / 1_000);
    }
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%,d photos: %d of %d copies found; a look-up takes %.1f ms, 95 %% at most %.1f ms%n",
        photos,
        found,
        looks.size(),
        times.get(times.size() / 2) / 1e3,
        times.get(times.size() * 95 / 100) / 1e3);
    db.queryForList(
            "explain (analyze, buffers, costs off) " + LikenessStore.NEAR,
            asked(copied(looks.getFirst())),
            String.class)
        .forEach(System.out::println);
  }

  /// The same picture in another dress: 8 bits of its shape and 10 of its edges are others.
  private Look copied(Look look) {
    return new Look(look.shape() ^ bits(Look.SHAPES_APART), look.edges() ^ bits(10));
  }

  private long bits(int count) {
    var bits = 0L;
    while (Long.bitCount(bits) < count) {
      bits |= 1L << random.nextInt(Long.SIZE);
    }
    return bits;
  }

  private static MapSqlParameterSource asked(Look look) {
    return new MapSqlParameterSource(LikenessStore.asked("none", look));
  }
}
