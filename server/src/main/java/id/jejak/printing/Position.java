package id.jejak.printing;

import id.jejak.activity.ActivityDetail.Location;
import id.jejak.shared.Indonesian;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A place on the map in words: `0,631° LS, 127,484° BT (ketelitian 12 m)`.
final class Position {
  private Position() {}

  static String words(Location location) {
    var words =
        degrees(location.latitude(), "LU", "LS") + ", " + degrees(location.longitude(), "BT", "BB");
    var accuracy = location.accuracyMeters();
    return accuracy == null
        ? words
        : words + " (ketelitian " + Indonesian.number(Math.round(accuracy)) + " m)";
  }

  private static String degrees(double value, String positive, String negative) {
    var rounded = BigDecimal.valueOf(Math.abs(value)).setScale(5, RoundingMode.HALF_UP);
    return Indonesian.number(rounded) + "° " + (value < 0 ? negative : positive);
  }
}
