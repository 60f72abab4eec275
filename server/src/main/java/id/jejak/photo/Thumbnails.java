package id.jejak.photo;

import id.jejak.likeness.Likenesses;
import id.jejak.likeness.Look;
import id.jejak.photo.PhotoFiles.Size;
import id.jejak.picture.Picture;
import id.jejak.picture.Pictures;
import id.jejak.shared.Problem;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The small copies of photos, and what is remembered of their looks.
@Component
class Thumbnails {
  private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);
  // A decoded photo holds some 6 MB; further ones are decoded again by the job, later.
  private static final int MOST_WAITING = 8;
  private final PhotoRecordStore records;
  private final PhotoFiles files;
  private final Pictures pictures;
  private final Likenesses likenesses;
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final ExecutorService after =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("thumbnails-", 0).factory());

  Thumbnails(PhotoRecordStore records, PhotoFiles files, Pictures pictures, Likenesses likenesses) {
    this.records = records;
    this.files = files;
    this.pictures = pictures;
    this.likenesses = likenesses;
  }

  /// Makes the small copy of a photo that has just been decoded, if there is room, while its sender
  /// already has the receipt. What is left out or lost here is made by the job; so is a photo whose
  /// row nobody sees yet, because it is one of many that come in one transaction.
  void makeSoon(String sha256, Picture picture) {
    if (!TransactionSynchronizationManager.isActualTransactionActive() && room.tryAcquire()) {
      after.execute(() -> {
        try {
          keep(sha256, pictures.thumbnail(picture));
        } catch (RuntimeException failure) {
          log.info("the thumbnail of photo {} is left to the job", sha256, failure);
        } finally {
          room.release();
        }
      });
    }
  }

  /// Makes the small copy of a kept photo.
  void make(String sha256) {
    try {
      files
          .read(sha256, Size.FULL)
          .map(pictures::thumbnail)
          .ifPresent(thumbnail -> keep(sha256, thumbnail));
    } catch (Problem undecodable) {
      log.warn("no thumbnail of photo {}: {}", sha256, undecodable.getMessage());
    }
    records.isDone(sha256); // else one odd photo would hold up all later ones
  }

  private void keep(String sha256, Picture thumbnail) {
    files.write(sha256, Size.THUMB, thumbnail.jpeg());
    Look.of(thumbnail.pixels()).ifPresent(look -> likenesses.remember(sha256, look));
    records.isDone(sha256);
  }
}
