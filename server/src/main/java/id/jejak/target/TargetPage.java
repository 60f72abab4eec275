package id.jejak.target;

import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The targets of a team for a year, and how far it is by a month. `maySet` are the bidang in which
/// the asker may set them; `children` is how many teams stand one tier below.
record TargetPage(
    String region,
    int year,
    String month,
    PassedYear pace,
    List<Field> maySet,
    int children,
    Instant asOf,
    List<TargetLine> lines) {

  /// The rule of pace: `passed` of `days` days of the year, `day` itself included.
  record PassedYear(LocalDate day, int passed, int days, String percent) {
    static PassedYear of(Pace pace) {
      return new PassedYear(pace.day(), pace.passed(), pace.days(), pace.percent());
    }
  }

  /// An indicator with the team's own target, what those below plan, and the one of both that
  /// counts.
  record TargetLine(
      Field field,
      String type,
      String typeName,
      String indicator,
      String indicatorName,
      String unit,
      Indicator.Kind kind,
      @Nullable SetTarget own,
      @Nullable ChildrenSum children,
      Source source,
      TargetProgress progress) {}

  /// A target as somebody set it; without a value it was taken back.
  record SetTarget(@Nullable String value, int revision, Instant setAt, TargetSetter setBy) {}

  /// Who set it, in the words of that day; `onBehalf` when her team stands above the one whose
  /// target it is.
  record TargetSetter(String name, String office, String team, boolean onBehalf) {}

  /// What the teams one tier below plan together: `teams` of them have a target.
  record ChildrenSum(String sum, int teams) {}

  /// Never a mixture: the team's own target where it has one, else the sum of those below.
  enum Source {
    OWN,
    CHILDREN,
    NONE
  }

  /// What is there against the target. Of a sum of children only those with a target are counted.
  /// Missing is not zero: without a report nothing is `achieved`. `start` is a stock at the end of
  /// the year before.
  record TargetProgress(
      @Nullable String target,
      @Nullable String achieved,
      @Nullable String approved,
      @Nullable String lastYear,
      @Nullable String start,
      @Nullable String percent,
      @Nullable String expected,
      Standing standing) {}

  enum Standing {
    NO_TARGET,
    /// The year has not begun.
    NOT_BEGUN,
    NO_REPORT,
    REACHED,
    ON_PACE,
    BEHIND;

    static Standing of(
        Pace pace, @Nullable BigDecimal achieved, BigDecimal target, BigDecimal expected) {
      if (pace.passed() == 0) {
        return NOT_BEGUN;
      }
      if (achieved == null) {
        return NO_REPORT;
      }
      if (achieved.compareTo(target) >= 0) {
        return REACHED;
      }
      return achieved.compareTo(expected) >= 0 ? ON_PACE : BEHIND;
    }
  }
}
