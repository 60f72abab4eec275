package id.jejak.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How much of a year has passed for a team: its days up to and including `day`, of the 365 or 366
/// there are. `day` is the team's own today, or the end of an earlier `month`.
record Pace(YearMonth month, LocalDate day, int passed, int days) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Without a month that of today, December of a past year, or January of one to come.
  static Pace of(Year year, @Nullable YearMonth asked, LocalDate today) {
    var month = asked == null ? usual(year, today) : asked;
    var day = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    var passed = day.getYear() < year.getValue() ? 0 : day.getDayOfYear();
    return new Pace(month, day, passed, year.length());
  }

  private static YearMonth usual(Year year, LocalDate today) {
    var thisYear = Year.from(today);
    if (year.equals(thisYear)) {
      return YearMonth.from(today);
    }
    return year.isBefore(thisYear) ? year.atMonth(12) : year.atMonth(1);
  }

  /// What should be there by now when the way from `start` to `target` is walked evenly. Where as
  /// much is there from the start, it should stay. Parts of whole things are not asked for.
  BigDecimal expected(BigDecimal start, BigDecimal target) {
    if (start.compareTo(target) >= 0) {
      return target;
    }
    var way = target.subtract(start).multiply(BigDecimal.valueOf(passed));
    var places = Decimal.isWhole(target) && Decimal.isWhole(start) ? 0 : 2;
    return start.add(way.divide(BigDecimal.valueOf(days), places, RoundingMode.DOWN));
  }

  String percent() {
    return share(BigDecimal.valueOf(passed), BigDecimal.valueOf(days));
  }

  /// In percent with one place; 100 is said only when it is reached.
  static String share(BigDecimal part, BigDecimal whole) {
    return Decimal.text(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN));
  }
}
