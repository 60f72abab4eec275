package id.jejak.bench;

import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.access.AccessCost;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/// `./jejak bench people [--rows=200000] [--seconds=10] [--pdf=FILE]`: accounts of a nation from
/// one file, the memory it takes, slips for a kabupaten of them, sign-ins a second with so many
/// accounts, and what permission costs where reports come in.
final class PeopleBench {
  private static final int PORT = Ports.free();
  private static final String OPERATOR = "ID";
  private static final String WRITER = "82.04.08.2001";
  // Its 260 villages stand first in the list.
  private static final String REGENCY = "11.01";
  private static final int CLIENTS = 8;
  private static final int SIGNING_IN = 2_000;

  private final int rows;
  private final Duration time;
  private final String pdf;
  private final Path data = DataFolders.make();
  private final JsonMapper json = new JsonMapper();
  private final ServerProcess server;
  private final ServerMemory memory;
  private final Client operator;

  private PeopleBench(Options options) {
    this.rows = options.number("rows", 200_000);
    this.time = Duration.ofSeconds(options.number("seconds", 10));
    this.pdf = options.text("pdf", "");
    ServerProcess.seed(
        Seeding.class,
        data,
        "--office=" + OPERATOR + "/OPERATOR",
        "--office=" + WRITER + "/SEKRETARIS");
    this.server = ServerProcess.startAsInProduction(data, PORT);
    this.memory = new ServerMemory(server.process().pid());
    this.operator = signedIn(OPERATOR + "-operator");
  }

  static void run(Options options) throws Exception {
    var bench = new PeopleBench(options);
    try {
      bench.run();
    } finally {
      bench.server.close();
    }
  }

  private void run() throws Exception {
    var intakeBefore = intake();
    var file = list();
    System.out.printf(Locale.ROOT, "%,d rows, a file of %.1f MB%n", rows, Files.size(file) / 1e6);
    System.out.println("| phase | seconds | rows a second | heap after GC MB | RSS at most MB |");
    System.out.println("|---|---|---|---|---|");
    System.out.printf("| before | | | %d | %d |%n", memory.heapAfterGc(), memory.resident());
    var id = importAll(file, "");
    importAll(file, " the second time");
    slips();
    System.out.println(counts(id));
    signIns();
    permission(intakeBefore, intake());
  }

  private String importAll(Path file, String when) throws Exception {
    var id = SampleReport.id().toString();
    var path = "/api/rosters/" + id;
    phase(
        "sending" + when, rows, () -> operator.putFile(path, Files.readAllBytes(file)).expect(200));
    phase("reading" + when, rows, () -> awaitEndOf(path, "READING"));
    phase("checking" + when, rows, () -> await(path, "CHECKED"));
    phase(
        "writing" + when,
        rows,
        () -> {
          operator.put(path + "/writing", Map.of("kind", "ALL")).expect(200);
          await(path, "WRITTEN");
        });
    return path;
  }

  private void slips() throws Exception {
    var path = "/api/slip-prints/" + SampleReport.id();
    var count = operator.get("/api/slip-prints/count?regionCode=" + REGENCY).expect(200).json();
    var slips = count.get("officers").intValue();
    phase(
        slips + " slips",
        slips,
        () -> {
          operator.put(path, Map.of("regionCode", REGENCY)).expect(200);
          await(path, "READY");
        });
    var file = operator.get(path + "/slip.pdf").expect(200).bytes();
    System.out.printf(Locale.ROOT, "a PDF of %.1f MB%n", file.length / 1e6);
    if (!pdf.isEmpty()) {
      Files.write(Path.of(pdf), file);
    }
  }

  private void phase(String name, int lines, ServerMemory.Work work) throws Exception {
    var started = System.nanoTime();
    var most = memory.mostDuring(work);
    var seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %d | %d |%n",
        name,
        seconds,
        lines / seconds,
        memory.heapAfterGc(),
        most);
  }

  private void awaitEndOf(String path, String state) {
    while (operator.get(path).expect(200).json().get("state").stringValue().equals(state)) {
      sleep(200);
    }
  }

  private void await(String path, String state) {
    while (!operator.get(path).expect(200).json().get("state").stringValue().equals(state)) {
      sleep(200);
    }
  }

  private String counts(String path) {
    var view = operator.get(path).expect(200).json();
    return "written %,d rows, opened %,d accounts; then %s"
        .formatted(
            view.get("settledRows").intValue(),
            view.get("accounts").intValue(),
            view.get("counts"));
  }

  // New accounts have no password; some get that of the operator.
  private void signIns() throws Exception {
    var names = new ArrayList<String>();
    try (var connection = Postgres.of(data).connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "update account set password_hash = (select password_hash from account where username = 'id-operator')"
              + " where username in (select username from account where username like '%-sekretaris' order by officer_id limit "
              + SIGNING_IN
              + ")");
      var found =
          statement.executeQuery(
              "select username from account where password_hash = (select password_hash from account where username = 'id-operator')");
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    var next = new AtomicInteger();
    for (var clients : new int[] {1, CLIENTS}) {
      var result = Load.run(clients, time, number -> signing(names, next));
      System.out.printf(
          Locale.ROOT,
          "sign-ins, %d at once: %.1f a second, p50 %.0f ms, p95 %.0f ms%n",
          clients,
          result.perSecond(),
          result.p50(),
          result.p95());
    }
  }

  private Load.Work signing(List<String> names, AtomicInteger next) {
    return new Load.Work() {
      @Override
      public int once() {
        signedIn(names.get(next.getAndIncrement() % names.size()));
        return 1;
      }

      @Override
      public void close() {}
    };
  }

  private record Intake(double perSecond, double cpuMillis) {}

  private Intake intake() throws Exception {
    var writer = signedIn(WRITER + "-sekretaris");
    var reports = new Reports(data.resolve("bench-photos"), false);
    Load.Clients phones = number -> new Phones(new Wire(PORT, writer.cookie()), WRITER, reports, 1);
    Load.run(4, time, phones); // the compilers of the JVM need some thousand requests
    var before = CpuTime.millis(server.process().pid()) + CpuTime.millisOf(Postgres.of(data));
    var result = Load.run(4, time, phones);
    var used =
        CpuTime.millis(server.process().pid()) + CpuTime.millisOf(Postgres.of(data)) - before;
    return new Intake(result.perSecond(), used / result.reports());
  }

  private static void permission(Intake before, Intake after) {
    System.out.printf(
        Locale.ROOT,
        "intake: %.0f reports a second and %.2f ms CPU each before, %.0f and %.2f with all accounts: %.2f times%n",
        before.perSecond(),
        before.cpuMillis(),
        after.perSecond(),
        after.cpuMillis(),
        after.cpuMillis() / before.cpuMillis());
    for (var offices : new int[] {1, 20}) {
      var nanos = AccessCost.nanos(offices);
      System.out.printf(
          Locale.ROOT,
          "permission with %d offices: %.0f ns, %.4f %% of a report's CPU%n",
          offices,
          nanos,
          100 * nanos / 1e6 / after.cpuMillis());
    }
  }

  private Client signedIn(String username) {
    var client = server.client(json);
    var form = Map.of("username", username.toLowerCase(Locale.ROOT), "password", Seeding.PASSWORD);
    client.post("/api/session", form).expect(200);
    return client;
  }

  /// Village after village, each with its offices, until the file is full; names repeat as they do.
  private Path list() throws IOException {
    var file = data.resolve("bench-people.xlsx");
    var villages = PackedVillages.codes();
    var offices =
        List.of(
            "Ketua;",
            "Wakil Ketua;",
            "Sekretaris;",
            "Bendahara;",
            "Ketua Pokja;Pokja I",
            "Ketua Pokja;Pokja II",
            "Ketua Pokja;Pokja III",
            "Ketua Pokja;Pokja IV");
    var headings =
        List.of(
            "Kode wilayah", "Nama", "Jabatan", "Bidang", "Nomor SK", "Mulai menjabat", "No. HP");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "bench", "1.0")) {
      var sheet = book.newWorksheet("Pengurus");
      for (var i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      for (var row = 1; row <= rows; row++) {
        var village = villages.get((row - 1) / offices.size() % villages.size());
        var office = offices.get((row - 1) % offices.size()).split(";", -1);
        sheet.value(row, 0, village);
        sheet.value(row, 1, name(row));
        sheet.value(row, 2, office[0]);
        sheet.value(row, 3, office[1]);
        sheet.value(row, 4, "SK 12/PKK/2026");
        sheet.value(row, 5, "05-01-2026");
        sheet.value(row, 6, "0812%08d".formatted(row));
        if (row % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  private static String name(int row) {
    var first = List.of("Siti", "Sri", "Nur", "Dewi", "Rina", "Wati", "Yuli", "Ani", "Eka", "Ida");
    var last = List.of("Aminah", "Lestari", "Hayati", "Rahayu", "Umar", "Latif", "Abdullah");
    return first.get(row % 10)
        + " "
        + last.get(row / 10 % 7)
        + " "
        + Integer.toString(row % 9_973, 26).replaceAll("\\d", "a");
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
