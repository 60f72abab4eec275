package id.jejak.shared;

import java.time.DateTimeException;
import java.time.YearMonth;

/// Months as callers write them: `2026-11`.
public final class Months {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private Months() {}

  /// 422 with the name of the parameter for what is none, or lies outside the years 2000 to 2100.
  public static YearMonth parse(String name, String text) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
        throw Problem.invalid(name, "Bulan di luar batas.");
      }
      return month;
    } catch (DateTimeException unreadable) {
      throw Problem.invalid(name, "Bulan ditulis seperti 2026-11.");
    }
  }
}
