package id.jejak.target;

import static id.jejak.target.TargetForms.SEEDS;
import static id.jejak.target.TargetForms.WEIGHED;
import static id.jejak.target.TargetForms.YARDS;
import static id.jejak.target.TargetForms.find;
import static id.jejak.target.TargetForms.get;
import static id.jejak.target.TargetForms.line;
import static id.jejak.target.TargetForms.lineOf;
import static id.jejak.target.TargetForms.path;
import static id.jejak.target.TargetForms.put;
import static id.jejak.target.TargetForms.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The teams of Tobelo Timur, Kabupaten Halmahera Utara, plan their years.
class TargetsHttpTest extends HttpTest {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.12";
  private static final String YARO = "82.03.12.2001";
  private static final String MAWEA = "82.03.12.2002";
  private static final String METI = "82.03.12.2003";

  @Test
  void a_chair_plans_changes_and_takes_back_and_every_wording_is_kept() {
    var chair = chairOf(YARO);
    assertThat(get(chair, YARO, 2031).get("lines")).isEmpty();
    put(chair, YARO, 2031, line(YARDS, "40", 0), line(SEEDS, "1200.50", 0)).expect(200);
    var page = get(chair, YARO, 2031);
    assertThat(text(find(page, YARDS), "/own/value")).isEqualTo("40");
    assertThat(text(find(page, SEEDS), "/own/value")).isEqualTo("1200.5");
    assertThat(text(find(page, YARDS), "/source")).isEqualTo("OWN");
    assertThat(text(find(page, YARDS), "/own/setBy/name")).isEqualTo("Ibu " + YARO + "-KETUA");
    assertThat(text(find(page, YARDS), "/own/setBy/office")).isEqualTo("Ketua");
    assertThat(text(find(page, YARDS), "/own/setBy/team")).isEqualTo("TP PKK Desa Yaro");
    assertThat(find(page, YARDS).at("/own/setBy/onBehalf").booleanValue()).isFalse();

    put(chair, YARO, 2031, line(YARDS, "45", 1)).expect(200);
    put(chair, YARO, 2031, line(YARDS, null, 2)).expect(200);
    var gone = find(get(chair, YARO, 2031), YARDS);
    assertThat(text(gone, "/source")).isEqualTo("NONE");
    assertThat(text(gone, "/progress/target")).isNull();
    assertThat(text(gone, "/progress/standing")).isEqualTo("NO_TARGET");
    assertThat(text(find(get(chair, YARO, 2031), SEEDS), "/own/value")).isEqualTo("1200.5");
    put(chair, YARO, 2031, line(YARDS, "0", 3)).expect(200);
    assertThat(text(find(get(chair, YARO, 2031), YARDS), "/source")).isEqualTo("OWN");

    var history =
        chair
            .get("/api/targets/history?region=" + YARO + "&year=2031&indicator=" + YARDS)
            .expect(200)
            .json()
            .get("items");
    assertThat(history.valueStream().map(item -> text(item, "/value")))
        .containsExactly("0", null, "45", "40");
    assertThat(get(chair, YARO, 2030).get("lines")).isEmpty();
  }

  @Test
  void whoever_leads_sets_all_a_pokja_its_own_and_readers_read() {
    var year = 2032;
    var three = as(YARO, Role.KETUA_POKJA, Field.POKJA_III);
    put(three, YARO, year, line(YARDS, "10", 0)).expect(200);
    put(three, YARO, year, line(WEIGHED, "10", 0)).expect(403, "NOT_ALLOWED");
    put(three, YARO, year, line(SEEDS, "10", 0), line(WEIGHED, "10", 0)).expect(403);
    put(secretaryOf(YARO), YARO, year, line(SEEDS, "5", 0), line(WEIGHED, "9", 0)).expect(200);
    put(as(YARO, Role.OPERATOR, null), YARO, year, line(SEEDS, "6", 1)).expect(200);
    for (var role : List.of(Role.PEMBACA, Role.BENDAHARA)) {
      put(as(YARO, role, null), YARO, year, line(SEEDS, "7", 2)).expect(403, "NOT_ALLOWED");
    }
    var member = as(YARO, Role.ANGGOTA_POKJA, Field.POKJA_III);
    put(member, YARO, year, line(SEEDS, "7", 2)).expect(403, "NOT_ALLOWED");
    assertThat(get(member, YARO, year).get("maySet")).isEmpty();
    assertThat(get(three, YARO, year).get("maySet").valueStream().map(Object::toString))
        .containsExactly("\"POKJA_III\"");

    // She sees what is of her bidang.
    var seen = get(three, YARO, year).get("lines").findValuesAsString("indicator");
    assertThat(seen).containsExactly(YARDS, SEEDS);
    visitor().get(path(YARO, year)).expect(401);
    secretaryOf(MAWEA).get(path(YARO, year)).expect(404);
    secretaryOf(MAWEA).get(path(DISTRICT, year)).expect(404);
    put(secretaryOf(MAWEA), YARO, year, line(SEEDS, "8", 2)).expect(404);
    put(secretaryOf(YARO), DISTRICT, year, line(SEEDS, "8", 0)).expect(404);
    put(secretaryOf("82.03.04"), YARO, year, line(SEEDS, "8", 2)).expect(404);
    three
        .get("/api/targets/history?region=" + YARO + "&year=2032&indicator=" + WEIGHED)
        .expect(404);
  }

  @Test
  void a_team_above_sets_on_behalf_and_both_names_are_kept() {
    var year = 2033;
    var above = secretaryOf(DISTRICT);
    put(above, DISTRICT, year, line(YARDS, "100", 0), lineOf(METI, YARDS, "30", 0)).expect(200);
    var own = find(get(secretaryOf(METI), METI, year), YARDS);
    assertThat(text(own, "/own/value")).isEqualTo("30");
    assertThat(own.at("/own/setBy/onBehalf").booleanValue()).isTrue();
    assertThat(text(own, "/own/setBy/team")).isEqualTo("TP PKK Kecamatan Tobelo Timur");
    assertThat(text(own, "/own/setBy/name")).isEqualTo("Ibu " + DISTRICT + "-SEKRETARIS");
    put(secretaryOf(METI), METI, year, line(YARDS, "32", 1)).expect(200);
    put(chairOf(REGENCY), METI, year, line(YARDS, "33", 2)).expect(200);
    // Two tiers below must be asked for by itself.
    put(chairOf(REGENCY), REGENCY, year, lineOf(METI, YARDS, "34", 3)).expect(422, "INVALID");

    var log =
        as(REGENCY, Role.OPERATOR, null)
            .get("/api/audit?region=" + METI + "&kind=TARGETS_SET")
            .expect(200)
            .json();
    var last = log.at("/items/0");
    assertThat(text(last, "/subject")).isEqualTo("TP PKK Desa Meti");
    assertThat(text(last, "/office")).contains("Ketua");
    assertThat(text(last, "/details/year")).isEqualTo("2033");
    assertThat(text(last, "/details/item")).startsWith("Rumah memanfaatkan pekarangan");
    assertThat(text(last, "/details/before")).isEqualTo("32");
    assertThat(text(last, "/details/after")).isEqualTo("33");
    assertThat(log.get("items")).hasSize(3);
  }

  @Test
  void of_two_the_second_is_told_what_stands_and_a_repeat_is_not() throws Exception {
    var year = 2034;
    var chair = chairOf(MAWEA);
    put(chair, MAWEA, year, line(SEEDS, "10", 0), line(YARDS, "3", 0)).expect(200);
    put(chair, MAWEA, year, line(SEEDS, "10.00", 0)).expect(200); // the answer was lost
    put(chair, MAWEA, year, line(SEEDS, "10", 1)).expect(200);
    assertThat(find(get(chair, MAWEA, year), SEEDS).at("/own/revision").intValue()).isEqualTo(1);
    var refused =
        put(secretaryOf(MAWEA), MAWEA, year, line(YARDS, "4", 1), line(SEEDS, "12", 0))
            .expect(409, "TARGET_SET_MEANWHILE")
            .json();
    assertThat(refused.get("storedTargets")).hasSize(1);
    assertThat(text(refused, "/storedTargets/0/indicator")).isEqualTo(SEEDS);
    assertThat(text(refused, "/storedTargets/0/target/value")).isEqualTo("10");
    assertThat(refused.at("/storedTargets/0/target/revision").intValue()).isEqualTo(1);
    assertThat(text(find(get(chair, MAWEA, year), YARDS), "/own/value")).isEqualTo("3");
    put(chair, MAWEA, year, line(SEEDS, "12", 5)).expect(409, "TARGET_SET_MEANWHILE");
    put(chair, MAWEA, year, line(WEIGHED, "12", 1)).expect(409, "TARGET_SET_MEANWHILE");

    var other = secretaryOf(MAWEA);
    try (var both = Executors.newFixedThreadPool(2)) {
      var here = both.submit(() -> put(chair, MAWEA, year, line(SEEDS, "21", 1)).status());
      var there = both.submit(() -> put(other, MAWEA, year, line(SEEDS, "22", 1)).status());
      assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(200, 409);
      var once = both.submit(() -> put(chair, MAWEA, year, line(WEIGHED, "7", 0)).status());
      var again = both.submit(() -> put(chair, MAWEA, year, line(WEIGHED, "7", 0)).status());
      assertThat(List.of(once.get(), again.get())).containsExactly(200, 200);
    }
    assertThat(find(get(chair, MAWEA, year), SEEDS).at("/own/revision").intValue()).isEqualTo(2);
    assertThat(find(get(chair, MAWEA, year), WEIGHED).at("/own/revision").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lines[0].value | {'indicator': 'III-01.1', 'value': '-1', 'baseRevision': 0}",
        "lines[0].value | {'indicator': 'III-01.1', 'value': '1.234', 'baseRevision': 0}",
        "lines[0].value | {'indicator': 'III-01.1', 'value': '1000000000000.01', 'baseRevision': 0}",
        "lines[0].value | {'indicator': 'III-01.1', 'value': '1e9', 'baseRevision': 0}",
        "lines[0].value | {'indicator': 'III-01.1', 'value': '', 'baseRevision': 0}",
        "lines[0].indicator | {'indicator': 'III-99.1', 'value': '1', 'baseRevision': 0}",
        "lines[0].indicator | {'value': '1', 'baseRevision': 0}",
        "lines[0].baseRevision | {'indicator': 'III-01.1', 'value': '1'}",
        "lines[0].region | {'region': '82.03.12.2002', 'indicator': 'III-01.1', 'value': '1', 'baseRevision': 0}",
        "lines[0].indicator | null",
      })
  void what_cannot_be_planned_is_named(String field, String line) {
    var body = "{\"lines\": [" + line.replace('\'', '"') + "]}";
    var answer = chairOf(YARO).put(path(YARO, 2035), body).expect(422, "INVALID").json();
    assertThat(text(answer, "/errors/0/field")).isEqualTo(field);
  }

  @Test
  void a_list_without_lines_twice_the_same_and_odd_addresses_are_refused() {
    var chair = chairOf(YARO);
    chair.put(path(YARO, 2035), Map.of()).expect(422);
    chair.put(path(YARO, 2035), Map.of("lines", List.of())).expect(422);
    put(chair, YARO, 2035, line(YARDS, "1", 0), line(YARDS, "2", 0)).expect(422);
    for (var year : List.of("2019", "2101", "x", "")) {
      chair.get("/api/targets?region=" + YARO + "&year=" + year).expect(422);
    }
    chair.get(path(YARO, 2026) + "&month=2025-12").expect(422);
    chair.get(path(YARO, 2026) + "&month=13").expect(422);
    chair.get("/api/targets?year=2026&region=x").expect(422);
    chair.get("/api/targets?year=2026").expect(200);
    chairOf(REGENCY).get(path("82.03.99", 2026)).expect(404);
    chair.get("/api/targets/history?year=2026&indicator=x").expect(404);
    var line = new HashMap<>(line(YARDS, "1", 0));
    line.put("extra", "x");
    assertThat(chair.put(path(YARO, 2035), Map.of("lines", List.of(line))).status())
        .isIn(200, 400, 422);
  }
}
