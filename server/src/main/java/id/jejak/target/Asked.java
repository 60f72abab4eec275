package id.jejak.target;

import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Of which team and year, and by which month, as an address names them.
record Asked(RegionCode region, Year year, @Nullable YearMonth month) {
  private static final int FIRST = 2020;
  private static final int LAST = 2100;

  /// 422 for what cannot be read. A phone that has not heard yet that its region has another code
  /// asks by the earlier one.
  static Asked read(RegionTree tree, RegionCode own, String region, String year, String month) {
    var place = region.isEmpty() ? own : tree.now(RegionCode.valueOf(region));
    var when = year(year);
    return new Asked(place, when, month.isEmpty() ? null : month(month, when));
  }

  private static Year year(String text) {
    if (!text.matches("\\d{4}")) {
      throw Problem.invalid("year", "Tahun ditulis seperti 2026.");
    }
    var year = Integer.parseInt(text);
    if (year < FIRST || year > LAST) {
      throw Problem.invalid("year", "Tahun di luar batas.");
    }
    return Year.of(year);
  }

  private static YearMonth month(String text, Year year) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() == year.getValue()) {
        return month;
      }
      throw Problem.invalid("month", "Pilih bulan di tahun itu.");
    } catch (DateTimeException unreadable) {
      throw Problem.invalid("month", "Bulan ditulis seperti 2026-11.");
    }
  }
}
