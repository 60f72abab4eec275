package id.jejak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `postmaster.pid` of a cluster: which process holds it, or held it before a crash.
record PostmasterFile(Path cluster) {
  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;

  /// True when there is none, or one that names a process.
  boolean isWhole() throws IOException {
    return !Files.exists(file()) || number(PROCESS_LINE).isPresent();
  }

  /// The living process that it names, whatever program that is by now.
  Optional<ProcessHandle> process() throws IOException {
    return number(PROCESS_LINE).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
  }

  Optional<Long> port() throws IOException {
    return number(PORT_LINE);
  }

  /// True for a PostgreSQL that works in this cluster, even when its folder was moved meanwhile.
  boolean isOfThisCluster(ProcessHandle process) {
    var facts = Path.of("/proc/" + process.pid());
    try {
      return Files.readString(facts.resolve("comm")).strip().equals("postgres")
          && Files.isSameFile(facts.resolve("cwd"), cluster);
    } catch (IOException gone) {
      return false;
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file());
  }

  private Optional<Long> number(int line) throws IOException {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file());
    try {
      return lines.size() > line
          ? Optional.of(Long.valueOf(lines.get(line).strip()))
          : Optional.empty();
    } catch (NumberFormatException garbage) {
      return Optional.empty();
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}
