package id.jejak.photo;

import id.jejak.access.CurrentUser;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Resumable uploads: what has arrived before a cut is kept, in the database, where every node
/// finds it. An upload belongs to the officer who began it.
@Component
class Uploads {
  static final int LARGEST = 5 * 1024 * 1024;
  private static final Duration KEPT_FOR = Duration.ofDays(7);
  // At most this much, or what arrives within this time, must be sent again after a cut.
  private static final int KEEP_EVERY_BYTES = 64 * 1024;
  private static final long KEEP_EVERY_NANOS = Duration.ofMillis(250).toNanos();
  private static final int WHOLE_PHOTOS_IN_MEMORY = 24;

  private final UploadStore store;
  private final Photos photos;
  private final InstantSource clock;
  private final Semaphore memory = new Semaphore(WHOLE_PHOTOS_IN_MEMORY);

  Uploads(UploadStore store, Photos photos, InstantSource clock) {
    this.store = store;
    this.photos = photos;
    this.clock = clock;
  }

  record Announcement(String sha256, String fileType, int length) {}

  /// Begins an upload; one of a photo that is already held is finished at once.
  @OpenToAll("any signed-in officer may bring photos; who sees them follows from the reports")
  Upload create(CurrentUser user, Announcement photo) {
    if (photo.length() > LARGEST) {
      throw new Problem(CommonProblem.TOO_LARGE);
    }
    var held = photos.missing(List.of(photo.sha256())).isEmpty();
    var upload =
        new Upload(
            UUID.randomUUID(),
            user.officer(),
            photo.sha256(),
            photo.length(),
            held ? photo.length() : 0,
            clock.instant().plus(KEPT_FOR),
            held);
    store.insert(upload, photo.fileType());
    return upload;
  }

  @OpenToAll("an upload is found by its own officer only")
  Upload get(CurrentUser user, UUID id) {
    var upload = store.find(id, user.officer()).orElseThrow(Problem::notFound);
    // The server may have died between the last byte and the check of the whole.
    return upload.isWhole() && !upload.finished() ? finish(upload, store.bytes(id)) : upload;
  }

  /// Takes the bytes that follow `offset` and keeps them as they come; a whole photo is checked.
  @OpenToAll("an upload is found by its own officer only")
  Upload append(CurrentUser user, UUID id, int offset, InputStream body, Checksum checksum)
      throws IOException {
    var upload = get(user, id);
    if (upload.finished()) {
      return upload;
    }
    if (upload.received() != offset) {
      throw new Problem(PhotoProblem.WRONG_OFFSET);
    }
    if (!memory.tryAcquire()) {
      throw new Problem(CommonProblem.BUSY);
    }
    try {
      return receive(upload, body, checksum);
    } finally {
      memory.release();
    }
  }

  @OpenToAll("an upload is found by its own officer only")
  void delete(CurrentUser user, UUID id) {
    store.delete(get(user, id).id());
  }

  int deleteExpired() {
    return store.deleteExpired();
  }

  private Upload receive(Upload upload, InputStream body, Checksum checksum) throws IOException {
    var left = upload.length() - upload.received();
    var buffer = new byte[left];
    var filled = 0;
    var kept = 0;
    var keptAt = System.nanoTime();
    try {
      while (filled < left) {
        var count = body.read(buffer, filled, left - filled);
        if (count < 0) {
          break;
        }
        filled += count;
        var wait = System.nanoTime() - keptAt;
        if (checksum.isAbsent()
            && filled < left
            && filled - kept >= KEEP_EVERY_BYTES
            && wait >= KEEP_EVERY_NANOS) {
          keep(upload, buffer, kept, filled);
          kept = filled;
          keptAt = System.nanoTime();
        }
      }
    } catch (IOException cut) {
      if (checksum.isAbsent()) {
        keep(upload, buffer, kept, filled);
      }
      throw cut;
    }
    if (!checksum.matches(buffer, filled)) {
      throw new Problem(PhotoProblem.WRONG_BYTES);
    }
    if (filled == left && upload.received() == 0 && kept == 0) {
      return finish(upload, buffer); // arrived in one piece: never lies in the database
    }
    keep(upload, buffer, kept, filled);
    var now = moved(upload, upload.received() + filled);
    return now.isWhole() ? finish(now, store.bytes(now.id())) : now;
  }

  private void keep(Upload upload, byte[] buffer, int from, int until) {
    if (until > from
        && !store.append(
            upload.id(), upload.received() + from, Arrays.copyOfRange(buffer, from, until))) {
      throw new Problem(PhotoProblem.WRONG_OFFSET);
    }
  }

  private Upload finish(Upload upload, byte[] whole) {
    try {
      photos.keep(upload.officerId(), upload.sha256(), whole);
    } catch (Problem refused) {
      store.delete(upload.id()); // the same bytes would be refused again
      throw refused;
    }
    store.finish(upload.id());
    return moved(upload, upload.length());
  }

  private static Upload moved(Upload upload, int received) {
    return new Upload(
        upload.id(),
        upload.officerId(),
        upload.sha256(),
        upload.length(),
        received,
        upload.expiresAt(),
        upload.finished());
  }
}
