package id.jejak.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the jar of this machine's processor.
record PostgresBinaries(Path folder) {
  private static final String VERSION = "18.6.0";
  private static final int EXECUTABLE = 0100;

  /// Unpacks into `under`/postgres-VERSION unless it is already there.
  static PostgresBinaries unpack(Path under) {
    var folder = under.resolve("postgres-" + VERSION);
    if (!Files.isDirectory(folder)) {
      try {
        var half = Files.createTempDirectory(under, "unpacking-");
        try {
          unpackInto(half);
          Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          FileSystemUtils.deleteRecursively(half);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + under, failure);
      }
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpackInto(Path target) throws IOException {
    try (var archive = new TarArchiveInputStream(new XZInputStream(openArchive()))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpackEntry(archive, entry, target.resolve(entry.getName()));
      }
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void unpackEntry(TarArchiveInputStream archive, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try {
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        Files.copy(archive, file);
        var executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    } catch (FileAlreadyExistsException twice) {
      throw new IOException("the archive names a file twice: " + entry.getName(), twice);
    }
  }

  private static InputStream openArchive() throws IOException {
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        switch (processor) {
          case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
          default ->
              throw new IOException(
                  "no embedded PostgreSQL for processor "
                      + processor
                      + "; use --database=jdbc:postgresql://...");
        };
    var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is missing from the build");
    }
    return stream;
  }
}
