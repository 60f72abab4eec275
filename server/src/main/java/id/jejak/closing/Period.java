package id.jejak.closing;

import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A month (`2026-10`), a semester (`2026-S1`) or a year (`2026`).
record Period(Kind kind, YearMonth first) {
  private static final Pattern SHAPE =
      Pattern.compile("(20\\d\\d)(?:-(?:S([12])|(0[1-9]|1[0-2])))?");

  enum Kind {
    MONTH(1),
    SEMESTER(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }
  }

  /// 422 for what is none of them.
  static Period parse(String text) {
    var read = SHAPE.matcher(text);
    if (!read.matches()) {
      throw Problem.invalid("period", "Periode ditulis seperti 2026-10, 2026-S1, atau 2026.");
    }
    var year = Integer.parseInt(read.group(1));
    if (read.group(2) != null) {
      return new Period(Kind.SEMESTER, YearMonth.of(year, read.group(2).equals("1") ? 1 : 7));
    }
    if (read.group(3) != null) {
      return new Period(Kind.MONTH, YearMonth.of(year, Integer.parseInt(read.group(3))));
    }
    return new Period(Kind.YEAR, YearMonth.of(year, 1));
  }

  static Period of(Kind kind, LocalDate startsOn) {
    return new Period(kind, YearMonth.from(startsOn));
  }

  /// The months, the semesters and the year itself.
  static List<Period> ofYear(int year) {
    var all = new ArrayList<Period>();
    for (var month = 1; month <= 12; month++) {
      all.add(new Period(Kind.MONTH, YearMonth.of(year, month)));
    }
    all.add(new Period(Kind.SEMESTER, YearMonth.of(year, 1)));
    all.add(new Period(Kind.SEMESTER, YearMonth.of(year, 7)));
    all.add(new Period(Kind.YEAR, YearMonth.of(year, 1)));
    return all;
  }

  YearMonth last() {
    return first.plusMonths(kind.months - 1L);
  }

  LocalDate startsOn() {
    return first.atDay(1);
  }

  LocalDate endsOn() {
    return last().atEndOfMonth();
  }

  boolean hasEnded(LocalDate today) {
    return today.isAfter(endsOn());
  }

  @Override
  public String toString() {
    return switch (kind) {
      case MONTH -> first.toString();
      case SEMESTER -> first.getYear() + (first.getMonthValue() == 1 ? "-S1" : "-S2");
      case YEAR -> String.valueOf(first.getYear());
    };
  }
}
