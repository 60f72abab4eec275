package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that holds one installation's data. Held by one server at a time; the operating
/// system releases the hold when that server ends, however it ends.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Takes hold of the folder, creating it when absent; throws `DataFolderInUse` when another
  /// server holds it.
  static DataFolder hold(Path path) {
    try {
      Files.createDirectories(path);
      var real = path.toRealPath();
      var channel =
          FileChannel.open(
              real.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new DataFolderInUse(real);
      }
      return new DataFolder(real, channel);
    } catch (IOException failure) {
      throw new UncheckedIOException("data folder " + path + " cannot be used", failure);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
