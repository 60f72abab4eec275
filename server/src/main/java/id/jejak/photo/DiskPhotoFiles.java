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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Photos as files under `DATA/photos/ab/cd/…`: written beside their place, forced to the disk,
/// then moved there, so that a file with a photo's name is always whole.
@Component
class DiskPhotoFiles implements PhotoFiles {
  private final Path root;

  DiskPhotoFiles(@Value("${jejak.data:./data/serve}") Path data) {
    this.root = data.resolve("photos");
  }

  @Override
  public void write(String sha256, Size size, byte[] jpeg) {
    var file = file(sha256, size);
    var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".half");
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
