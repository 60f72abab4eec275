package id.jejak.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The real server as a process of its own, on a folder, on a port; may be killed.
public final class ServerProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Path data;
  private final int port;
  private final Process process;

  private ServerProcess(Path data, int port, List<String> command) {
    this.data = data;
    this.port = port;
    this.process = launch(command, log(data));
  }

  /// Starts `serve`, durable as in production; does not wait.
  public static ServerProcess launch(Path data, int port, String... settings) {
    return new ServerProcess(
        data, port, ServerProgram.command(arguments("serve", data, port, settings)));
  }

  /// Starts `serve` and returns when it answers.
  public static ServerProcess start(Path data, int port, String... settings) {
    var server = launch(data, port, settings);
    server.awaitReady();
    return server;
  }

  /// The same with the options of the `jejak` script: for measuring.
  public static ServerProcess startAsInProduction(Path data, int port, String... settings) {
    var command = ServerProgram.commandOfProduction(arguments("serve", data, port, settings));
    var server = new ServerProcess(data, port, command);
    server.awaitReady();
    return server;
  }

  /// Starts it, lets it learn what a start needs, and stops it: the next starts are faster.
  public static void learn(Path data, int port, String... settings) {
    var command = ServerProgram.commandThatLearns(arguments("serve", data, port, settings));
    try (var server = new ServerProcess(data, port, command)) {
      server.awaitReady();
    }
  }

  /// Runs `check` beside the server; returns what it printed unless every total is exact.
  public static Optional<String> check(Path data) {
    var before = read(log(data)).length();
    var arguments = List.of("check", "--jejak.data=" + data, "--jejak.top-region=82.04");
    var code = run(ServerProgram.command(arguments), data);
    var printed = read(log(data)).substring(before);
    return code == 0 ? Optional.empty() : Optional.of("exit code " + code + "\n" + printed);
  }

  /// Fills a new folder with the officers that the main class makes, and stops again.
  public static void seed(Class<?> main, Path data, String... arguments) {
    var all = new ArrayList<>(arguments("seed", data, -1));
    all.addAll(List.of(arguments));
    assertThat(run(ServerProgram.testCommand(main, all), data)).as(() -> read(log(data))).isZero();
  }

  private static int run(List<String> command, Path data) {
    try {
      return launch(command, log(data)).waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<String> arguments(String command, Path data, int port, String... settings) {
    var arguments =
        new ArrayList<>(
            List.of(
                command,
                "--server.port=" + port,
                "--jejak.data=" + data,
                "--jejak.top-region=82.04"));
    arguments.addAll(List.of(settings));
    return arguments;
  }

  private static Process launch(List<String> command, Path log) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Waits until it answers 200; fails when it ended before.
  public void awaitReady() {
    var deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (health() != 200) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("the server does not answer:\n" + output());
      }
      pause();
    }
  }

  /// What `GET /api/health` answers now; 0 when nobody does.
  public int health() {
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/api/health"))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public Client client(JsonMapper json) {
    return new Client(address(), json);
  }

  /// Its PostgreSQL.
  public Postgres postgres() {
    return Postgres.of(data);
  }

  public Process process() {
    return process;
  }

  /// `kill -9` of the server alone; PostgreSQL stays behind.
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// `kill -9` of its PostgreSQL.
  public void killPostgres() {
    Postgres.of(data).process().ifPresent(ProcessHandle::destroyForcibly);
  }

  /// SIGTERM; returns the exit code.
  public int stop() {
    process.destroy();
    awaitEnd();
    return process.exitValue();
  }

  /// What it printed since the folder was made.
  public String output() {
    return read(log(data));
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new AssertionError("the server does not end:\n" + output());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private static Path log(Path data) {
    return data.resolve("server.log");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
