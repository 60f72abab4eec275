package id.jejak.bench;

import id.jejak.bench.Load.Result;
import id.jejak.bench.PlainRows.Village;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// `./jejak bench intake [--seconds=10] [--only=single|batch|photo]`: how many reports a second the
/// server takes in, beside the same rows written by plain commits into the same durable database,
/// in turns.
final class IntakeBench {
  private static final int PORT = Ports.free();
  private static final int MOST_CLIENTS = 32;
  private static final int BATCH = 500;
  private static final int WARM_REPORTS = 12_000;
  private static final int WARM_PHOTOS = 500;

  private final Duration time;
  private final String only;
  private final Path data;
  private final ServerProcess server;
  private final List<Village> villages = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();

  private IntakeBench(Options options) {
    this.time = Duration.ofSeconds(options.number("seconds", 10));
    this.only = options.text("only", "all");
    this.data = DataFolders.make();
    var codes = villageCodes();
    var offices = codes.stream().map(code -> "--office=" + code + "/SEKRETARIS");
    ServerProcess.seed(Seeding.class, data, offices.toArray(String[]::new));
    this.server = ServerProcess.startAsInProduction(data, PORT);
    codes.forEach(this::signIn);
  }

  static void run(Options options) throws Exception {
    var bench = new IntakeBench(options);
    try {
      bench.warmUp();
      bench.compare();
    } finally {
      bench.server.close();
    }
  }

  // The compilers of the JVM need some thousand requests; until then they take most of the time.
  private void warmUp() throws Exception {
    Files.createDirectories(data.resolve("bench-photos"));
    repeat(WARM_REPORTS, number -> phone(number, reports(false), 1));
    if (only.equals("all") || only.equals("photo")) {
      repeat(WARM_PHOTOS, number -> phone(number, reports(true), 1));
    }
    repeat(WARM_REPORTS, number -> phone(number, reports(false), BATCH));
    repeat(WARM_REPORTS / 4, number -> plain(number, reports(false), 1));
  }

  private static void repeat(int reports, Load.Clients clients) throws Exception {
    for (var done = 0L; done < reports; ) {
      done += Load.run(8, Duration.ofSeconds(2), clients).reports();
    }
  }

  private void compare() throws Exception {
    System.out.println(
        "| reports | clients | server /s | p50 ms | p95 ms | p99 ms | CPU ms a report: server + PostgreSQL"
            + " | plain commits /s | p50 ms | CPU ms: PostgreSQL | share of the limit |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    measure("single", "one by one", new int[] {1, 8, MOST_CLIENTS}, false, 1);
    measure("batch", "batches of " + BATCH, new int[] {1, 4}, false, BATCH);
    measure("photo", "with a 200 kB photo", new int[] {1, 8, MOST_CLIENTS}, true, 1);
    if (only.equals("all")) {
      var rows = new RowCounts(Postgres.of(data));
      var time = Duration.ofSeconds(2);
      rows.print("server", () -> Load.run(4, time, n -> phone(n, reports(false), 1)));
      rows.print("plain", () -> Load.run(4, time, n -> plain(n, reports(false), 1)));
    }
  }

  private void measure(String part, String name, int[] clients, boolean photo, int batch)
      throws Exception {
    if (only.equals("all") || only.equals(part)) {
      for (var count : clients) {
        measure(name, count, photo, batch);
      }
    }
  }

  private void measure(String name, int clients, boolean photo, int batch) throws Exception {
    var reports = reports(photo);
    var postgres = Postgres.of(data);
    var serverBefore = CpuTime.millis(server.process().pid());
    var postgresBefore = CpuTime.millisOf(postgres);
    var ours = Load.run(clients, time, number -> phone(number, reports, batch));
    settle();
    var serverUsed = CpuTime.millis(server.process().pid()) - serverBefore;
    var postgresUsed = CpuTime.millisOf(postgres) - postgresBefore;
    var plainBefore = CpuTime.millisOf(postgres);
    var plain = Load.run(clients, time, number -> plain(number, reports, batch));
    settle();
    var plainUsed = CpuTime.millisOf(postgres) - plainBefore;
    print(name, clients, ours, serverUsed, postgresUsed, plain, plainUsed);
  }

  // What is pending is folded, and sessions that ended are counted, before the other's turn.
  private static void settle() throws InterruptedException {
    Thread.sleep(1_500);
  }

  private static void print(
      String name,
      int clients,
      Result ours,
      double serverUsed,
      double postgresUsed,
      Result plain,
      double plainUsed) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %,.0f | %.1f | %.1f | %.1f | %.2f + %.2f | %,.0f | %.1f | %.2f | %.0f %% |%n",
        name,
        clients,
        ours.perSecond(),
        ours.p50(),
        ours.p95(),
        ours.p99(),
        serverUsed / ours.reports(),
        postgresUsed / ours.reports(),
        plain.perSecond(),
        plain.p50(),
        plainUsed / plain.reports(),
        100 * ours.perSecond() / plain.perSecond());
  }

  private Reports reports(boolean photo) {
    return new Reports(data.resolve("bench-photos"), photo);
  }

  private Load.Work phone(int number, Reports reports, int batch) throws IOException {
    var wire = new Wire(PORT, cookies.get(number));
    return new Phones(wire, villages.get(number).code(), reports, batch);
  }

  private Load.Work plain(int number, Reports reports, int batch) throws SQLException {
    var connection = Postgres.of(data).connectForBatches();
    return new PlainRows(connection, villages.get(number), reports, batch);
  }

  private void signIn(String village) {
    var client = server.client(new JsonMapper());
    var form = Map.of("username", village + "-sekretaris", "password", Seeding.PASSWORD);
    var person = client.post("/api/session", form).expect(200).json().get("officer").get("id");
    cookies.add(client.cookie());
    var region = client.get("/api/regions/" + village).expect(200).json();
    villages.add(
        new Village(village, region.path("id").intValue(), UUID.fromString(person.stringValue())));
  }

  private static List<String> villageCodes() {
    return PackedVillages.codes().stream()
        .filter(code -> code.startsWith("82.04."))
        .limit(MOST_CLIENTS)
        .toList();
  }
}
