package id.jejak.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Data folders for servers that tests start and kill.
public final class DataFolders {
  private DataFolders() {}

  /// A new folder that is deleted when the tests end.
  public static Path make() {
    try {
      var folder = Files.createTempDirectory("jejak-data-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException leftBehind) {
      System.err.println(folder + " is left behind: " + leftBehind.getMessage());
    }
  }
}
