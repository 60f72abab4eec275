package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lets a command of the command line use the database of a server that is running now.
public final class RunningServer {
  private static final int PORT_LINE = 3; // of postmaster.pid

  private RunningServer() {}

  /// The settings that lead to the embedded PostgreSQL of the server that holds `data`; none when
  /// no server holds it.
  public static List<String> settings(Path data) {
    try (var _ = DataFolder.hold(data)) {
      return List.of();
    } catch (DataFolderInUse running) {
      return settingsOf(data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> settingsOf(Path data) {
    try {
      var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE);
      return List.of(
          "--jejak.database.url=jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres",
          "--jejak.database.username=" + EmbeddedPostgres.USER,
          "--jejak.database.password-file=" + data.resolve("postgres-password"));
    } catch (IOException failure) {
      throw new UncheckedIOException("the running server's database is not ready yet", failure);
    }
  }
}
