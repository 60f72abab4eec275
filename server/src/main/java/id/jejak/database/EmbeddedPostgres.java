package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL as child process on the data folder: durable, with a password, on loopback
/// only. It is started again when it dies, and found and replaced when a killed server left it
/// behind.
final class EmbeddedPostgres implements AutoCloseable {
  static final String USER = "jejak";
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START_LIMIT =
      Duration.ofMinutes(5); // recovery after a crash may take long
  private static final int START_ATTEMPTS = 40;
  private static final long ATTEMPT_PAUSE_MILLISECONDS = 250;
  private static final long PAUSE_BEFORE_NEXT_TRY_MILLISECONDS = 5_000;
  private static final long POLL_MILLISECONDS = 20;

  private final DataFolder data;
  private final PostgresBinaries binaries;
  private final boolean durable;
  private final Path cluster;
  private final String password;
  private final int port;
  private volatile boolean stopping;
  private @Nullable Process postmaster;

  private EmbeddedPostgres(DataFolder data, boolean durable) throws IOException {
    this.data = data;
    this.durable = durable;
    this.cluster = data.path().resolve("postgres");
    this.binaries = PostgresBinaries.unpack(data.path());
    this.password = readOrMakePassword();
    this.port = FreePort.find();
  }

  /// Starts PostgreSQL on a folder that the caller holds; returns when it answers.
  static EmbeddedPostgres start(DataFolder data, boolean durable) {
    try {
      var postgres = new EmbeddedPostgres(data, durable);
      postgres.stopLeftBehind();
      postgres.makeClusterIfAbsent();
      postgres.startPostmaster();
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException("the embedded PostgreSQL does not start", failure);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    stopping = true;
    var running = postmaster;
    if (running != null) {
      Shutdown.of(running.toHandle());
    }
  }

  private void startPostmaster() throws IOException {
    var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", cluster.toString()));
    settings().forEach(setting -> command.addAll(List.of("-c", setting)));
    // In a session of its own: Ctrl-C in the terminal must end the server first.
    command.addFirst("setsid");
    for (var attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      var started = asOrdinaryUser(command).start();
      postmaster = started;
      if (answers(started)) {
        started.onExit().thenAccept(this::startAgain);
        return;
      }
      // Sessions of a killed postmaster may still be ending; PostgreSQL does not start beside them.
      pause(ATTEMPT_PAUSE_MILLISECONDS);
    }
    throw new IOException("PostgreSQL ended at its start; see " + logFile());
  }

  private List<String> settings() {
    var safety = durable ? "on" : "off";
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=" + safety,
        "synchronous_commit=" + safety,
        "full_page_writes=" + safety,
        "max_connections=100",
        "max_locks_per_transaction=256",
        "shared_buffers=256MB",
        "work_mem=16MB",
        "max_wal_size=2GB",
        "wal_compression=on",
        "random_page_cost=1.1",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC");
  }

  private void startAgain(Process ended) {
    if (stopping) {
      return;
    }
    log.warn("PostgreSQL ended unexpectedly with {}; starting it again", ended.exitValue());
    while (!stopping && !triedAgain()) {
      pause(PAUSE_BEFORE_NEXT_TRY_MILLISECONDS);
    }
  }

  private boolean triedAgain() {
    try {
      stopLeftBehind();
      startPostmaster();
      return true;
    } catch (IOException | UncheckedIOException failure) {
      log.error("PostgreSQL does not start again; the next try follows", failure);
      return false;
    }
  }

  /// True when it answers, false when it ended before.
  private boolean answers(Process started) throws IOException {
    var deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      if (!started.isAlive()) {
        return false;
      }
      try (var connection = DriverManager.getConnection(url(), USER, password)) {
        if (connection.isValid(1)) {
          return true;
        }
      } catch (SQLException notYet) {
        pause(POLL_MILLISECONDS);
      }
    }
    throw new IOException("PostgreSQL does not answer; see " + logFile());
  }

  /// A postmaster whose server was killed still holds the cluster: it is stopped before a new
  /// start.
  private void stopLeftBehind() throws IOException {
    var file = new PostmasterFile(cluster);
    var process = file.process();
    if (process.filter(file::isOfThisCluster).isPresent()) {
      log.info("stopping PostgreSQL {} that a killed server left behind", process.get().pid());
      Shutdown.of(process.get());
    } else if (process.isPresent() || !file.isWhole()) {
      // The number belongs to another program by now, or was never written: PostgreSQL would
      // refuse to start because of either.
      file.delete();
    }
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // A cluster appears whole or not at all: initdb works beside it.
  private void makeClusterIfAbsent() throws IOException {
    if (Files.exists(cluster)) {
      return;
    }
    var half = data.path().resolve("postgres-making");
    FileSystemUtils.deleteRecursively(half);
    var passwordFile = passwordFile().toString();
    var process =
        asOrdinaryUser(
                List.of(
                    binaries.program("initdb"),
                    "-D",
                    half.toString(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    durable ? "--sync-method=fsync" : "--no-sync"))
            .start();
    await(process, "initdb");
    Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void await(Process process, String name) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(name + " failed; see " + logFile());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(name + " was interrupted", interrupted);
    }
  }

  // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
  private ProcessBuilder asOrdinaryUser(List<String> command) {
    var whole = new ArrayList<>(command);
    if ("root".equals(System.getProperty("user.name"))) {
      whole.addAll(0, List.of("unshare", "-U"));
    }
    return new ProcessBuilder(whole)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
  }

  private Path logFile() {
    return data.path().resolve("postgres.log");
  }

  private Path passwordFile() {
    return data.path().resolve("postgres-password");
  }

  private String readOrMakePassword() throws IOException {
    var file = passwordFile();
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      var half = data.path().resolve("postgres-password-making");
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, HexFormat.of().formatHex(bytes));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }
}
