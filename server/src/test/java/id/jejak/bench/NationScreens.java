package id.jejak.bench;

import id.jejak.SampleReport;
import id.jejak.fault.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the screens of each tier ask, and what the answers take.
final class NationScreens {
  private static final int PLACES = 200;
  private static final byte[] NOTHING = new byte[0];
  private static final JsonMapper json = new JsonMapper();
  private static final Map<String, Integer> TIERS = tiers();

  private final int port;
  private final Postgres postgres;
  private final Plans plans;
  private final YearMonth first;
  private final YearMonth month;
  private final Map<String, List<String>> places = new LinkedHashMap<>();
  private String overseer = "";

  NationScreens(
      int port, Postgres postgres, NationData nation, List<String> villages, Plans plans) {
    this.port = port;
    this.postgres = postgres;
    this.plans = plans;
    this.first = YearMonth.from(nation.first());
    this.month = first.plusMonths(11);
    TIERS.forEach((tier, length) -> places.put(tier, placesOf(villages, length)));
  }

  // The tiers and how long their codes are.
  private static Map<String, Integer> tiers() {
    var tiers = new LinkedHashMap<String, Integer>();
    tiers.put("nation", 0);
    tiers.put("province", 2);
    tiers.put("regency", 5);
    tiers.put("district", 8);
    tiers.put("village", 13);
    return tiers;
  }

  private static List<String> placesOf(List<String> villages, int length) {
    return length == 0
        ? List.of("ID")
        : villages.stream()
            .map(code -> code.substring(0, length))
            .distinct()
            .limit(PLACES)
            .toList();
  }

  static String districtOf(String village) {
    return village.substring(0, TIERS.get("district"));
  }

  void signIn() {
    overseer = NationArrivals.signedIn(port, "ID");
  }

  void printPlans() throws Exception {
    plans.begin();
    System.out.println("\n| asked | " + String.join(" | ", TIERS.keySet()) + " |");
    System.out.println("|---|" + "---|".repeat(TIERS.size()));
    try (var wire = new Wire(port, overseer)) {
      for (var question : NationQuestion.ALL_QUESTIONS) {
        var cells = new ArrayList<String>();
        for (var tier : TIERS.keySet()) {
          cells.add(question.tiers().contains(tier) ? cost(wire, question, tier) : "");
        }
        System.out.println("| " + question.name() + " | " + String.join(" | ", cells) + " |");
      }
    }
    plans.end();
  }

  private String cost(Wire wire, NationQuestion question, String tier) throws Exception {
    var path = path(question, tier, 1);
    var cost = plans.of(() -> wire.send("GET " + path, "", NOTHING, 200));
    return "%,d pages, %,d rows".formatted(cost.pages(), cost.rows());
  }

  void measure(int times) throws Exception {
    var key = byKey(times * 5);
    System.out.printf(
        Locale.ROOT,
        "%none row by its key, over the same connection each time: p50 %.2f, p95 %.2f ms%n%n",
        key.at(0.5),
        key.at(0.95));
    System.out.println(
        "| asked, p50 / p95 / p99 ms | " + String.join(" | ", TIERS.keySet()) + " |");
    System.out.println("|---|" + "---|".repeat(TIERS.size()));
    try (var wire = new Wire(port, overseer)) {
      for (var question : NationQuestion.ALL_QUESTIONS) {
        var cells = new ArrayList<String>();
        for (var tier : TIERS.keySet()) {
          cells.add(question.tiers().contains(tier) ? times(wire, question, tier, times) : "");
        }
        System.out.println("| " + question.name() + " | " + String.join(" | ", cells) + " |");
      }
    }
  }

  private String times(Wire wire, NationQuestion question, String tier, int times)
      throws IOException {
    for (var i = 0; i < 10; i++) {
      wire.send("GET " + path(question, tier, i), "", NOTHING, 200);
    }
    var nanos = new long[times];
    for (var i = 0; i < times; i++) {
      var path = path(question, tier, i + 10);
      var started = System.nanoTime();
      wire.send("GET " + path, "", NOTHING, 200);
      nanos[i] = System.nanoTime() - started;
    }
    var took = new Times(nanos);
    return String.format(
        Locale.ROOT, "%.1f / %.1f / %.1f", took.at(0.5), took.at(0.95), took.at(0.99));
  }

  private String path(NationQuestion question, String tier, int number) {
    var regions = places.get(tier);
    return question.about(regions.get(number % regions.size()), first.toString(), month.toString());
  }

  private Times byKey(int times) throws SQLException {
    try (var connection = postgres.connect();
        var found =
            connection
                .createStatement()
                .executeQuery("select id from activity tablesample system (0.1) limit " + times);
        var statement = connection.prepareStatement("select * from activity where id = ?")) {
      var nanos = new long[times];
      var asked = 0;
      for (; asked < times && found.next(); asked++) {
        statement.setObject(1, found.getObject(1, UUID.class));
        var started = System.nanoTime();
        statement.executeQuery().next();
        nanos[asked] = System.nanoTime() - started;
      }
      return new Times(Arrays.copyOf(nanos, asked));
    }
  }

  /// Whether a report is in the nation's total at the next reading, while others arrive.
  void lookAtOnce(String writer) throws IOException {
    var seen = 0;
    var tries = 50;
    try (var wire = new Wire(port, overseer);
        var phone = new Wire(port, NationArrivals.signedIn(port, writer))) {
      for (var i = 0; i < tries; i++) {
        var before = told(wire);
        send(phone, writer);
        seen += told(wire) == before + 1 ? 1 : 0;
      }
    }
    System.out.printf("%nin the nation's total at the next reading: %d of %d%n", seen, tries);
  }

  // A kind that does not arrive meanwhile.
  private static void send(Wire phone, String village) throws IOException {
    var report = SampleReport.of(village, "POKJA_I", "I-01").body();
    phone.send(
        "PUT /api/activities/" + SampleReport.id(),
        "Content-Type: application/json\r\n",
        json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8),
        201);
  }

  private long told(Wire wire) throws IOException {
    var path = "GET /api/totals?region=ID&from=%1$s&to=%1$s&by=type".formatted(month);
    for (var row : json.readTree(wire.send(path, "", NOTHING, 200)).get("rows")) {
      if (row.get("type").stringValue().equals("I-01")) {
        return counted(row);
      }
    }
    return 0;
  }

  private static long counted(JsonNode row) {
    return row.get("activities").get("submitted").longValue();
  }
}
