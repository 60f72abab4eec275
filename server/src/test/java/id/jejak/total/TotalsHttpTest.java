package id.jejak.total;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TotalsHttpTest extends HttpTest {
  @Test
  void a_flow_is_summed_over_time_and_a_stock_is_the_latest_of_each_village() {
    var district = "82.04.28";
    var one = "82.04.28.2001";
    var two = "82.04.28.2002";
    garden(one, "2026-08-10", "10", "100");
    garden(one, "2026-10-10", "14", "50.5");
    garden(two, "2026-09-10", "5", "20");

    var all = indicators(district, "2026-08", "2026-10");
    assertThat(current(all, "III-01.1")).isEqualTo("19"); // 14 + 5
    assertThat(current(all, "III-01.2")).isEqualTo("170.5");

    var september = indicators(district, "2026-09", "2026-09");
    assertThat(current(september, "III-01.1")).isEqualTo("15"); // 10 from August + 5
    assertThat(current(september, "III-01.2")).isEqualTo("20");
    assertThat(current(indicators(district, "2026-11", "2026-11"), "III-01.1")).isEqualTo("19");
    assertThat(indicators(district, "2026-07", "2026-07")).isEmpty();
    assertThat(current(indicators(one, "2026-08", "2026-09"), "III-01.1")).isEqualTo("10");
    exactBeforeAndAfterFolding(district, "2026-08", "2026-10");
  }

  @Test
  void a_few_indicators_are_told_alone_month_by_month() {
    var village = "81.07.05.2001";
    garden(village, "2025-08-10", "10", "100");
    garden(village, "2025-10-10", "14", "50.5");
    var she = secretaryOf(village);
    var path = "/api/totals?from=2025-08&to=2025-10&by=";

    var rows = she.get(path + "indicator,month&indicator=III-01.1").expect(200).json().get("rows");
    assertThat(rows.valueStream())
        .extracting(
            row -> row.get("month").stringValue() + " " + row.at("/value/current").stringValue())
        .containsExactly("2025-08 10", "2025-09 10", "2025-10 14");
    var both = she.get(path + "indicator&indicator=III-01.1,III-01.2").expect(200).json();
    assertThat(current(both.get("rows"), "III-01.2")).isEqualTo("150.5");
    assertThat(she.get(path + "indicator&indicator=IV-01.1").expect(200).json().get("rows"))
        .isEmpty();
    she.get(path + "month&indicator=III-01.1").expect(422, "INVALID");
    she.get(path + "indicator&indicator=" + "x,".repeat(19) + "a,b,c").expect(422, "INVALID");
  }

  @Test
  void figures_can_be_asked_for_as_they_were_known_on_an_earlier_day() {
    var region = "82.04.15.2002";
    var she = secretaryOf(region);
    var path = "/api/totals?region=" + region + "&from=2026-11&to=2026-11&knownOn=";
    var before = she.get("/api/totals?from=2026-11&to=2026-11").json().get("asOf").stringValue();
    var id = garden(region, "2026-11-02", "9", "90");
    var then = she.get("/api/totals?from=2026-11&to=2026-11").json().get("asOf").stringValue();
    she.post("/api/activities/" + id + "/withdraw", Map.of("reason", "Salah")).expect(200);

    assertThat(she.get(path + before).expect(200).json().get("rows")).isEmpty();
    var known = she.get(path + then).expect(200).json();
    assertThat(known.at("/rows/0/activities/submitted").intValue()).isEqualTo(1);
    assertThat(known.get("knownAt").stringValue()).isNotBlank();
    var today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
    assertThat(she.get(path + today).expect(200).json().get("rows")).isEmpty();
    for (var wrong : List.of("x", "2026-13-01", "1999-01-01", "2026-11-05&tree=2026-11-01")) {
      she.get(path + wrong).expect(422, "INVALID");
    }
    secretaryOf("82.04.15.2001").get(path + today).expect(404);
    as("82", Role.PEMBACA, null)
        .get("/api/totals?region=82&from=2026-11&to=2026-11&knownOn=" + today)
        .expect(422, "TOO_WIDE_FOR_THE_PAST");
  }

  @Test
  void each_month_has_its_row_and_a_stock_goes_on_in_months_without_a_report() {
    var region = "82.04.15.2003";
    garden(region, "2026-06-10", "8", "30");
    garden(region, "2026-09-10", "11", "40");
    var rows =
        totals(secretaryOf(region), "&region=" + region, "2026-05", "2026-10", "indicator,month");
    assertThat(byMonth(rows, "III-01.1"))
        .containsExactly("2026-06 8", "2026-07 8", "2026-08 8", "2026-09 11", "2026-10 11");
    assertThat(byMonth(rows, "III-01.2")).containsExactly("2026-06 30", "2026-09 40");
  }

  @Test
  void a_report_moves_from_submitted_to_approved_and_leaves_when_returned_or_withdrawn() {
    var region = "82.04.15.2004";
    var id = garden(region, "2026-11-02", "9", "90");
    var path = "/api/activities/" + id;
    assertCounts(region, 1, 0, 0);
    var district = secretaryOf("82.04.15");
    district.post(path + "/review", Map.of("revision", 1, "decision", "APPROVED")).expect(200);
    assertCounts(region, 0, 1, 0);
    assertThat(current(indicators(region, "2026-11", "2026-11"), "III-01.1")).isEqualTo("9");
    district
        .post(path + "/review", Map.of("revision", 1, "decision", "RETURNED", "note", "Foto"))
        .expect(200);
    assertCounts(region, 0, 0, 1);
    var returned = indicators(region, "2026-11", "2026-11");
    assertThat(current(returned, "III-01.1")).isEqualTo("0");
    assertThat(current(returned, "III-01.2")).isEqualTo("0");
    assertThat(value(returned, "III-01.2", "returned")).isEqualTo("90");
    secretaryOf(region)
        .put(path, report(region, "2026-11-03", "12", "95").basedOn(1).body())
        .expect(201);
    assertCounts(region, 1, 0, 0);
    assertThat(current(indicators(region, "2026-11", "2026-11"), "III-01.2")).isEqualTo("95");
    secretaryOf(region).post(path + "/withdraw", Map.of("reason", "Salah")).expect(200);
    assertThat(totals(secretaryOf(region), "", "2026-11", "2026-11", "")).isEmpty();
    assertThat(indicators(region, "2026-11", "2026-11")).isEmpty();
    exactBeforeAndAfterFolding(region, "2026-11", "2026-11");
    assertThat(totals(secretaryOf(region), "", "2026-11", "2026-11", "")).isEmpty();
  }

  @Test
  void a_correction_moves_a_report_to_another_month_and_type() {
    var region = "82.04.15.2005";
    var id = garden(region, "2026-09-15", "7", "70");
    var corrected =
        SampleReport.of(region, "POKJA_III", "III-05")
            .on("2026-10-02")
            .results("III-05.1", "3", "III-05.2", "12")
            .basedOn(1)
            .with("participantsFemale", 40);
    secretaryOf(region).put("/api/activities/" + id, corrected.body()).expect(201);
    assertThat(indicators(region, "2026-09", "2026-09")).isEmpty();
    var october = indicators(region, "2026-10", "2026-10");
    assertThat(october.findValuesAsString("indicator")).containsExactly("III-05.1", "III-05.2");
    var row = totals(secretaryOf(region), "", "2026-10", "2026-10", "").get(0);
    assertThat(row.at("/participantsFemale/submitted").intValue()).isEqualTo(40);
    exactBeforeAndAfterFolding(region, "2026-09", "2026-10");
  }

  @Test
  void rows_of_children_add_up_to_their_region_and_its_own_reports_are_its_own_row() {
    var district = "82.04.14";
    garden("82.04.14.2001", "2026-11-01", "3", "30");
    garden("82.04.14.2002", "2026-11-02", "4", "40");
    garden(district, "2026-11-03", "5", "50");
    for (var folded : new boolean[] {false, true}) {
      if (folded) {
        folder.fold();
      }
      var rows = totals(secretaryOf(district), "", "2026-11", "2026-11", "child,indicator");
      var stock =
          rows.valueStream()
              .filter(row -> row.get("indicator").stringValue().equals("III-01.1"))
              .toList();
      assertThat(
              stock.stream()
                  .map(row ->
                      row.get("child").stringValue()
                          + " "
                          + row.at("/value/current").stringValue()))
          .containsExactly("82.04.14 5", "82.04.14.2001 3", "82.04.14.2002 4");
      assertThat(stock.get(1).get("childName").stringValue()).isNotBlank();
      assertThat(current(indicators(district, "2026-11", "2026-11"), "III-01.1")).isEqualTo("12");
      var kabupaten = totals(secretaryOf("82.04"), "", "2026-11", "2026-11", "child,type");
      var own =
          kabupaten
              .valueStream()
              .filter(row -> row.get("child").stringValue().equals(district))
              .toList();
      assertThat(own).hasSize(1);
      assertThat(own.getFirst().at("/activities/submitted").intValue()).isEqualTo(3);
    }
  }

  @Test
  void totals_show_no_more_than_her_region_and_bidang() {
    var region = "82.04.15.2006";
    garden(region, "2026-11-05", "2", "20");
    var posyandu = SampleReport.of(region, "POKJA_IV", "IV-01").results("IV-01.2", "33").body();
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), posyandu).expect(201);

    assertThat(
            totals(secretaryOf(region), "", "2026-11", "2026-11", "field")
                .findValuesAsString("field"))
        .containsExactly("POKJA_III", "POKJA_IV");
    var pokja4 = as(region, Role.KETUA_POKJA, Field.POKJA_IV);
    assertThat(totals(pokja4, "", "2026-11", "2026-11", "field").findValuesAsString("field"))
        .containsExactly("POKJA_IV");
    secretaryOf(region)
        .get("/api/totals?region=82.04.15&from=2026-11&to=2026-11")
        .expect(404, "NOT_FOUND");
    secretaryOf(region).get("/api/totals?region=82.04.15.2007&from=2026-11&to=2026-11").expect(404);
    secretaryOf("82.04").get("/api/totals?region=82.04.77&from=2026-11&to=2026-11").expect(404);
  }

  @Test
  void a_row_has_the_members_of_its_dimensions_and_no_others() {
    var region = "82.04.15.2008";
    garden(region, "2026-11-05", "2", "20");
    var plain = totals(secretaryOf(region), "", "2026-11", "2026-11", "").get(0);
    assertThat(plain.propertyNames())
        .containsExactlyInAnyOrder("activities", "participantsMale", "participantsFemale");
    var full =
        totals(secretaryOf(region), "", "2026-11", "2026-11", "child,field,type,indicator,month")
            .get(0);
    assertThat(full.get("indicator").stringValue()).isEqualTo("III-01.1");
    assertThat(full.get("unit").stringValue()).isEqualTo("rumah");
    assertThat(full.get("kind").stringValue()).isEqualTo("STOCK");
    assertThat(full.get("month").stringValue()).isEqualTo("2026-11");
    assertThat(full.get("field").stringValue()).isEqualTo("POKJA_III");
    assertThat(full.at("/value/current").isString()).isTrue();
  }

  private void assertCounts(String region, int submitted, int approved, int returned) {
    var row = totals(secretaryOf(region), "", "2026-11", "2026-11", "").get(0);
    assertThat(row.at("/activities/submitted").intValue()).isEqualTo(submitted);
    assertThat(row.at("/activities/approved").intValue()).isEqualTo(approved);
    assertThat(row.at("/activities/returned").intValue()).isEqualTo(returned);
    assertThat(row.at("/participantsFemale/approved").intValue()).isEqualTo(23 * approved);
    assertThat(row.at("/participantsMale/submitted").intValue()).isEqualTo(4 * submitted);
  }

  private void exactBeforeAndAfterFolding(String region, String from, String to) {
    var by = "child,field,type,indicator,month";
    var before = totals(secretaryOf(region), "", from, to, by);
    assertThat(checker.differences()).isEmpty();
    folder.fold();
    assertThat(totals(secretaryOf(region), "", from, to, by)).isEqualTo(before);
    assertThat(checker.differences()).isEmpty();
  }

  private UUID garden(String region, String date, String homes, String seedlings) {
    var id = SampleReport.id();
    secretaryOf(region)
        .put("/api/activities/" + id, report(region, date, homes, seedlings).body())
        .expect(201);
    return id;
  }

  private static SampleReport report(String region, String date, String homes, String seedlings) {
    return chillies(region).on(date).results("III-01.1", homes, "III-01.2", seedlings);
  }

  private JsonNode indicators(String region, String from, String to) {
    return totals(secretaryOf(region), "", from, to, "indicator");
  }

  private static JsonNode totals(Client she, String more, String from, String to, String by) {
    var path = "/api/totals?from=" + from + "&to=" + to + "&by=" + by + more;
    return she.get(path).expect(200).json().get("rows");
  }

  private static String current(JsonNode rows, String indicator) {
    return value(rows, indicator, "current");
  }

  private static String value(JsonNode rows, String indicator, String which) {
    return rows.valueStream()
        .filter(row -> row.get("indicator").stringValue().equals(indicator))
        .map(row -> row.get("value").get(which).stringValue())
        .findFirst()
        .orElseThrow();
  }

  private static java.util.List<String> byMonth(JsonNode rows, String indicator) {
    return rows.valueStream()
        .filter(row -> row.get("indicator").stringValue().equals(indicator))
        .map(row -> row.get("month").stringValue() + " " + row.at("/value/current").stringValue())
        .toList();
  }
}
