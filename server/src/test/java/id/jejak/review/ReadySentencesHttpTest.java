package id.jejak.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The sentences a reviewing team keeps ready for a return.
class ReadySentencesHttpTest extends HttpTest {
  private static final String PATH = "/api/review-sentences";
  private static final String REGENCY = "82.02";
  private static final String DISTRICT = "82.02.06";
  private static final String OTHER_DISTRICT = "82.02.07";

  @Test
  void a_team_changes_its_own_and_inherits_those_of_the_tier_above_until_then() {
    var kecamatan = secretaryOf(DISTRICT);
    var before = kecamatan.get(PATH).expect(200).json();
    assertThat(before.get("sentences").isNull()).isTrue();
    assertThat(before.get("version").intValue()).isZero();

    put(secretaryOf(REGENCY), 0, List.of("Mohon fotonya, Bu.")).expect(200);
    var inherited = kecamatan.get(PATH).expect(200).json();
    assertThat(inherited.at("/sentences/0").stringValue()).isEqualTo("Mohon fotonya, Bu.");
    assertThat(inherited.get("from").stringValue()).isEqualTo("TP PKK Kab. Halmahera Tengah");
    assertThat(inherited.get("own").booleanValue()).isFalse();

    var own = put(kecamatan, 0, List.of(" Dua \u0007 ", "", "Satu", "Dua")).expect(200).json();
    assertThat(own.get("sentences").findValuesAsString("")).isEmpty();
    assertThat(own.get("sentences")).hasSize(2);
    assertThat(own.at("/sentences/0").stringValue()).isEqualTo("Dua");
    assertThat(own.get("own").booleanValue()).isTrue();
    // Everyone who reviews in the team has them, and may change them.
    var pokja = as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_II);
    assertThat(pokja.get(PATH).json().at("/sentences/1").stringValue()).isEqualTo("Satu");
    assertThat(secretaryOf(OTHER_DISTRICT).get(PATH).json().get("sentences")).hasSize(1);

    put(kecamatan, 0, List.of("Lain")).expect(409, "SENTENCES_CHANGED");
    put(kecamatan, 0, List.of("Dua", "Satu")).expect(200);
    put(pokja, 1, null).expect(200);
    assertThat(kecamatan.get(PATH).json().get("own").booleanValue()).isFalse();
    put(secretaryOf(REGENCY), 1, null).expect(200);
    assertThat(kecamatan.get(PATH).json().get("sentences").isNull()).isTrue();
  }

  @Test
  void who_reviews_nobody_has_none() {
    for (var other :
        List.of(
            secretaryOf("82.03.13.2004"),
            as(DISTRICT, Role.OPERATOR, null),
            as(DISTRICT, Role.BENDAHARA, null))) {
      other.get(PATH).expect(403);
      put(other, 0, List.of("Satu")).expect(403);
    }
    visitor().get(PATH).expect(401);
  }

  @Test
  void what_cannot_stand_is_refused() {
    var she = secretaryOf(OTHER_DISTRICT);
    for (var wrong :
        List.of(
            List.<String>of(),
            List.of("  "),
            List.of("x".repeat(201)),
            List.of("NIK 8203131212121234"),
            IntStream.range(0, 21).mapToObj(n -> "Kalimat " + n).toList())) {
      put(she, 0, wrong).expect(422, "INVALID");
    }
    put(she, 7, List.of("Satu")).expect(409, "SENTENCES_CHANGED");
    put(she, 0, Collections.singletonList(null)).expect(422, "INVALID");
    she.put(PATH, Map.of("sentences", "Satu")).expect(422);
  }

  @Test
  void of_several_who_change_them_at_once_one_is_first() throws Exception {
    var she = secretaryOf("82.03.11");
    try (var pool = Executors.newFixedThreadPool(4)) {
      var tries =
          IntStream.range(0, 8)
              .mapToObj(n -> (Callable<Answer>) () -> put(she, 0, List.of("Kalimat " + n)))
              .toList();
      var statuses = pool.invokeAll(tries).stream().map(done -> done.resultNow().status()).toList();
      assertThat(statuses).containsOnlyOnce(200).contains(409);
    }
    put(she, 1, null).expect(200);
  }

  private static Answer put(Client she, int base, @Nullable List<String> sentences) {
    var form = new HashMap<String, Object>();
    form.put("baseVersion", base);
    form.put("sentences", sentences);
    return she.put(PATH, form);
  }
}
