package id.jejak.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlipCodeTest {
  @Test
  void a_code_is_read_however_its_digits_are_grouped() {
    var code = SlipCode.random();
    assertThat(code.digits()).matches("\\d{20}");
    assertThat(code.grouped()).matches("(\\d{4} ){4}\\d{4}");
    assertThat(SlipCode.find(code.grouped())).contains(code);
    assertThat(SlipCode.find(" " + code.grouped().replace(" ", "-") + "\n")).contains(code);
    assertThat(SlipCode.find(code.digits())).contains(code);
  }

  @Test
  void what_is_too_short_too_long_or_no_number_is_no_code() {
    assertThat(SlipCode.find("1234 5678")).isEmpty();
    assertThat(SlipCode.find("1".repeat(21))).isEmpty();
    assertThat(SlipCode.find("1234 5678 9012 3456 789O")).isEmpty();
    assertThat(SlipCode.find("\u0661".repeat(20))).isEmpty();
    assertThat(SlipCode.find("")).isEmpty();
  }

  @Test
  void no_two_codes_are_alike_and_the_same_one_has_the_same_hash() {
    var codes = Stream.generate(SlipCode::random).limit(1_000).collect(Collectors.toSet());
    assertThat(codes).hasSize(1_000);
    var code = codes.iterator().next();
    assertThat(code.hash()).hasSize(32).isEqualTo(new SlipCode(code.digits()).hash());
  }
}
