package id.jejak.bench;

import id.jejak.fault.Postgres;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Shows that both ways of writing a report write the same rows.
record RowCounts(Postgres postgres) {
  private static final String WRITTEN =
      """
      select relname, n_tup_ins from pg_stat_user_tables
      where relname in ('activity', 'activity_revision', 'activity_result', 'total_delta', 'stock_observation', 'change_log')\
      """;

  void print(String name, Callable<Load.Result> run) throws Exception {
    var before = written();
    var result = run.call();
    Thread.sleep(12_000); // a session tells its counts when it has been idle for ten seconds
    var after = written();
    var rows =
        after.entrySet().stream()
            .map(table ->
                "%s %.2f"
                    .formatted(
                        table.getKey(),
                        (table.getValue() - before.get(table.getKey()))
                            / (double) result.reports()))
            .collect(Collectors.joining(", "));
    System.out.printf(Locale.ROOT, "rows a report, %s: %s%n", name, rows);
  }

  private Map<String, Long> written() throws SQLException {
    var counts = new TreeMap<String, Long>();
    try (var connection = postgres.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(WRITTEN)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }
}
