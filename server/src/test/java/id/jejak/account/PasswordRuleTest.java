package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final List<String> RUTH =
      List.of("82.04.08.2001-sekretaris", "Ny. Ruth Bowansyah", "Labuha");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "qwertyuiop",
        "password123",
        "aaaaaaaaaaaa",
        "katasandi123",
        "rahasia2026",
        "labuha2026",
        "bowansyah123",
        "82.04.08.2001-sekretaris",
        "17-08-1945",
        "tppkklabuha",
        "sekretaris1"
      })
  void what_people_try_first_is_refused_with_advice(String password) {
    assertThat(PasswordRule.complaint(password, RUTH))
        .hasValueSatisfying(advice ->
            assertThat(advice).startsWith("Kata sandi ini mudah ditebak: ").endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ikan kuah kuning enak sekali",
        "perahu biru tua berlayar",
        "Kx7!pQ2m#z",
        "cengkeh-pala-kenari-7"
      })
  void a_few_words_that_are_her_own_are_good(String password) {
    assertThat(PasswordRule.complaint(password, RUTH)).isEmpty();
  }

  @Test
  void the_advice_names_what_is_weak() {
    assertThat(PasswordRule.complaint("pendek", RUTH).orElseThrow())
        .contains("paling pendek 10 huruf");
    assertThat(PasswordRule.complaint("x".repeat(201), RUTH).orElseThrow())
        .contains("paling panjang");
    assertThat(PasswordRule.complaint("bowansyah1", RUTH).orElseThrow()).contains("“bowansyah”");
    assertThat(PasswordRule.complaint("aaaaaaaaaaaa", RUTH).orElseThrow()).contains("pengulangan");
  }
}
