package id.jejak.bench;

import id.jejak.fault.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time used so far by a process, and by a PostgreSQL with all its sessions.
final class CpuTime {
  private static final double MILLIS_OF_A_TICK = 10;
  private static final int USER = 11; // counted from the state, which follows the name
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  private CpuTime() {}

  static double millis(long pid) {
    return ticks(pid, USER, SYSTEM) * MILLIS_OF_A_TICK;
  }

  static double millisOf(Postgres postgres) {
    var master = postgres.process().orElseThrow();
    var own = ticks(master.pid(), USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
    var sessions = master.children().mapToLong(child -> ticks(child.pid(), USER, SYSTEM)).sum();
    return (own + sessions) * MILLIS_OF_A_TICK;
  }

  /// Memory that a process holds now and does not share.
  static long residentKib(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static long ticks(long pid, int... fields) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      var sum = 0L;
      for (var field : fields) {
        sum += Long.parseLong(values[field]);
      }
      return sum;
    } catch (IOException gone) {
      return 0;
    }
  }
}
