package id.jejak.target;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.target.TargetPage.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much of a year should be done by a day.
class PaceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "2026, , 2026-11, 2026-11-29, 333, 365, 91.2",
    "2026, 2026-03, 2026-03, 2026-03-31, 90, 365, 24.6",
    "2026, 2026-12, 2026-12, 2026-11-29, 333, 365, 91.2",
    "2024, , 2024-12, 2024-12-31, 366, 366, 100",
    "2024, 2024-02, 2024-02, 2024-02-29, 60, 366, 16.3",
    "2027, , 2027-01, 2026-11-29, 0, 365, 0",
    "2027, 2027-06, 2027-06, 2026-11-29, 0, 365, 0",
  })
  void the_days_of_the_year_that_have_passed_with_today(
      int year,
      @Nullable String month,
      String taken,
      LocalDate day,
      int passed,
      int days,
      String percent) {
    var pace = Pace.of(Year.of(year), month == null ? null : YearMonth.parse(month), TODAY);
    assertThat(pace.month()).hasToString(taken);
    assertThat(pace.day()).isEqualTo(day);
    assertThat(pace.passed()).isEqualTo(passed);
    assertThat(pace.days()).isEqualTo(days);
    assertThat(pace.percent()).isEqualTo(percent);
  }

  @Test
  void the_last_day_of_a_leap_year_is_the_whole_of_it() {
    var eve = LocalDate.of(2028, 12, 31);
    assertThat(Pace.of(Year.of(2028), null, eve).percent()).isEqualTo("100");
    assertThat(Pace.of(Year.of(2028), null, eve).passed()).isEqualTo(366);
  }

  @ParameterizedTest
  @CsvSource({
    // start, target, expected on day 333 of 365
    "0, 450, 410",
    "0, 10.5, 9.57",
    "95, 100, 99",
    "100, 100, 100",
    "120, 100, 100",
    "0, 0, 0",
    "0, 1000000000000, 912328767123",
  })
  void the_way_from_the_start_to_the_target_is_walked_evenly(
      BigDecimal start, BigDecimal target, String expected) {
    var pace = Pace.of(Year.of(2026), null, TODAY);
    assertThat(Decimal.text(pace.expected(start, target))).isEqualTo(expected);
  }

  @Test
  void a_hundred_percent_is_said_only_when_it_is_reached() {
    assertThat(Pace.share(new BigDecimal("1999"), new BigDecimal("2000"))).isEqualTo("99.9");
    assertThat(Pace.share(new BigDecimal("2000"), new BigDecimal("2000"))).isEqualTo("100");
    assertThat(Pace.share(new BigDecimal("3"), new BigDecimal("2"))).isEqualTo("150");
  }

  @ParameterizedTest
  @CsvSource({
    ", NO_REPORT",
    "0, BEHIND",
    "409, BEHIND",
    "410, ON_PACE",
    "449.99, ON_PACE",
    "450, REACHED",
  })
  void missing_is_not_behind(@Nullable BigDecimal achieved, Standing standing) {
    var pace = Pace.of(Year.of(2026), null, TODAY);
    var target = BigDecimal.valueOf(450);
    var expected = pace.expected(BigDecimal.ZERO, target);
    assertThat(Standing.of(pace, achieved, target, expected)).isEqualTo(standing);
    var next = Pace.of(Year.of(2027), null, TODAY);
    assertThat(Standing.of(next, achieved, target, BigDecimal.ZERO)).isEqualTo(Standing.NOT_BEGUN);
  }
}
