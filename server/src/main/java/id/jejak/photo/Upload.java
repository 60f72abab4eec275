package id.jejak.photo;

import java.time.Instant;
import java.util.UUID;

/// A tus upload in progress: `received` of `length` bytes lie safely in the database.
record Upload(
    UUID id,
    UUID officerId,
    String sha256,
    String fileType,
    int length,
    int received,
    Instant expiresAt,
    boolean finished) {
  Upload with(int received) {
    return new Upload(id, officerId, sha256, fileType, length, received, expiresAt, finished);
  }

  Upload finishedNow() {
    return new Upload(id, officerId, sha256, fileType, length, length, expiresAt, true);
  }

  boolean isWhole() {
    return received == length;
  }
}
