package id.jejak.bench;

import id.jejak.fault.DataFolders;
import id.jejak.fault.Postgres;
import id.jejak.fault.ServerProcess;
import java.nio.file.Path;
import java.util.Locale;

/// `./jejak bench start [--times=3]`: how long until the server answers, and what it holds at rest.
final class StartBench {
  private static final int PORT = 8149;
  private static final int SECONDS_TO_REST = 20;

  private StartBench() {}

  static void run(Options options) throws InterruptedException {
    var data = DataFolders.make();
    System.out.printf(Locale.ROOT, "first start: %d ms%n", start(data));
    for (var i = 0; i < options.number("times", 3); i++) {
      System.out.printf(Locale.ROOT, "restart: %d ms%n", start(data));
    }
    rest(data);
  }

  private static long start(Path data) {
    var started = System.nanoTime();
    try (var server = ServerProcess.startAsInProduction(data, PORT)) {
      var took = (System.nanoTime() - started) / 1_000_000;
      server.health();
      return took;
    }
  }

  private static void rest(Path data) throws InterruptedException {
    try (var server = ServerProcess.startAsInProduction(data, PORT)) {
      Thread.sleep(SECONDS_TO_REST * 1_000L);
      var master = Postgres.of(data).process().orElseThrow();
      var sessions = master.children().mapToLong(child -> CpuTime.residentKib(child.pid())).sum();
      System.out.printf(
          Locale.ROOT,
          "at rest: server %d MB, PostgreSQL %d MB%n",
          CpuTime.residentKib(server.process().pid()) / 1024,
          (CpuTime.residentKib(master.pid()) + sessions) / 1024);
    }
  }
}
