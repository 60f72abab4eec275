package id.jejak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IndonesianTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void dates_are_written_as_on_paper() {
    assertThat(Indonesian.dayAndDate(FRIDAY)).isEqualTo("Jumat, 20 November 2026");
    assertThat(Indonesian.date(LocalDate.of(2026, 5, 3))).isEqualTo("3 Mei 2026");
    assertThat(Indonesian.dayAndMonth(FRIDAY)).isEqualTo("20 November");
    assertThat(Indonesian.shortDate(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agu 2026");
    assertThat(Indonesian.time("21:04")).isEqualTo("21.04");
  }

  @Test
  void numbers_have_dots_for_thousands_and_a_comma_for_decimals() {
    assertThat(Indonesian.number(0)).isEqualTo("0");
    assertThat(Indonesian.number(999)).isEqualTo("999");
    assertThat(Indonesian.number(1_240)).isEqualTo("1.240");
    assertThat(Indonesian.number(1_000_000_000_000L)).isEqualTo("1.000.000.000.000");
    assertThat(Indonesian.number(new BigDecimal("12.50"))).isEqualTo("12,5");
    assertThat(Indonesian.number(new BigDecimal("1240.05"))).isEqualTo("1.240,05");
    assertThat(Indonesian.number(new BigDecimal("-1240"))).isEqualTo("-1.240");
  }

  @Test
  void money_is_whole_rupiah_unless_there_are_sen() {
    assertThat(Indonesian.money(new BigDecimal("1500000"))).isEqualTo("Rp1.500.000");
    assertThat(Indonesian.money(new BigDecimal("1500000.50"))).isEqualTo("Rp1.500.000,5");
  }
}
