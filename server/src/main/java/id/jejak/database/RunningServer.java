package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Lets a command of the command line use the database of a server that is running now.
public final class RunningServer {
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
      var port =
          new PostmasterFile(data.resolve("postgres"))
              .port()
              .orElseThrow(() -> new IOException("no port in postmaster.pid"));
      return List.of(
          "--jejak.database.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
          "--jejak.database.username=" + EmbeddedPostgres.USER,
          "--jejak.database.password-file=" + data.resolve("postgres-password"));
    } catch (IOException failure) {
      throw new UncheckedIOException("the running server's database is not ready yet", failure);
    }
  }
}
