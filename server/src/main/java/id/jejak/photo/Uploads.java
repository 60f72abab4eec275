package id.jejak.photo;

import id.jejak.access.CurrentUser;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Resumable uploads: what has arrived before a cut is kept, in the database, where every node
/// finds it. An upload belongs to the officer who began it.
@Component
class Uploads {
  static final int LARGEST = 5 * 1024 * 1024;
  private static final Duration KEPT_FOR = Duration.ofDays(7);
  // Photos on their way may fill this share of the memory; further ones are asked to come back.
  private static final int SHARE_OF_MEMORY = 8;
  private static final int KIB = 1024;

  private final UploadStore store;
  private final Photos photos;
  // By file type; everything else is a photo.
  private final Map<String, Cargo> cargo;
  private final InstantSource clock;
  private final Semaphore memoryKib =
      new Semaphore((int) (Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / KIB));

  Uploads(UploadStore store, Photos photos, List<Cargo> cargo, InstantSource clock) {
    this.store = store;
    this.photos = photos;
    this.cargo = cargo.stream().collect(Collectors.toMap(Cargo::fileType, other -> other));
    this.clock = clock;
  }

  record Announcement(String sha256, String fileType, int length) {}

  /// Begins an upload; one of a photo that is already held is finished at once.
  @OpenToAll("any signed-in officer may bring photos; who sees them follows from the reports")
  Upload create(CurrentUser user, Announcement photo) {
    var upload = announced(user, photo);
    store.insert(upload);
    return upload;
  }

  /// Begins an upload with its first bytes, mostly with all of them. When the connection is cut
  /// nothing is kept: its sender has not learnt where to go on.
  @OpenToAll("any signed-in officer may bring photos; who sees them follows from the reports")
  Upload create(CurrentUser user, Announcement photo, InputStream body, Checksum checksum) {
    var upload = announced(user, photo);
    if (upload.finished()) {
      store.insert(upload);
      return upload;
    }
    return inMemory(upload, () -> receiveFirst(upload, body, checksum));
  }

  private Upload announced(CurrentUser user, Announcement photo) {
    if (photo.length() > LARGEST) {
      throw new Problem(CommonProblem.TOO_LARGE);
    }
    var held = isHeld(user, photo);
    return new Upload(
        UUID.randomUUID(),
        user.officer(),
        photo.sha256(),
        photo.fileType(),
        photo.length(),
        held ? photo.length() : 0,
        clock.instant().plus(KEPT_FOR),
        held);
  }

  private boolean isHeld(CurrentUser user, Announcement announced) {
    var other = cargo.get(announced.fileType());
    return other == null
        ? photos.missing(List.of(announced.sha256())).isEmpty()
        : other.isHeld(user.officer(), announced.sha256());
  }

  private void keep(Upload upload, byte[] whole) {
    var other = cargo.get(upload.fileType());
    if (other == null) {
      photos.keep(upload.officerId(), upload.sha256(), whole);
    } else {
      other.keep(upload.officerId(), upload.sha256(), whole);
    }
  }

  private Upload receiveFirst(Upload upload, InputStream body, Checksum checksum) {
    var arrival = new Arrival(upload, store);
    require(arrival.receive(body, false), arrival, checksum);
    if (arrival.isWholePhoto()) {
      keep(upload, arrival.bytes());
      var finished = upload.finishedNow();
      store.insert(finished);
      return finished;
    }
    store.insert(upload);
    arrival.keep();
    return upload.with(arrival.count());
  }

  @OpenToAll("an upload is found by its own officer only")
  Upload get(CurrentUser user, UUID id) {
    var upload = store.find(id, user.officer()).orElseThrow(Problem::notFound);
    // The server may have died between the last byte and the check of the whole.
    return upload.isWhole() && !upload.finished() ? finishStored(upload) : upload;
  }

  /// Takes the bytes that follow `offset` and keeps them as they come; a whole photo is checked.
  @OpenToAll("an upload is found by its own officer only")
  Upload append(CurrentUser user, UUID id, int offset, InputStream body, Checksum checksum) {
    var upload = get(user, id);
    if (upload.finished()) {
      return upload;
    }
    if (upload.received() != offset) {
      throw new Problem(PhotoProblem.WRONG_OFFSET);
    }
    return inMemory(upload, () -> receive(upload, body, checksum));
  }

  private Upload inMemory(Upload upload, Supplier<Upload> work) {
    var kib = (upload.length() - upload.received()) / KIB + 1;
    if (!memoryKib.tryAcquire(kib)) {
      throw new Problem(CommonProblem.BUSY);
    }
    try {
      return work.get();
    } finally {
      memoryKib.release(kib);
    }
  }

  @OpenToAll("an upload is found by its own officer only")
  void delete(CurrentUser user, UUID id) {
    store.delete(get(user, id).id());
  }

  int deleteExpired() {
    return store.deleteExpired();
  }

  private Upload receive(Upload upload, InputStream body, Checksum checksum) {
    var arrival = new Arrival(upload, store);
    var whole = arrival.receive(body, checksum.isAbsent());
    if (!whole && checksum.isAbsent()) {
      arrival.keep();
    }
    require(whole, arrival, checksum);
    if (arrival.isWholePhoto()) {
      return finish(upload, arrival.bytes());
    }
    arrival.keep();
    var now = upload.with(upload.received() + arrival.count());
    return now.isWhole() ? finishStored(now) : now;
  }

  private static void require(boolean whole, Arrival arrival, Checksum checksum) {
    if (!whole) {
      throw new Problem(PhotoProblem.CUT_OFF);
    }
    if (!checksum.matches(arrival.bytes(), arrival.count())) {
      throw new Problem(PhotoProblem.WRONG_BYTES);
    }
  }

  private Upload finishStored(Upload upload) {
    var whole = store.bytes(upload.id());
    if (whole.length < upload.length()) {
      // Another request has finished it between our two looks.
      return store.find(upload.id(), upload.officerId()).orElseThrow(Problem::notFound);
    }
    return finish(upload, whole);
  }

  private Upload finish(Upload upload, byte[] whole) {
    try {
      keep(upload, whole);
    } catch (Problem refused) {
      store.delete(upload.id()); // the same bytes would be refused again
      throw refused;
    }
    store.finish(upload.id());
    return upload.finishedNow();
  }
}
