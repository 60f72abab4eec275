package id.jejak.photo;

import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;

/// The background work on photos.
@Component
public class PhotoJobs {
  private static final int BATCH = 50;
  private final PhotoRecordStore records;
  private final PhotoFiles files;
  private final Thumbnails thumbnails;
  private final Uploads uploads;

  PhotoJobs(PhotoRecordStore records, PhotoFiles files, Thumbnails thumbnails, Uploads uploads) {
    this.records = records;
    this.files = files;
    this.thumbnails = thumbnails;
    this.uploads = uploads;
  }

  /// Makes the thumbnails that are still missing, and remembers looks that are not yet known.
  @OpenToAll("a job, not for a request")
  public void makeThumbnails() {
    var batch = records.listUndone(BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(thumbnails::make);
      batch = records.listUndone(BATCH);
    }
  }

  /// Deletes uploads that nobody has gone on with for a week, and what a crash left half written.
  @OpenToAll("a job, not for a request")
  public void deleteExpiredUploads() {
    uploads.deleteExpired();
    files.deleteHalfWritten();
  }
}
