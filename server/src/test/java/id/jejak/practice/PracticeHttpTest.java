package id.jejak.practice;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Officers of Kecamatan Loloda practise; the kecamatan sees who has.
class PracticeHttpTest extends HttpTest {
  private static final String LOLODA = "82.01.02";
  private static final String FIRST = "82.01.02.2001";
  private static final String SECOND = "82.01.02.2002";
  private static final String HALBAR = "82.01";
  private static final String JAILOLO = "82.01.01";
  private static final String DAY = "2026-11-20";
  private static final List<Integer> STARS = List.of(2, 1, 2, 1, 2, 1);

  @Test
  void who_has_finished_gets_her_certificate_and_the_same_one_again() {
    var secretary = secretaryOf(FIRST);

    var first = finish(secretary, DAY, STARS).expect(200).json();
    var again = finish(secretary, DAY, STARS).expect(200).json();

    assertThat(first.get("finishedOn").stringValue()).isEqualTo(DAY);
    assertThat(first.get("title").stringValue()).isEqualTo("Sekretaris");
    assertThat(first.get("parentName").stringValue()).isEqualTo("Kec. Loloda");
    assertThat(first.get("shortCode").stringValue()).matches("[0-9A-Z]{3}-[0-9A-Z]{3}");
    assertThat(again).isEqualTo(first);
    assertThat(secretary.get("/api/practice/certificate").expect(200).json()).isEqualTo(first);
  }

  @Test
  void done_again_the_better_stars_and_the_first_day_stay() {
    var chair = chairOf(FIRST);
    finish(chair, DAY, STARS).expect(200);

    var told = finish(chair, "2026-11-22", List.of(1, 2, 1, 1, 1, 2)).expect(200).json();

    assertThat(told.get("finishedOn").stringValue()).isEqualTo(DAY);
    assertThat(stars(told)).containsExactly(2, 2, 2, 1, 2, 2);
  }

  @Test
  void a_phone_with_a_wrong_clock_gets_its_certificate_with_todays_date() {
    var member = as(FIRST, Role.ANGGOTA_POKJA, Field.POKJA_II);

    var told = finish(member, "2041-01-01", STARS).expect(200).json();

    var day = LocalDate.parse(told.get("finishedOn").stringValue());
    assertThat(day).isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
  }

  @Test
  void what_cannot_be_a_result_is_refused_by_name() {
    var secretary = secretaryOf(SECOND);

    refuse(secretary, Map.of("finishedOn", DAY), "stars");
    refuse(secretary, Map.of("finishedOn", DAY, "stars", List.of(2, 2, 2)), "stars");
    refuse(secretary, Map.of("finishedOn", DAY, "stars", List.of(2, 2, 2, 2, 2, 3)), "stars");
    refuse(
        secretary,
        Map.of("finishedOn", DAY, "stars", List.of(2, 2, 2, 2, 2, "banyak")),
        "stars[5]");
    refuse(secretary, Map.of("stars", STARS), "finishedOn");
    refuse(secretary, Map.of("finishedOn", "kemarin", "stars", STARS), "finishedOn");
    refuse(secretary, Map.of("finishedOn", DAY, "stars", STARS, "nilai", 100), "nilai");

    secretary.get("/api/practice/certificate").expect(404, "NOT_FOUND");
  }

  @Test
  void the_kecamatan_sees_who_of_its_villages_has_practised_and_who_has_not() {
    finish(secretaryOf(FIRST), DAY, STARS).expect(200);
    secretaryOf(SECOND);

    var rows = officers(secretaryOf(LOLODA), LOLODA);

    assertThat(rows)
        .anySatisfy(row -> {
          assertThat(row.get("regionCode").stringValue()).isEqualTo(FIRST);
          assertThat(row.get("title").stringValue()).isEqualTo("Sekretaris");
          assertThat(row.get("certificate").get("finishedOn").stringValue()).isEqualTo(DAY);
        });
    assertThat(rows)
        .anySatisfy(row -> {
          assertThat(row.get("regionCode").stringValue()).isEqualTo(SECOND);
          assertThat(row.get("certificate").isNull()).isTrue();
        });
    assertThat(rows).extracting(row -> row.get("regionCode").stringValue()).isSorted();
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_double() {
    for (var field : Field.values()) {
      as(SECOND, Role.ANGGOTA_POKJA, field);
    }
    var district = secretaryOf(LOLODA);
    var whole = officers(district, LOLODA);

    var collected = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page =
          district
              .get("/api/practice/officers?region=" + LOLODA + "&limit=2&after=" + after)
              .expect(200)
              .json();
      page.get("items").forEach(collected::add);
      after = page.get("next").isNull() ? "" : page.get("next").stringValue();
    } while (!after.isEmpty());

    assertThat(collected).isEqualTo(whole);
    district.get("/api/practice/officers?after=entah").expect(422, "INVALID");
    district.get("/api/practice/officers?limit=0").expect(422, "INVALID");
  }

  @Test
  void the_kabupaten_counts_by_kecamatan_and_the_numbers_agree_with_the_names() {
    finish(chairOf(FIRST), DAY, STARS).expect(200);
    var leader = chairOf(HALBAR);

    var counts = leader.get("/api/practice/progress?region=" + HALBAR).expect(200).json();
    var loloda =
        counts
            .get("children")
            .valueStream()
            .filter(child -> child.get("regionCode").stringValue().equals(LOLODA))
            .findFirst()
            .orElseThrow();
    var names = officers(leader, LOLODA);

    assertThat(loloda.get("officers").intValue()).isEqualTo(names.size());
    assertThat(loloda.get("practised").intValue())
        .isEqualTo((int) names.stream().filter(row -> !row.get("certificate").isNull()).count());
    assertThat(counts.get("practised").intValue())
        .isGreaterThanOrEqualTo(loloda.get("practised").intValue());
  }

  @Test
  void who_only_reads_or_keeps_the_accounts_is_not_expected_to_practise() {
    as(SECOND, Role.PEMBACA, null);

    assertThat(officers(secretaryOf(LOLODA), LOLODA))
        .noneSatisfy(row -> assertThat(row.get("title").stringValue()).isEqualTo("Pembaca"));
  }

  @Test
  void another_kecamatan_sees_nothing_of_it() {
    var id = finish(secretaryOf(FIRST), DAY, STARS).expect(200).json().get("id").stringValue();
    var neighbour = secretaryOf(JAILOLO);

    neighbour.get("/api/practice/officers?region=" + LOLODA).expect(404, "NOT_FOUND");
    neighbour.get("/api/practice/progress?region=" + LOLODA).expect(404, "NOT_FOUND");
    neighbour.get("/api/practice/certificates/" + id).expect(404, "NOT_FOUND");
    neighbour.get("/api/practice/certificates/" + id + "/sertifikat.pdf").expect(404, "NOT_FOUND");
    neighbour.get("/api/practice/certificates/" + UUID.randomUUID()).expect(404, "NOT_FOUND");
    secretaryOf(SECOND).get("/api/practice/certificates/" + id).expect(404, "NOT_FOUND");
    visitor().get("/api/practice/certificate").expect(401, "NOT_SIGNED_IN");
    visitor().get("/api/practice/officers?region=" + LOLODA).expect(401, "NOT_SIGNED_IN");
    finish(visitor(), DAY, STARS).expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void names_are_not_listed_for_a_whole_province() {
    as("82", Role.KETUA, null).get("/api/practice/officers?region=82").expect(422, "INVALID");
    as("82", Role.KETUA, null).get("/api/practice/progress?region=82").expect(200);
  }

  @Test
  void the_paper_names_her_her_office_and_the_six_exercises() {
    var secretary = secretaryOf(FIRST);
    var told = finish(secretary, DAY, STARS).expect(200).json();
    var id = told.get("id").stringValue();

    try (var own = pdf(secretary.get("/api/practice/certificate.pdf"))) {
      assertThat(own.pages()).isEqualTo(1);
      assertThat(own.text())
          .containsSubsequence(
              "TIM PENGGERAK PKK",
              "KECAMATAN LOLODA",
              "diberikan kepada",
              told.get("name").stringValue(),
              "Sekretaris TP PKK Desa",
              "20 November 2026")
          .contains("1. Lapor kegiatan dengan foto", "6. Menitipkan laporan lewat HP teman")
          .contains("Loloda, 20 November 2026", "Ketua TP PKK")
          .contains("Jejak PKK · sertifikat latihan " + told.get("shortCode").stringValue());
      assertThat(own.foreignFonts()).isEmpty();
      assertThat(own.qrCode(1)).isEqualTo("http://127.0.0.1:" + port + "/app/sertifikat/" + id);
    }
    var path = "/api/practice/certificates/" + id + "/sertifikat.pdf";
    try (var seen = pdf(secretaryOf(LOLODA).get(path))) {
      assertThat(seen.text()).contains(told.get("name").stringValue());
    }
    secretaryOf(SECOND).get("/api/practice/certificate.pdf").expect(404, "NOT_FOUND");
    visitor().get("/api/practice/certificate.pdf").expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void a_report_of_the_practice_village_is_taken_in_by_nobody() {
    var report = chillies("00.00.00.0000");
    for (var client :
        List.of(secretaryOf(FIRST), secretaryOf(LOLODA), as("82.04", Role.KETUA, null))) {
      var answer = client.put("/api/activities/" + SampleReport.id(), report.body());
      assertThat(answer.status()).isIn(403, 404, 422);
    }
  }

  private Answer finish(Client client, String day, List<Integer> stars) {
    return client.put("/api/practice/certificate", Map.of("finishedOn", day, "stars", stars));
  }

  private static void refuse(Client client, Map<String, Object> body, String field) {
    var answer = client.put("/api/practice/certificate", new HashMap<>(body));
    answer.expect(422, "INVALID");
    assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
  }

  private static List<JsonNode> officers(Client client, String region) {
    var page = client.get("/api/practice/officers?limit=200&region=" + region).expect(200).json();
    assertThat(page.get("next").isNull()).isTrue();
    return page.get("items").valueStream().toList();
  }

  private static List<Integer> stars(JsonNode certificate) {
    return certificate.get("stars").valueStream().map(JsonNode::intValue).toList();
  }

  private static PdfReader pdf(Answer answer) {
    answer.expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    return new PdfReader(answer.bytes());
  }
}
