package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passwords that stood in a breach, from the file that `jejak.leaked-passwords-file` names: a line
/// for each, its SHA-1 in capital hexadecimal and whatever follows, in ascending order, as Pwned
/// Passwords is handed out. Nothing of it is kept in memory. Without the setting nothing is known.
@Component
@OpenToAll("a list that anyone may fetch from where it is handed out")
class LeakedPasswords {
  private static final int HASH_LENGTH = 40;
  private static final HexFormat CAPITALS = HexFormat.of().withUpperCase();
  private final Optional<Path> file;

  /// Refuses to start with a file that cannot be read.
  LeakedPasswords(@Value("${jejak.leaked-passwords-file:}") String file) {
    this.file = Optional.of(file).filter(name -> !name.isEmpty()).map(Path::of);
    this.file
        .filter(path -> !Files.isReadable(path))
        .ifPresent(path -> {
          throw new IllegalStateException("jejak.leaked-passwords-file: cannot read " + path);
        });
  }

  /// Words for the person who typed a password that others have from a breach.
  Optional<String> complaint(String password) {
    return file.filter(path -> holds(path, sha1(password)))
        .map(path -> "Kata sandi ini pernah bocor dari situs lain. Pakai yang lain.");
  }

  private static boolean holds(Path path, String hash) {
    try (var lines = new RandomAccessFile(path.toFile(), "r")) {
      return holds(lines, hash);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // Halves what is left of the file; a line belongs to the half in which it begins.
  private static boolean holds(RandomAccessFile lines, String hash) throws IOException {
    var low = 0L;
    var high = lines.length();
    while (low < high) {
      var middle = low + (high - low) / 2;
      var start = nextStart(lines, middle);
      var line = start < high ? lines.readLine() : null;
      var order = line == null ? 1 : hashOf(line).compareTo(hash);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = lines.getFilePointer();
      } else {
        high = middle;
      }
    }
    return false;
  }

  private static long nextStart(RandomAccessFile lines, long at) throws IOException {
    if (at == 0) {
      lines.seek(0);
    } else {
      lines.seek(at - 1);
      lines.readLine();
    }
    return lines.getFilePointer();
  }

  private static String hashOf(String line) {
    return line.substring(0, Math.min(HASH_LENGTH, line.length()));
  }

  private static String sha1(String password) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return CAPITALS.formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
