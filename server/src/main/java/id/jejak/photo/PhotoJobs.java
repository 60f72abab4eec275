package id.jejak.photo;

import id.jejak.photo.PhotoFiles.Size;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The background work on photos.
@Component
public class PhotoJobs {
  private static final Logger log = LoggerFactory.getLogger(PhotoJobs.class);
  private static final int BATCH = 50;
  private final PhotoRecordStore records;
  private final PhotoFiles files;
  private final Pictures pictures;
  private final Uploads uploads;

  PhotoJobs(PhotoRecordStore records, PhotoFiles files, Pictures pictures, Uploads uploads) {
    this.records = records;
    this.files = files;
    this.pictures = pictures;
    this.uploads = uploads;
  }

  /// Makes the thumbnails that are still missing.
  @OpenToAll("a job, not for a request")
  public void makeThumbnails() {
    var batch = records.listWithoutThumbnail(BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(this::makeThumbnail);
      batch = records.listWithoutThumbnail(BATCH);
    }
  }

  /// Deletes uploads that nobody has gone on with for a week, and what a crash left half written.
  @OpenToAll("a job, not for a request")
  public void deleteExpiredUploads() {
    uploads.deleteExpired();
    files.deleteHalfWritten();
  }

  private void makeThumbnail(String sha256) {
    try {
      files
          .read(sha256, Size.FULL)
          .map(pictures::thumbnail)
          .ifPresent(thumbnail -> files.write(sha256, Size.THUMB, thumbnail));
    } catch (Problem undecodable) {
      log.warn("no thumbnail of photo {}: {}", sha256, undecodable.getMessage());
    }
    records.hasThumbnail(sha256); // else one odd photo would hold up all later ones
  }
}
