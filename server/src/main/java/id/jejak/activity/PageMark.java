package id.jejak.activity;

import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// Where the next page of a list begins: after this report, newest first.
record PageMark(LocalDate date, UUID id) {
  static PageMark parse(String text) {
    try {
      return new PageMark(
          LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException noMark) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
  }

  String text() {
    return date + "_" + id;
  }
}
