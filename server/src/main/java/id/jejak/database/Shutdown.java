package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends a PostgreSQL, as gently as it lets itself be ended.
final class Shutdown {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long POLL_MILLISECONDS = 10;

  private Shutdown() {}

  static void of(ProcessHandle process) {
    signal("INT", process); // fast: ends sessions, writes a checkpoint
    if (!hasEnded(process)) {
      signal("QUIT", process); // immediate: the next start recovers from the log
      if (!hasEnded(process)) {
        process.destroyForcibly();
      }
    }
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // Asked again and again: `onExit` looks only every third of a second at a process that is no
  // child of ours.
  private static boolean hasEnded(ProcessHandle process) {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    try {
      while (process.isAlive() && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return !process.isAlive();
  }
}
