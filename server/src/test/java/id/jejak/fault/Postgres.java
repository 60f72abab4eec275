package id.jejak.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The embedded PostgreSQL of a data folder, seen from outside.
public record Postgres(Path data) {
  public static Postgres of(Path data) {
    return new Postgres(data);
  }

  public Optional<ProcessHandle> process() {
    var lines = lines();
    return lines.isEmpty() || lines.getFirst().isBlank()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  public int port() {
    return Integer.parseInt(lines().get(3).strip());
  }

  public Connection connect() throws SQLException {
    return connect(password());
  }

  /// One that sends the rows of a batch together.
  public Connection connectForBatches() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?reWriteBatchedInserts=true",
        "jejak",
        password());
  }

  public Connection connect(String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/postgres", "jejak", password);
  }

  /// `kill -9` of one of its processes; it ends all the others then, and recovers.
  public void killOneSession(Random random) {
    var sessions = process().map(ProcessHandle::children).stream().flatMap(all -> all).toList();
    if (!sessions.isEmpty()) {
      sessions.get(random.nextInt(sessions.size())).destroyForcibly();
    }
  }

  /// The one number that a query gives.
  public int count(String query) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The first column of what a query gives.
  public List<String> texts(String query) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public String password() {
    return read(data.resolve("postgres-password")).strip();
  }

  public String log() {
    return read(data.resolve("postgres.log"));
  }

  public Path pidFile() {
    return data.resolve("postgres/postmaster.pid");
  }

  private List<String> lines() {
    return Files.exists(pidFile()) ? read(pidFile()).lines().toList() : List.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
