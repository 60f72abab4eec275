package id.jejak.photo;

import java.util.Optional;

/// Where the bytes of photos lie, by SHA-256 of what was sent. A write that returned survives a
/// power cut.
interface PhotoFiles {
  /// The sizes in which a photo is kept.
  enum Size {
    FULL,
    THUMB
  }

  /// Keeps `jpeg`; keeping the same photo twice is harmless.
  void write(String sha256, Size size, byte[] jpeg);

  Optional<byte[]> read(String sha256, Size size);

  /// Deletes what writes that a crash ended have left behind.
  void deleteHalfWritten();
}
