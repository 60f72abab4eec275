package id.jejak.bench;

import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// `./jejak bench peak [--times=10] [--seconds=30]`: an evening at the end of a month, then so many
/// times more reports with a photo than that, whether the server keeps up or not, then the evening
/// again. Who is told to come back later comes back then.
final class PeakBench {
  private static final int PORT = Ports.free();
  private static final int EVENING = 35;
  private static final int VILLAGES = 64;

  private final int times;
  private final Duration time;
  private final Path data = DataFolders.make();
  private final List<PeakPhone> phones = new ArrayList<>();
  private final ServerProcess server;

  private PeakBench(Options options) {
    this.times = options.number("times", 10);
    this.time = Duration.ofSeconds(options.number("seconds", 30));
    var villages = PackedVillages.codes().stream().limit(VILLAGES).toList();
    ServerProcess.seed(
        Seeding.class,
        data,
        villages.stream()
            .map(village -> "--office=" + village + "/SEKRETARIS")
            .toArray(String[]::new));
    this.server = ServerProcess.startAsInProduction(data, PORT);
    villages.forEach(village ->
        phones.add(new PeakPhone(PORT, village, NationArrivals.signedIn(PORT, village))));
  }

  static void run(Options options) throws Exception {
    var bench = new PeakBench(options);
    try {
      bench.run();
    } finally {
      bench.server.close();
    }
  }

  private void run() throws Exception {
    phase(EVENING, Duration.ofSeconds(10)); // the compilers of the JVM
    System.out.println(
        "| reports a second | sent | stored | told to come back | of these without Retry-After | other answers |"
            + " cut off | p50 ms of a stored one | p95 | told to come back after, p95 ms | all stored after s |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    var all = new PeakCounts();
    for (var rate : List.of(EVENING, EVENING * times, EVENING)) {
      var counts = phase(rate, time);
      counts.print(rate);
      all.add(counts);
    }
    System.out.printf(
        Locale.ROOT,
        "%nacknowledged reports that are not there: %d of %,d; photos: %d of %,d%n",
        missing("activity", "id::text", all.reports().stream().map(UUID::toString).toList()),
        all.reports().size(),
        missing("photo", "sha256", List.copyOf(all.photos())),
        all.photos().size());
    System.out.println(ServerProcess.check(data).orElse("every total is exact"));
  }

  // At every moment of the plan one more sends, however many still wait.
  private PeakCounts phase(int rate, Duration length) throws InterruptedException {
    var counts = new PeakCounts();
    var sending = new ArrayList<Thread>();
    var pause = 1_000_000_000L / rate;
    var started = System.nanoTime();
    for (var i = 0; i < rate * length.toSeconds(); i++) {
      LockSupport.parkNanos(started + i * pause - System.nanoTime());
      var phone = phones.get(i % phones.size());
      sending.add(Thread.startVirtualThread(() -> phone.send(counts)));
    }
    var planned = System.nanoTime();
    for (var one : sending) {
      one.join();
    }
    counts.end(System.nanoTime() - planned);
    return counts;
  }

  private int missing(String table, String key, List<String> expected) throws SQLException {
    try (var connection = Postgres.of(data).connect();
        var statement =
            connection.prepareStatement(
                "select count(*) from unnest(?::text[]) as e where not exists (select from %s where %s = e)"
                    .formatted(table, key))) {
      statement.setArray(1, connection.createArrayOf("text", expected.toArray()));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
