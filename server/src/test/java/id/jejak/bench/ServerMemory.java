package id.jejak.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// The memory of a server in a process of its own, in MB.
final class ServerMemory {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final int LOOK_EVERY_MS = 200;
  private final long pid;

  ServerMemory(long pid) {
    this.pid = pid;
  }

  interface Work {
    void run() throws Exception;
  }

  long resident() {
    return CpuTime.residentKib(pid) / 1024;
  }

  /// The most that was resident while the work went on.
  long mostDuring(Work work) throws Exception {
    var most = new AtomicLong();
    var watching = Thread.startVirtualThread(() -> watch(most));
    try {
      work.run();
    } finally {
      watching.interrupt();
      watching.join();
    }
    return most.get();
  }

  private void watch(AtomicLong most) {
    try {
      while (true) {
        most.accumulateAndGet(resident(), Math::max);
        Thread.sleep(LOOK_EVERY_MS);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  long heapAfterGc() {
    jcmd("GC.run");
    var used = 0L;
    for (var found = USED.matcher(jcmd("GC.heap_info")); found.find(); ) {
      used += Long.parseLong(found.group(1));
    }
    return used / 1024;
  }

  private String jcmd(String command) {
    try {
      var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var process = new ProcessBuilder(tool, String.valueOf(pid), command).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
