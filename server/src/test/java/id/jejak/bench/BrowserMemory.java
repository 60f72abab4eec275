package id.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What the browsers below this process hold at most while something is done.
final class BrowserMemory {
  private final int pauseMillis;
  private final AtomicLong most = new AtomicLong();

  BrowserMemory(int pauseMillis) {
    this.pauseMillis = pauseMillis;
  }

  <T> T during(Callable<T> work) throws Exception {
    var done = new CountDownLatch(1);
    try (var pool = Executors.newSingleThreadExecutor()) {
      pool.submit(() -> {
        do {
          most.accumulateAndGet(pssKib(), Math::max);
        } while (!done.await(pauseMillis, TimeUnit.MILLISECONDS));
        return null;
      });
      try {
        return work.call();
      } finally {
        done.countDown();
      }
    }
  }

  long kib() {
    return most.get();
  }

  /// Of all Chromium processes below this one; memory that several share is counted once.
  static long pssKib() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .mapToLong(process -> pssKib(process.pid()))
        .sum();
  }

  private static long pssKib(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }
}
