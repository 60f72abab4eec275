package id.jejak.bench;

import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `./jejak bench export [--rows=1000000]`: reports of a kabupaten as a file of each kind, a tenth
/// of the rows and all of them: time, and the memory of the server, which must not grow with the
/// rows.
final class ExportBench {
  private static final int PORT = Ports.free();
  private static final String REGION = "82.04";
  private static final int PAUSE_MS = 200;

  // The reports of a year, spread over the villages; the values of both results differ.
  private static final String REPORTS =
      """
      insert into activity (id, region_id, region_code, field, type_code, title, start_date, place, participants_male,
        participants_female, narrative, state, revision, author_id, received_at, submitted_at)
      select gen_random_uuid(), r.id, r.code, 'POKJA_III', 'III-01', 'Tanam cabai di pekarangan, kelompok ' || n,
        date '2026-01-01' + n %% 330, 'RT 02', n %% 7, n %% 31,
        'Bersama kader dasawisma, bibit dari Dinas Pertanian, ditanam di polybag di sepanjang pagar.',
        'APPROVED', 1, (select id from officer limit 1), now(), now()
      from generate_series(%d, %d) n
      join (select id, code, row_number() over (order by code) - 1 as place, count(*) over () as places
        from region where code like '82.04.%%' and length(code) = 13 and valid_to is null) r
        on r.place = n %% r.places\
      """;
  private static final String RESULTS =
      """
      insert into activity_result (activity_id, indicator, value)
      select a.id, i.code, a.participants_female + i.position
      from activity a join indicator i on i.code in ('III-01.1', 'III-01.2')
      where not exists (select from activity_result x where x.activity_id = a.id)\
      """;

  private final int rows;
  private final Path data = DataFolders.make();
  private final ServerProcess server;
  private final Client officer;
  private final ServerMemory memory;

  private ExportBench(Options options) {
    this.rows = options.number("rows", 1_000_000);
    ServerProcess.seed(Seeding.class, data, "--office=" + REGION + "/SEKRETARIS");
    this.server = ServerProcess.startAsInProduction(data, PORT);
    this.memory = new ServerMemory(server.process().pid());
    this.officer = new Client("http://127.0.0.1:" + PORT, new JsonMapper());
    officer
        .post(
            "/api/session",
            Map.of("username", REGION + "-sekretaris", "password", Seeding.PASSWORD))
        .expect(200);
  }

  static void run(Options options) throws Exception {
    var bench = new ExportBench(options);
    try {
      bench.run();
    } finally {
      bench.server.close();
    }
  }

  private void run() throws Exception {
    System.out.println(
        "| file | rows | seconds | rows a second | MB | fetched in s | RSS at most MB |");
    System.out.println("|---|---|---|---|---|---|---|");
    insert(1, rows / 10);
    measureAll();
    insert(rows / 10 + 1, rows);
    measureAll();
    System.out.printf(Locale.ROOT, "heap after GC: %d MB%n", memory.heapAfterGc());
  }

  private void insert(int from, int to) throws SQLException {
    try (var connection = Postgres.of(data).connect();
        var statement = connection.createStatement()) {
      statement.execute(REPORTS.formatted(from, to));
      statement.execute(RESULTS);
      statement.execute("vacuum analyze activity, activity_result");
    }
  }

  private void measureAll() throws Exception {
    for (var format : List.of("XLSX", "CSV", "JSONL")) {
      measure(format);
    }
  }

  private void measure(String format) throws Exception {
    var path = "/api/exports/" + SampleReport.id();
    var form = Map.of("format", format, "activities", Map.of("region", REGION));
    var started = System.nanoTime();
    var most =
        memory.mostDuring(() -> {
          officer.put(path, form).expect(200);
          while (state(path).equals("MAKING")) {
            Thread.sleep(PAUSE_MS);
          }
        });
    var seconds = (System.nanoTime() - started) / 1e9;
    var made = officer.get(path).expect(200).json();
    var fetching = System.nanoTime();
    var bytes = fetch(path + "/berkas");
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %,.0f | %.1f | %.1f | %d |%n",
        made.get("state").stringValue().equals("READY") ? format : format + " FAILED",
        made.get("done").longValue(),
        seconds,
        made.get("done").longValue() / seconds,
        bytes / 1e6,
        (System.nanoTime() - fetching) / 1e9,
        most);
    officer.delete(path).expect(204);
  }

  private String state(String path) {
    return officer.get(path).expect(200).json().get("state").stringValue();
  }

  private long fetch(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
            .header("Cookie", officer.cookie())
            .build();
    try (var client = HttpClient.newHttpClient();
        InputStream in = client.send(request, BodyHandlers.ofInputStream()).body()) {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
