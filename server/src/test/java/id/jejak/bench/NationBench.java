package id.jejak.bench;

import id.jejak.fault.DataFolders;
import id.jejak.fault.Ports;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// `./jejak bench nation [--rows=10000000] [--times=60] [--data=DIR] [--held=0]`: every village of
/// the country with the reports of a year; what screens ask at each tier while 35 reports a second
/// arrive, with a tenth of the reports and with all, beside the reading of one row by its key. A
/// folder that already holds so many reports is asked first, and filled up.
final class NationBench {
  private static final int PORT = Ports.free();
  private static final int WRITERS = 8;
  private static final double MB = 1e6;

  private final long rows;
  private final int times;
  private final long held;
  private final Path data;
  private final NationData nation;
  private final List<String> villages;

  private NationBench(Options options) throws IOException {
    this.rows = options.number("rows", 10_000_000);
    this.times = options.number("times", 60);
    this.held = options.number("held", 0);
    var folder = options.text("data", "");
    this.data = folder.isEmpty() ? DataFolders.make() : Files.createDirectories(Path.of(folder));
    this.nation = new NationData(Postgres.of(data), LocalDate.now(Clock.systemUTC()));
    this.villages = new ArrayList<>(PackedVillages.codes());
    Collections.shuffle(villages, new Random(1));
  }

  static void run(Options options) throws Exception {
    new NationBench(options).run();
  }

  private void run() throws Exception {
    var writers = villages.subList(0, WRITERS);
    var officers =
        Stream.concat(writers.stream(), writers.stream().map(NationScreens::districtOf))
            .distinct()
            .toList();
    var plans = new Plans(data);
    if (held == 0) {
      seed(officers);
      try (var _ = start()) {
        plans.prepare();
      }
    }
    try (var _ = start()) {
      var screens = new NationScreens(PORT, Postgres.of(data), nation, villages, officers, plans);
      if (held == 0) {
        stage(screens, writers, 1, rows / 10);
      } else {
        measure(screens, writers, held);
      }
      var first = Math.max(held, rows / 10);
      if (first < rows) {
        stage(screens, writers, first + 1, rows);
      }
    }
  }

  // Who writes, who reviews that, and one who sees everything.
  private void seed(List<String> officers) {
    ServerProcess.seed(
        Seeding.class,
        data,
        Stream.concat(Stream.of("ID"), officers.stream())
            .map(region -> "--office=" + region + "/SEKRETARIS")
            .toArray(String[]::new));
  }

  private void stage(NationScreens screens, List<String> writers, long from, long until)
      throws Exception {
    var started = System.nanoTime();
    nation.write(from, until);
    System.out.printf(
        Locale.ROOT,
        "%n%,d reports, of which %,d were written in %.0f s%n%n",
        until,
        until - from + 1,
        (System.nanoTime() - started) / 1e9);
    measure(screens, writers, until);
  }

  private void measure(NationScreens screens, List<String> writers, long reports) throws Exception {
    printStorage(reports);
    screens.signIn();
    screens.printPlans();
    try (var arrivals = NationArrivals.begin(PORT, writers)) {
      screens.measure(times);
      screens.lookAtOnce(writers.getFirst());
      arrivals.print();
    }
  }

  private void printStorage(long reports) throws SQLException {
    System.out.println("| table, with its indexes | MB a million reports |");
    System.out.println("|---|---|");
    var sizes = nation.sizes();
    sizes.forEach((table, bytes) -> printSize(table, bytes, reports));
    printSize("together", sizes.values().stream().mapToLong(bytes -> bytes).sum(), reports);
  }

  private static void printSize(String table, long bytes, long reports) {
    System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", table, bytes / MB / (reports / 1e6));
  }

  private ServerProcess start() {
    return ServerProcess.startAsInProduction(data, PORT);
  }
}
