package id.jejak.officer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenNumberTest {
  @ParameterizedTest
  @CsvSource({
    "8204081234560001, true",
    "NIK 8204 0812 3456 0001 ya, true",
    "8204.0812.3456.0001, true",
    "8204-0812-3456-0001, true",
    "nomor8204081234560001x, true",
    "0812 3456 7890, false",
    "SK 12/PKK/2026, false",
    "82040812345600012, false",
    "820408123456000, false",
    "RT 02 RW 01 No. 14, false"
  })
  void sixteen_digits_are_a_nik_and_others_are_not(String text, boolean refused) {
    assertThat(CitizenNumber.isIn(text)).isEqualTo(refused);
  }
}
