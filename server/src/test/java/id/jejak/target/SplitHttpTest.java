package id.jejak.target;

import static id.jejak.SampleReport.chillies;
import static id.jejak.target.TargetForms.SEEDS;
import static id.jejak.target.TargetForms.YARDS;
import static id.jejak.target.TargetForms.find;
import static id.jejak.target.TargetForms.get;
import static id.jejak.target.TargetForms.line;
import static id.jejak.target.TargetForms.lineOf;
import static id.jejak.target.TargetForms.put;
import static id.jejak.target.TargetForms.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A kecamatan of six desa splits what it plans.
class SplitHttpTest extends HttpTest {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.12";
  private static final String YARO = "82.03.12.2001";
  private static final String MAWEA = "82.03.12.2002";

  @ParameterizedTest
  @CsvSource({
    "2050, 600, '100,100,100,100,100,100'",
    "2051, 100, '17,17,17,17,16,16'",
    "2052, 4, '1,1,1,1,,'",
    "2053, 0.05, '0.01,0.01,0.01,0.01,0.01,'",
    "2054, 10.5, '1.75,1.75,1.75,1.75,1.75,1.75'",
    "2055, 1000000000000, '166666666667,166666666667,166666666667,166666666667,166666666666,166666666666'",
  })
  void equal_shares_add_up_to_the_whole_exactly(int year, String whole, String shares) {
    var above = secretaryOf(DISTRICT);
    put(above, DISTRICT, year, line(SEEDS, whole, 0)).expect(200);
    var split = split(year, "EQUAL");
    assertThat(String.join(",", shares(split))).isEqualTo(shares);
    assertThat(text(split, "/shared")).isEqualTo(text(split, "/whole"));
    assertThat(sum(split)).isEqualByComparingTo(whole);
  }

  @Test
  void by_last_year_each_gets_as_it_did_and_who_did_nothing_gets_nothing() {
    var year = 2021;
    garden(YARO, "2020-03-10", "50");
    garden(MAWEA, "2020-05-10", "25");
    garden(DISTRICT, "2020-05-10", "900"); // its own reports weigh for nobody
    put(secretaryOf(DISTRICT), DISTRICT, year, line(SEEDS, "100", 0)).expect(200);
    var split = split(year, "LAST_YEAR");
    assertThat(shares(split)).containsExactly("67", "33", "", "", "", "");
    assertThat(text(split, "/shares/0/weight")).isEqualTo("50");
    put(secretaryOf(DISTRICT), DISTRICT, 2056, line(SEEDS, "100", 0)).expect(200);
    secretaryOf(DISTRICT).get(path(2056, "LAST_YEAR")).expect(422, "NOTHING_TO_WEIGH_BY");
  }

  @Test
  void by_villages_a_kabupaten_gives_more_to_larger_kecamatan() {
    var chair = chairOf(REGENCY);
    put(chair, REGENCY, 2057, line(SEEDS, "1000", 0)).expect(200);
    var split =
        chair
            .get("/api/targets/split?region=82.03&year=2057&by=VILLAGES&indicator=" + SEEDS)
            .expect(200)
            .json();
    assertThat(sum(split)).isEqualByComparingTo("1000");
    var shares = split.get("shares").valueStream().toList();
    var villages =
        shares.stream().mapToInt(share -> Integer.parseInt(text(share, "/weight"))).sum();
    for (var share : shares) {
      var fair = 1000.0 * Integer.parseInt(text(share, "/weight")) / villages;
      assertThat(Double.parseDouble(text(share, "/share"))).isBetween(Math.floor(fair), fair + 1);
    }
  }

  @Test
  void those_with_a_target_keep_it_unless_chosen_and_it_is_written_once() {
    var year = 2058;
    var above = secretaryOf(DISTRICT);
    put(above, DISTRICT, year, line(SEEDS, "100", 0)).expect(200);
    put(secretaryOf(YARO), YARO, year, line(SEEDS, "40", 0)).expect(200);
    put(secretaryOf(MAWEA), MAWEA, year, line(SEEDS, "30", 0)).expect(200);
    var split = split(year, "EQUAL");
    assertThat(text(split, "/kept")).isEqualTo("70");
    assertThat(text(split, "/shared")).isEqualTo("30");
    assertThat(shares(split)).containsExactly("", "", "8", "8", "7", "7");

    var replacing = json(above.get(path(year, "EQUAL") + "&replace=" + YARO).expect(200).text());
    assertThat(shares(replacing)).containsExactly("14", "", "14", "14", "14", "14");
    assertThat(replacing.at("/shares/0/revision").intValue()).isEqualTo(1);

    var lines = lines(split);
    put(above, DISTRICT, year, lines.toArray(Map<?, ?>[]::new)).expect(200);
    put(above, DISTRICT, year, lines.toArray(Map<?, ?>[]::new)).expect(200);
    var whole = find(get(above, DISTRICT, year), SEEDS);
    assertThat(text(whole, "/children/sum")).isEqualTo("100");
    assertThat(whole.at("/children/teams").intValue()).isEqualTo(6);
    var meti = find(get(secretaryOf("82.03.12.2003"), "82.03.12.2003", year), SEEDS);
    assertThat(meti.at("/own/revision").intValue()).isEqualTo(1);
    assertThat(meti.at("/own/setBy/onBehalf").booleanValue()).isTrue();

    // A share over a target that somebody set meanwhile is refused, and none is written.
    put(secretaryOf(YARO), YARO, year, line(SEEDS, "41", 1)).expect(200);
    put(above, DISTRICT, year, lineOf(MAWEA, SEEDS, "1", 1), lineOf(YARO, SEEDS, "14", 1))
        .expect(409, "TARGET_SET_MEANWHILE");
    put(above, DISTRICT, year, line(SEEDS, "50", 1)).expect(200);
    above.get(path(year, "EQUAL")).expect(422, "SHARES_EXCEED_WHOLE");
    // Nobody is left to share with: nothing is shared.
    put(above, DISTRICT, year, line(SEEDS, "200", 2)).expect(200);
    assertThat(text(split(year, "EQUAL"), "/shared")).isEqualTo("0");
  }

  @Test
  void only_who_sets_targets_there_splits_and_only_what_is_there() {
    var year = 2059;
    var above = secretaryOf(DISTRICT);
    above.get(path(year, "EQUAL")).expect(422, "NOTHING_TO_SPLIT");
    put(above, DISTRICT, year, line(SEEDS, "0", 0), line(YARDS, "5", 0)).expect(200);
    above.get(path(year, "EQUAL")).expect(422, "NOTHING_TO_SPLIT");
    put(secretaryOf(YARO), YARO, year, line(SEEDS, "5", 0)).expect(200);
    secretaryOf(YARO)
        .get("/api/targets/split?region=" + YARO + "&year=2059&indicator=" + SEEDS)
        .expect(422, "NOTHING_TO_SPLIT");
    secretaryOf(YARO).get(path(year, "EQUAL")).expect(404);
    as(DISTRICT, Role.PEMBACA, null).get(path(year, "EQUAL")).expect(403);
    as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_I).get(path(year, "EQUAL")).expect(403);
    above.get(path(year, "HALVES")).expect(422);
    above.get("/api/targets/split?region=82.03.12&year=2059&indicator=x").expect(404);
  }

  private JsonNode json(String text) {
    return json.readTree(text);
  }

  private JsonNode split(int year, String way) {
    return secretaryOf(DISTRICT).get(path(year, way)).expect(200).json();
  }

  private static String path(int year, String way) {
    return "/api/targets/split?region=82.03.12&year=%d&by=%s&indicator=%s"
        .formatted(year, way, SEEDS);
  }

  private static List<String> shares(JsonNode split) {
    return split
        .get("shares")
        .valueStream()
        .map(share -> share.get("share").isNull() ? "" : share.get("share").stringValue())
        .toList();
  }

  private static BigDecimal sum(JsonNode split) {
    return shares(split).stream()
        .filter(share -> !share.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Map<?, ?>> lines(JsonNode split) {
    var lines = new ArrayList<Map<?, ?>>();
    for (var share : split.get("shares")) {
      if (!share.get("share").isNull()) {
        lines.add(
            lineOf(
                share.get("region").stringValue(),
                SEEDS,
                share.get("share").stringValue(),
                share.get("revision").intValue()));
      }
    }
    return lines;
  }

  private void garden(String region, String day, String seeds) {
    var report = chillies(region).on(day).results(SEEDS, seeds);
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), report.body()).expect(201);
  }
}
