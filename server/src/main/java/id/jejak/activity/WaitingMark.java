package id.jejak.activity;

import id.jejak.shared.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// Where the next page of what waits begins: after this report, the longest waiting first.
record WaitingMark(Instant submittedAt, UUID id) {
  static WaitingMark of(ActivityDetail activity) {
    return new WaitingMark(activity.submittedAt(), activity.id());
  }

  static WaitingMark parse(String text) {
    var cut = text.indexOf('_');
    try {
      var at = Instant.parse(text.substring(0, cut));
      if (at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
        return new WaitingMark(at, UUID.fromString(text.substring(cut + 1)));
      }
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException noMark) {
      // said below
    }
    throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
  }

  String text() {
    return submittedAt + "_" + id;
  }
}
