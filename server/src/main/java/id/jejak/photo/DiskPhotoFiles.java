package id.jejak.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Photos as files under `DATA/photos/ab/cd/…`: written beside their place, forced to the disk,
/// then moved there, so that a file with a photo's name is always whole.
@Component
class DiskPhotoFiles implements PhotoFiles {
  private static final String HALF = ".half";
  private static final Duration A_WRITE_TAKES_AT_MOST = Duration.ofHours(1);
  private static final int FOLDERS_DEEP = 3;
  private final Path root;
  private final InstantSource clock;

  DiskPhotoFiles(@Value("${jejak.data:./data/serve}") Path data, InstantSource clock) {
    this.root = data.resolve("photos");
    this.clock = clock;
  }

  @Override
  public void write(String sha256, Size size, byte[] jpeg) {
    var file = file(sha256, size);
    var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + HALF);
    try {
      Files.createDirectories(file.getParent());
      try (var channel =
          FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(jpeg);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolders(file.getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException("photo " + sha256 + " cannot be written", failure);
    }
  }

  @Override
  public Optional<byte[]> read(String sha256, Size size) {
    try {
      return Optional.of(Files.readAllBytes(file(sha256, size)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("photo " + sha256 + " cannot be read", failure);
    }
  }

  @Override
  public void deleteHalfWritten() {
    var started = FileTime.from(clock.instant().minus(A_WRITE_TAKES_AT_MOST));
    try (var found =
        Files.find(root, FOLDERS_DEEP, (file, facts) -> isHalf(file) && isBefore(facts, started))) {
      for (var file : (Iterable<Path>) found::iterator) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException noPhotoYet) {
      return;
    } catch (IOException failure) {
      throw new UncheckedIOException("half written photos cannot be deleted", failure);
    }
  }

  private static boolean isHalf(Path file) {
    return file.toString().endsWith(HALF);
  }

  private static boolean isBefore(BasicFileAttributes facts, FileTime time) {
    return facts.lastModifiedTime().compareTo(time) < 0;
  }

  // The names on the way to the file must survive a power cut too.
  private void forceFolders(Path innermost) throws IOException {
    var stop = root.getParent();
    for (var folder = innermost;
        folder != null && !folder.equals(stop);
        folder = folder.getParent()) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private Path file(String sha256, Size size) {
    return root.resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256 + "." + size.name().toLowerCase(Locale.ROOT) + ".jpg");
  }
}
