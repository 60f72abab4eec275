package id.jejak.shape;

import org.jspecify.annotations.Nullable;

/// The box of the archipelago: what lies elsewhere was written down wrongly.
final class Bounds {
  private static final double WEST = 94;
  private static final double EAST = 142;
  private static final double SOUTH = -12;
  private static final double NORTH = 7;

  private Bounds() {}

  /// The complaint about a position, if there is one.
  static @Nullable String complaint(double latitude, double longitude) {
    if (isInside(latitude, longitude)) {
      return null;
    }
    return isInside(longitude, latitude)
        ? "Lintang dan bujurnya tertukar."
        : "Ada titik di luar Indonesia: lintang %s, bujur %s.".formatted(latitude, longitude);
  }

  private static boolean isInside(double latitude, double longitude) {
    return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
  }
}
