package id.jejak.photo;

import id.jejak.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/// The bytes of one request on their way into an upload. What arrives slowly is kept from time to
/// time, so that after a crash of the server little must be sent again.
final class Arrival {
  // At most what arrives within this time must be sent again after a crash of the server. Shorter
  // would put photos through the database that are whole a moment later.
  private static final long KEEP_AFTER = Duration.ofSeconds(2).toNanos();

  private final Upload upload;
  private final UploadStore store;
  private final byte[] buffer;
  private int filled;
  private int kept;
  private long keptAt = System.nanoTime();

  Arrival(Upload upload, UploadStore store) {
    this.upload = upload;
    this.store = store;
    this.buffer = new byte[upload.length() - upload.received()];
  }

  /// Reads until the photo is whole or the request ends; true when the connection was cut before
  /// its end. Bytes that a checksum must still vouch for are not `keptOnTheWay`.
  boolean receive(InputStream body, boolean keptOnTheWay) {
    try {
      while (filled < buffer.length) {
        var count = body.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
          return false;
        }
        filled += count;
        if (keptOnTheWay && filled < buffer.length && isTimeToKeep()) {
          keep();
        }
      }
      return false;
    } catch (IOException cut) {
      return true;
    }
  }

  /// Puts what is not yet kept into the database; 409 when somebody else has gone on meanwhile.
  void keep() {
    if (filled > kept) {
      var bytes = Arrays.copyOfRange(buffer, kept, filled);
      if (!store.append(upload.id(), upload.received() + kept, bytes)) {
        throw new Problem(PhotoProblem.WRONG_OFFSET);
      }
      kept = filled;
      keptAt = System.nanoTime();
    }
  }

  /// True when this request alone brought the whole photo and nothing of it lies in the database.
  boolean isWholePhoto() {
    return upload.received() == 0 && kept == 0 && filled == upload.length();
  }

  byte[] bytes() {
    return buffer;
  }

  int count() {
    return filled;
  }

  private boolean isTimeToKeep() {
    return System.nanoTime() - keptAt >= KEEP_AFTER;
  }
}
