package id.jejak.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  // RFC 6238, appendix B, SHA-1; of its eight digits the last six.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_standard(long seconds, String code) {
    assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).contains(seconds / 30);
  }

  @Test
  void a_clock_may_be_half_a_minute_off_and_a_code_counts_once() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var step = now.getEpochSecond() / 30;
    for (var away = -1; away <= 1; away++) {
      var code = Totp.code(SECRET, step + away);
      assertThat(Totp.step(SECRET, code, now, 0)).contains(step + away);
      assertThat(Totp.step(SECRET, code, now, step + away)).isEmpty();
    }
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
    assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
  }

  // RFC 4648, section 10, without the padding.
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secrets_are_written_as_the_apps_read_them(String text, String written) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }

  @Test
  void recovery_codes_are_read_however_she_types_them() {
    var codes = RecoveryCodes.random();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes.getFirst()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
    assertThat(
            RecoveryCodes.hash(
                codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
        .isEqualTo(RecoveryCodes.hash(codes.getFirst()));
  }
}
