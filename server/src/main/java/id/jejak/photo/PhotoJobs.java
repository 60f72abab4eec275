package id.jejak.photo;

import id.jejak.photo.PhotoFiles.Size;
import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;

/// The background work on photos.
@Component
public class PhotoJobs {
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
    for (var sha256 : records.listWithoutThumbnail(BATCH)) {
      files
          .read(sha256, Size.FULL)
          .map(pictures::thumbnail)
          .ifPresent(thumbnail -> files.write(sha256, Size.THUMB, thumbnail));
      records.hasThumbnail(sha256);
    }
  }

  /// Deletes uploads that nobody has gone on with for a week.
  @OpenToAll("a job, not for a request")
  public void deleteExpiredUploads() {
    uploads.deleteExpired();
  }
}
