package id.jejak.printing;

import id.jejak.region.RegionCode;
import id.jejak.shared.Indonesian;
import id.jejak.shared.Months;
import id.jejak.shared.Problem;
import id.jejak.total.TotalSelection;
import java.time.YearMonth;

/// The recap of which region, from which month to which.
record RecapQuestion(RegionCode region, YearMonth from, YearMonth to) {
  private static final int YEAR = 12;

  /// 422 for what cannot be read; a recap on paper is of one year at most.
  static RecapQuestion parse(String region, String from, String to) {
    var first = Months.parse("from", from);
    var last = Months.parse("to", to);
    if (last.isBefore(first) || !last.isBefore(first.plusMonths(YEAR))) {
      throw Problem.invalid("to", "Bulan akhir harus sesudah bulan awal, paling lama satu tahun.");
    }
    return new RecapQuestion(RegionCode.valueOf(region), first, last);
  }

  boolean isOneMonth() {
    return from.equals(to);
  }

  TotalSelection by(String dimensions) {
    return new TotalSelection(region.value(), from.toString(), to.toString(), dimensions, null);
  }

  String periodInWords() {
    return inWords(from, to);
  }

  /// `Bulan November 2026`, `Semester I Tahun 2026`, `Tahun 2026`, else from when to when.
  static String inWords(YearMonth from, YearMonth to) {
    if (from.equals(to)) {
      return "Bulan " + Indonesian.month(from);
    }
    var months = (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue();
    if (months == YEAR - 1 && from.getMonthValue() == 1) {
      return "Tahun " + from.getYear();
    }
    if (months == YEAR / 2 - 1 && from.getMonthValue() % (YEAR / 2) == 1) {
      return "Semester %s Tahun %d"
          .formatted(from.getMonthValue() == 1 ? "I" : "II", from.getYear());
    }
    return Indonesian.month(from) + " sampai " + Indonesian.month(to);
  }

  /// Where the same numbers open their reports.
  String path() {
    return "/app/rekap?region=%s&from=%s&to=%s".formatted(region.value(), from, to);
  }
}
