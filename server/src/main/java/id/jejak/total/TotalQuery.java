package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.Months;
import id.jejak.shared.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question about totals: a region's subtree, months from–to inclusive, and the dimensions of the
/// rows. With `tree` the regions are those of that day; with `indicators` only theirs are told.
record TotalQuery(
    RegionCode region,
    YearMonth from,
    YearMonth to,
    Set<Dimension> by,
    Set<String> indicators,
    @Nullable LocalDate tree) {
  private static final int LONGEST_MONTHS = 120;
  private static final int MOST_INDICATORS = 20;

  enum Dimension {
    CHILD,
    FIELD,
    TYPE,
    INDICATOR,
    MONTH
  }

  /// 422 for what cannot be read.
  static TotalQuery parse(
      String region, String from, String to, String by, String indicator, String tree) {
    var first = Months.parse("from", from);
    var last = Months.parse("to", to);
    if (last.isBefore(first) || first.plusMonths(LONGEST_MONTHS).isBefore(last)) {
      throw Problem.invalid("to", "Bulan akhir harus sesudah bulan awal, paling lama 10 tahun.");
    }
    var dimensions = dimensions(by);
    return new TotalQuery(
        RegionCode.valueOf(region),
        first,
        last,
        dimensions,
        indicators(indicator, dimensions),
        tree.isEmpty() ? null : day(tree));
  }

  /// The same question about a region.
  TotalQuery of(RegionCode other) {
    return new TotalQuery(other, from, to, by, indicators, tree);
  }

  boolean isBy(Dimension dimension) {
    return by.contains(dimension);
  }

  /// True when the cells of each bidang tell it, which villages have not.
  boolean needsNoTypes() {
    var lowest = isBy(Dimension.CHILD) ? Tier.REGENCY : Tier.DISTRICT;
    return !isBy(Dimension.TYPE)
        && !isBy(Dimension.INDICATOR)
        && region.tier().compareTo(lowest) <= 0;
  }

  /// The first month that is read: a stock of today may have been told long ago.
  LocalDate earliestDay() {
    return isBy(Dimension.INDICATOR) ? LocalDate.of(1900, 1, 1) : fromDay();
  }

  LocalDate fromDay() {
    return from.atDay(1);
  }

  LocalDate toDay() {
    return to.atDay(1);
  }

  private static LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2100) {
        throw Problem.invalid("tree", "Tanggal di luar batas.");
      }
      return day;
    } catch (DateTimeException unreadable) {
      throw Problem.invalid("tree", "Tanggal ditulis seperti 2026-11-30.");
    }
  }

  private static Set<String> indicators(String text, Set<Dimension> by) {
    var codes =
        Arrays.stream(text.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    if (!codes.isEmpty() && !by.contains(Dimension.INDICATOR)) {
      throw Problem.invalid("indicator", "Hasil dipilih bersama rincian indicator.");
    }
    if (codes.size() > MOST_INDICATORS) {
      throw Problem.invalid("indicator", "Paling banyak 20 hasil sekali minta.");
    }
    return Set.copyOf(codes.stream().distinct().toList());
  }

  private static Set<Dimension> dimensions(String by) {
    var dimensions = EnumSet.noneOf(Dimension.class);
    for (var word : by.split(",")) {
      if (!word.isBlank()) {
        dimensions.add(dimension(word.strip()));
      }
    }
    return dimensions;
  }

  private static Dimension dimension(String word) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("by", "Rincian " + word + " tidak dikenal."));
  }
}
