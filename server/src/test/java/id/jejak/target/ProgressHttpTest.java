package id.jejak.target;

import static id.jejak.SampleReport.chillies;
import static id.jejak.target.TargetForms.SEEDS;
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
import id.jejak.SampleReport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How far the teams of Tobelo Timur are.
class ProgressHttpTest extends HttpTest {
  private static final String DISTRICT = "82.03.12";
  private static final String KATANA = "82.03.12.2004";
  private static final String TODOKUIHA = "82.03.12.2006";
  private static final String GONGA = "82.03.12.2005";

  @Test
  void a_flow_is_summed_over_the_year_and_a_stock_is_as_of_the_month_with_the_way_from_its_start() {
    garden(KATANA, "2024-11-10", "20", "999");
    garden(KATANA, "2025-02-10", "30", "100");
    garden(KATANA, "2025-05-10", "34", "60");
    garden(KATANA, "2025-12-30", "50", "40");
    var chair = chairOf(KATANA);
    put(chair, KATANA, 2025, line(YARDS, "40", 0), line(SEEDS, "200", 0)).expect(200);

    var june = chair.get(path(KATANA, 2025) + "&month=2025-06").expect(200).json();
    assertThat(text(june, "/pace/day")).isEqualTo("2025-06-30");
    assertThat(june.at("/pace/passed").intValue()).isEqualTo(181);
    assertThat(june.at("/pace/days").intValue()).isEqualTo(365);
    shows(find(june, SEEDS), "160", "80", "99", "ON_PACE");
    shows(find(june, YARDS), "34", "85", "29", "ON_PACE"); // from 20 to 40
    assertThat(text(find(june, YARDS), "/progress/start")).isEqualTo("20");
    assertThat(text(find(june, SEEDS), "/progress/start")).isNull();
    assertThat(text(find(june, SEEDS), "/progress/lastYear")).isEqualTo("999");

    var whole = get(chair, KATANA, 2025);
    assertThat(text(whole, "/month")).isEqualTo("2025-12");
    shows(find(whole, SEEDS), "200", "100", "200", "REACHED");
    shows(find(whole, YARDS), "50", "125", "40", "REACHED");
    var january = chair.get(path(KATANA, 2025) + "&month=2025-01").expect(200).json();
    assertThat(text(find(january, SEEDS), "/progress/standing")).isEqualTo("NO_REPORT");
    assertThat(text(find(january, SEEDS), "/progress/achieved")).isNull();
    assertThat(text(find(january, SEEDS), "/progress/percent")).isNull();
    assertThat(text(find(january, YARDS), "/progress/achieved")).isEqualTo("20");
  }

  @Test
  void the_evidence_of_an_achievement_is_what_the_totals_say() {
    garden(TODOKUIHA, "2025-03-10", "7", "70");
    var chair = chairOf(TODOKUIHA);
    put(chair, TODOKUIHA, 2025, line(SEEDS, "90", 0)).expect(200);
    var achieved = text(find(get(chair, TODOKUIHA, 2025), SEEDS), "/progress/achieved");
    var totals =
        chair
            .get("/api/totals?region=" + TODOKUIHA + "&from=2025-01&to=2025-12&by=indicator")
            .expect(200)
            .json()
            .get("rows");
    var row =
        totals
            .valueStream()
            .filter(each -> SEEDS.equals(text(each, "/indicator")))
            .findFirst()
            .orElseThrow();
    assertThat(text(row, "/value/current")).isEqualTo(achieved).isEqualTo("70");
    var behind = chair.get(path(TODOKUIHA, 2025) + "&month=2025-12").expect(200).json();
    shows(find(behind, SEEDS), "70", "77.7", "90", "BEHIND");
  }

  @Test
  void without_a_target_of_its_own_a_kecamatan_has_the_sum_of_those_that_have_one() {
    var year = 2023;
    garden(KATANA, "2023-03-10", "7", "70");
    garden(TODOKUIHA, "2023-03-10", "7", "50");
    garden(GONGA, "2023-03-10", "7", "500");
    var above = secretaryOf(DISTRICT);
    garden(DISTRICT, "2023-04-10", "1", "8");
    put(
            above,
            DISTRICT,
            year,
            lineOf(KATANA, SEEDS, "100", 0),
            lineOf(TODOKUIHA, SEEDS, "60", 0),
            lineOf(GONGA, YARDS, "9", 0))
        .expect(200);
    var sum = find(get(above, DISTRICT, year), SEEDS);
    assertThat(text(sum, "/source")).isEqualTo("CHILDREN");
    assertThat(text(sum, "/children/sum")).isEqualTo("160");
    assertThat(sum.at("/children/teams").intValue()).isEqualTo(2);
    assertThat(text(sum, "/own")).isNull();
    shows(sum, "120", "75", "160", "BEHIND"); // Gonga has no target and is not counted

    put(above, DISTRICT, year, line(SEEDS, "700", 0)).expect(200);
    var own = find(get(above, DISTRICT, year), SEEDS);
    assertThat(text(own, "/source")).isEqualTo("OWN");
    assertThat(text(own, "/children/sum")).isEqualTo("160");
    shows(own, "628", "89.7", "700", "BEHIND"); // all of the kecamatan, also its own 8

    var below =
        above
            .get("/api/targets/children?region=82.03.12&year=2023&indicator=" + SEEDS)
            .expect(200)
            .json();
    assertThat(text(below, "/ownReports")).isEqualTo("8");
    var gonga = child(below, GONGA);
    assertThat(text(gonga, "/own")).isNull();
    assertThat(text(gonga, "/progress/achieved")).isEqualTo("500");
    assertThat(text(gonga, "/progress/standing")).isEqualTo("NO_TARGET");
    shows(child(below, KATANA), "70", "70", "100", "BEHIND");
    secretaryOf(KATANA)
        .get("/api/targets/children?region=82.03.12&year=2023&indicator=" + SEEDS)
        .expect(404);
    above.get("/api/targets/children?region=82.03.12&year=2023&indicator=x").expect(404);
  }

  @Test
  void a_returned_report_is_not_achieved_and_a_year_to_come_has_not_begun() {
    var id = garden(GONGA, "2022-03-10", "7", "70");
    var chair = chairOf(GONGA);
    put(chair, GONGA, 2022, line(SEEDS, "70", 0)).expect(200);
    assertThat(text(find(get(chair, GONGA, 2022), SEEDS), "/progress/achieved")).isEqualTo("70");
    secretaryOf(DISTRICT)
        .post(
            "/api/activities/" + id + "/review",
            Map.of("revision", 1, "decision", "RETURNED", "note", "Foto"))
        .expect(200);
    assertThat(text(find(get(chair, GONGA, 2022), SEEDS), "/progress/standing"))
        .isEqualTo("NO_REPORT");
    put(chair, GONGA, 2040, line(SEEDS, "70", 0)).expect(200);
    var future = get(chair, GONGA, 2040);
    assertThat(future.at("/pace/passed").intValue()).isZero();
    assertThat(text(find(future, SEEDS), "/progress/standing")).isEqualTo("NOT_BEGUN");
  }

  private static void shows(
      JsonNode line, String achieved, String percent, String expected, String standing) {
    assertThat(text(line, "/progress/achieved")).isEqualTo(achieved);
    assertThat(text(line, "/progress/percent")).isEqualTo(percent);
    assertThat(text(line, "/progress/expected")).isEqualTo(expected);
    assertThat(text(line, "/progress/standing")).isEqualTo(standing);
  }

  private static JsonNode child(JsonNode page, String region) {
    return page.get("rows")
        .valueStream()
        .filter(row -> region.equals(text(row, "/region")))
        .findFirst()
        .orElseThrow();
  }

  private String garden(String region, String day, String houses, String seeds) {
    var id = SampleReport.id();
    var report = chillies(region).on(day).results(YARDS, houses, SEEDS, seeds);
    secretaryOf(region).put("/api/activities/" + id, report.body()).expect(201);
    return id.toString();
  }
}
