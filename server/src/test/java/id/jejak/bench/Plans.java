package id.jejak.bench;

import id.jejak.fault.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What PostgreSQL does for a request, by its own account (auto_explain): 8 kB pages touched and
/// rows read.
final class Plans {
  private static final JsonMapper json = new JsonMapper();
  private static final List<String> SETTINGS =
      List.of(
          "session_preload_libraries = 'auto_explain'",
          "auto_explain.log_analyze = on",
          "auto_explain.log_buffers = on",
          "auto_explain.log_timing = off",
          "auto_explain.log_format = json");
  private static final int UNTIL_SETTINGS_ARE_READ_MS = 400;

  private final Postgres postgres;
  private final Path log;

  Plans(Path data) {
    this.postgres = Postgres.of(data);
    this.log = data.resolve("postgres.log");
  }

  record Cost(long pages, long rows) {}

  interface Request {
    void send() throws Exception;
  }

  /// Sessions that begin later can explain themselves.
  void prepare() throws SQLException {
    try (var connection = postgres.connect();
        var statement = connection.createStatement()) {
      for (var setting : SETTINGS) {
        statement.execute("alter system set " + setting);
      }
      statement.execute("select pg_reload_conf()");
    }
  }

  void begin() throws Exception {
    explain("0");
  }

  void end() throws Exception {
    explain("-1");
  }

  /// The cost of everything that was asked of PostgreSQL meanwhile; nothing else may go on.
  Cost of(Request request) throws Exception {
    var before = Files.size(log);
    request.send();
    Thread.sleep(UNTIL_SETTINGS_ARE_READ_MS / 4);
    var pages = 0L;
    var rows = 0L;
    for (var plan : read(before).split("plan:\n")) {
      if (plan.stripLeading().startsWith("{")) {
        var root = json.readTree(plan.substring(0, plan.indexOf("\n\t}") + 3)).get("Plan");
        pages += number(root, "Shared Hit Blocks") + number(root, "Shared Read Blocks");
        rows += rows(root);
      }
    }
    return new Cost(pages, rows);
  }

  private static long rows(JsonNode node) {
    var below = node.path("Plans");
    if (below.isEmpty()) {
      var removed = number(node, "Rows Removed by Filter");
      return Math.round(
          (node.path("Actual Rows").doubleValue() + removed) * number(node, "Actual Loops"));
    }
    var rows = 0L;
    for (var child : below) {
      rows += rows(child);
    }
    return rows;
  }

  private static long number(JsonNode node, String member) {
    return node.path(member).asLong(0);
  }

  private void explain(String minimum) throws Exception {
    try (var connection = postgres.connect();
        var statement = connection.createStatement()) {
      statement.execute("alter system set auto_explain.log_min_duration = " + minimum);
      statement.execute("select pg_reload_conf()");
    }
    Thread.sleep(UNTIL_SETTINGS_ARE_READ_MS);
  }

  private String read(long from) throws IOException {
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
