package id.jejak.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.catalog.Indicator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void a_number_is_read_with_its_unit_and_its_name() {
    assertThat(words("Bibit ditanam", "batang", "240")).isEqualTo("240 batang bibit ditanam");
    assertThat(words("Panen", "kg", "12.5")).isEqualTo("12,5 kg panen");
    assertThat(words("Nilai bantuan", "Rp", "1500000")).isEqualTo("Rp1.500.000 nilai bantuan");
  }

  @Test
  void a_unit_is_not_said_twice() {
    assertThat(words("Rumah memanfaatkan pekarangan", "rumah", "18"))
        .isEqualTo("18 rumah memanfaatkan pekarangan");
    assertThat(words("Keluarga dikunjungi", "KK", "5")).isEqualTo("5 keluarga dikunjungi");
    assertThat(words("KK menabung", "KK", "5")).isEqualTo("5 KK menabung");
    assertThat(words("Rumahan", "rumah", "5")).isEqualTo("5 rumah rumahan");
  }

  @Test
  void acronyms_stay_and_the_letters_of_kader_go() {
    assertThat(words("KIA difasilitasi", "lembar", "7")).isEqualTo("7 lembar KIA difasilitasi");
    assertThat(words("Balita ditimbang D", "anak", "39")).isEqualTo("39 anak balita ditimbang");
    assertThat(words("Balita dapat vitamin A", "anak", "9"))
        .isEqualTo("9 anak balita dapat vitamin A");
  }

  private static String words(String name, String unit, String value) {
    var indicator = new Indicator("X-01.1", name, unit, Indicator.Kind.FLOW, false);
    var measure = Measure.of(indicator, new BigDecimal(value));
    return measure.number() + " " + measure.words();
  }
}
