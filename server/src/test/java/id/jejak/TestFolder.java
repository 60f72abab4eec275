package id.jejak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.springframework.util.FileSystemUtils;

/// The data folder of one run of the tests, under `target`. What earlier runs left is removed when
/// no server holds it any more.
public final class TestFolder {
  private static final Path ALL = Path.of("target", "test-data");
  // A run that has just begun may not hold its folder yet.
  private static final Duration YOUNG = Duration.ofMinutes(5);

  private TestFolder() {}

  public static Path make() {
    try {
      Files.createDirectories(ALL);
      try (var folders = Files.newDirectoryStream(ALL)) {
        for (var folder : folders) {
          if (isLeftOver(folder)) {
            FileSystemUtils.deleteRecursively(folder);
          }
        }
      }
      return Files.createTempDirectory(ALL.toAbsolutePath(), "run-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isLeftOver(Path folder) throws IOException {
    if (Files.getLastModifiedTime(folder).toInstant().isAfter(Instant.now().minus(YOUNG))) {
      return false;
    }
    var lock = folder.resolve("server.lock");
    if (!Files.exists(lock)) {
      return true;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException heldByThisRun) {
      return false;
    }
  }
}
