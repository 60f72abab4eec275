package id.jejak.photo;

import java.util.UUID;

/// What comes by upload besides photos: another module checks and keeps it once it is whole.
public interface Cargo {
  /// The `filetype` by which an upload announces it.
  String fileType();

  /// Whether these bytes have been taken in before, so that they need not come again; a problem for
  /// an officer who must wait before she brings more.
  boolean isHeld(UUID officer, String sha256);

  /// Takes in bytes that have arrived whole from this officer; a problem when they cannot be.
  void keep(UUID officer, String sha256, byte[] bytes);
}
