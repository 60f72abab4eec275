package id.jejak.publishing;

import org.jspecify.annotations.Nullable;

/// Where a public photo lies, and what it shows in words.
final class PhotoPath {
  private PhotoPath() {}

  static String full(String sha256) {
    return "/foto/" + sha256 + ".jpg";
  }

  static String thumbnail(String sha256) {
    return full(sha256) + "?size=thumb";
  }

  static String words(@Nullable String caption, String title) {
    return caption == null || caption.isBlank() ? "Foto kegiatan: " + title : caption;
  }
}
