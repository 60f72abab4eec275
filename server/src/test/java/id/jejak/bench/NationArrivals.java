package id.jejak.bench;

import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.fault.Seeding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/// 35 reports a second, as on an evening at the end of a month, from villages in the whole country.
final class NationArrivals implements AutoCloseable {
  private static final int A_SECOND = 35;
  private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> writers = new ArrayList<>();
  private final int port;
  private volatile boolean ended;

  private NationArrivals(int port) {
    this.port = port;
  }

  /// Begins, and goes on until it is closed.
  static NationArrivals begin(int port, List<String> villages) {
    var arrivals = new NationArrivals(port);
    var pause = 1_000_000_000L * villages.size() / A_SECOND;
    for (var village : villages) {
      arrivals.writers.add(Thread.ofPlatform().start(() -> arrivals.keepSending(village, pause)));
    }
    return arrivals;
  }

  private void keepSending(String village, long pause) {
    var reports = new Reports(Path.of("."), false);
    try (var wire = new Wire(port, signedIn(port, village))) {
      for (var next = System.nanoTime(); !ended; next += pause) {
        LockSupport.parkNanos(next - System.nanoTime());
        var started = System.nanoTime();
        var body = reports.body(village, reports.nextDay(), null).getBytes(StandardCharsets.UTF_8);
        wire.send(
            "PUT /api/activities/" + SampleReport.id(),
            "Content-Type: application/json\r\n",
            body,
            201);
        took.add(System.nanoTime() - started);
      }
    } catch (IOException failure) {
      failures.add(failure.toString());
    }
  }

  /// The cookie of the Sekretaris of a region.
  static String signedIn(int port, String region) {
    var client = new Client("http://127.0.0.1:" + port, new JsonMapper());
    client
        .post(
            "/api/session",
            Map.of("username", region + "-sekretaris", "password", Seeding.PASSWORD))
        .expect(200);
    return client.cookie();
  }

  void print() {
    var times = new Times(took.stream().mapToLong(nanos -> nanos).toArray());
    System.out.printf(
        Locale.ROOT,
        "%n%,d reports arrived meanwhile: p50 %.1f, p95 %.1f, p99 %.1f ms; failed: %s%n",
        took.size(),
        times.at(0.5),
        times.at(0.95),
        times.at(0.99),
        failures);
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (var writer : writers) {
        writer.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
