package id.jejak.bench;

import id.jejak.SampleReport;
import id.jejak.fault.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
  private static final int WARM = 10;
  private static final int LOOKS = 50;
  private static final byte[] NOTHING = new byte[0];
  private static final JsonMapper json = new JsonMapper();
  private static final Map<String, Integer> TIERS = tiers();

  private final int port;
  private final Postgres postgres;
  private final Plans plans;
  private final YearMonth first;
  private final YearMonth month;
  private final Map<String, List<String>> places = new LinkedHashMap<>();
  private final Map<String, Wire> wires = new HashMap<>();
  private final List<String> officers;
  private String cursor = "";

  /// `officers` are the regions, besides the nation, whose Sekretaris can sign in.
  NationScreens(
      int port,
      Postgres postgres,
      NationData nation,
      List<String> villages,
      List<String> officers,
      Plans plans) {
    this.port = port;
    this.postgres = postgres;
    this.plans = plans;
    this.officers = officers;
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

  /// Everybody signs in, and the change feed is taken from here on.
  void signIn() throws IOException {
    wires.put("ID", new Wire(port, NationArrivals.signedIn(port, "ID")));
    for (var officer : officers) {
      wires.put(officer, new Wire(port, NationArrivals.signedIn(port, officer)));
    }
    cursor = json.readTree(get("ID", "/api/changes?since=now")).get("cursor").stringValue();
  }

  void printPlans() throws Exception {
    plans.begin();
    print(
        "asked",
        (question, tier) -> {
          var cost = plans.of(() -> ask(question, tier, 1));
          return "%,d pages, %,d rows".formatted(cost.pages(), cost.rows());
        });
    plans.end();
  }

  void measure(int times) throws Exception {
    warmUp();
    var key = byKey(times * 5);
    System.out.printf(
        Locale.ROOT,
        "%none row by its key, by its own connection: p50 %.2f, p95 %.2f ms%n",
        key.at(0.5),
        key.at(0.95));
    print("asked, p50 / p95 / p99 ms", (question, tier) -> times(question, tier, times));
  }

  interface Cell {
    String of(NationQuestion question, String tier) throws Exception;
  }

  private static void print(String title, Cell cell) throws Exception {
    System.out.println("\n| " + title + " | " + String.join(" | ", TIERS.keySet()) + " |");
    System.out.println("|---|" + "---|".repeat(TIERS.size()));
    for (var question : NationQuestion.ALL_QUESTIONS) {
      var cells = new ArrayList<String>();
      for (var tier : TIERS.keySet()) {
        cells.add(question.tiers().contains(tier) ? cell.of(question, tier) : "");
      }
      System.out.println("| " + question.name() + " | " + String.join(" | ", cells) + " |");
    }
  }

  // The compilers of the JVM, and the pages that everybody asks for.
  private void warmUp() throws IOException {
    for (var round = 0; round < WARM; round++) {
      for (var question : NationQuestion.ALL_QUESTIONS) {
        for (var tier : question.tiers()) {
          ask(question, tier, round);
        }
      }
    }
  }

  private String times(NationQuestion question, String tier, int times) throws IOException {
    for (var i = 0; i < WARM; i++) {
      ask(question, tier, i);
    }
    var nanos = new long[times];
    for (var i = 0; i < times; i++) {
      var started = System.nanoTime();
      ask(question, tier, i + WARM);
      nanos[i] = System.nanoTime() - started;
    }
    var took = new Times(nanos);
    return String.format(
        Locale.ROOT, "%.1f / %.1f / %.1f", took.at(0.5), took.at(0.95), took.at(0.99));
  }

  private void ask(NationQuestion question, String tier, int number) throws IOException {
    var regions = question.own() ? ownOf(tier) : places.get(tier);
    var region = regions.get(number % regions.size());
    var path = question.about(region, first.toString(), month.toString(), cursor);
    get(question.own() ? region : "ID", path);
  }

  private List<String> ownOf(String tier) {
    return wires.keySet().stream()
        .filter(region ->
            region.equals("ID") ? tier.equals("nation") : region.length() == TIERS.get(tier))
        .toList();
  }

  private String get(String officer, String path) throws IOException {
    return wires.get(officer).send("GET " + path, "", NOTHING, 200);
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
    for (var i = 0; i < LOOKS; i++) {
      var before = told();
      send(wires.get(writer), writer);
      seen += told() == before + 1 ? 1 : 0;
    }
    System.out.printf("%nin the nation's total at the next reading: %d of %d%n", seen, LOOKS);
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

  private long told() throws IOException {
    var path = "/api/totals?region=ID&from=%1$s&to=%1$s&by=type".formatted(month);
    for (var row : json.readTree(get("ID", path)).get("rows")) {
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
