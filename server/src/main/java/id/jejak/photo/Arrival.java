package id.jejak.photo;

import id.jejak.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/// The bytes of one request on their way into an upload. They are kept piece by piece, so that
/// after any end of the request, also one of which the server never hears, little must be sent
/// again.
final class Arrival {
  // A phone that lost its signal asks on another connection where to go on, while this one still
  // waits: what it sends again is at most a piece and what one read brings.
  private static final int PIECE = 40 * 1024;
  private static final int LARGEST_READ = 16 * 1024;
  private static final long KEEP_AFTER = Duration.ofSeconds(1).toNanos();

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

  /// Reads until the photo is whole or the request ends; false when the connection was cut before
  /// its end. Bytes that a checksum must still vouch for are not `keptOnTheWay`.
  boolean receive(InputStream body, boolean keptOnTheWay) {
    try {
      while (filled < buffer.length) {
        var most = Math.min(LARGEST_READ, buffer.length - filled);
        var count = body.read(buffer, filled, most);
        if (count < 0) {
          return true;
        }
        filled += count;
        if (keptOnTheWay && filled < buffer.length && isWorthKeeping()) {
          keep();
        }
      }
      return true;
    } catch (IOException cut) {
      return false;
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

  /// True when this request alone brought the whole photo: it need not be read back.
  boolean isWholePhoto() {
    return upload.received() == 0 && filled == upload.length();
  }

  byte[] bytes() {
    return buffer;
  }

  int count() {
    return filled;
  }

  private boolean isWorthKeeping() {
    return filled - kept >= PIECE || filled > kept && System.nanoTime() - keptAt >= KEEP_AFTER;
  }
}
