package id.jejak.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.catalog.Field;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Role × where she stands to the report's village × bidang × what she tries → the answer. The
/// report is one of Pokja III of Desa Kupal.
class AccessHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.17.2001";
  private static final String NEIGHBOUR = "82.04.17.2002";
  private static final String DISTRICT = "82.04.17";
  private static final String OTHER_DISTRICT = "82.04.18";
  private static final String REGENCY = "82.04";
  private static final String OUTSIDE = "82.01.01.2001";
  private UUID report = SampleReport.id();

  @BeforeEach
  void a_report_waits() {
    report = SampleReport.id();
    as(VILLAGE, Role.KETUA_POKJA, Field.POKJA_III)
        .put("/api/activities/" + report, SampleReport.chillies(VILLAGE).body())
        .expect(201);
  }

  // who:                                   read write behalf revise takeOver review open publish
  // withdraw
  @ParameterizedTest
  @CsvSource({
    // her own village
    "VILLAGE,        SEKRETARIS,,            200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        KETUA,,                 200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        WAKIL,,                 200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        BENDAHARA,,             200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        KETUA_POKJA,POKJA_III,  200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        ANGGOTA_POKJA,POKJA_III,200, 201, 201, 201, 201, 403, 403, 403, 200",
    "VILLAGE,        KETUA_POKJA,POKJA_II,   404, 403, 403, 403, 403, 404, 404, 404, 404",
    "VILLAGE,        OPERATOR,,              200, 403, 403, 403, 403, 403, 403, 403, 403",
    "VILLAGE,        PEMBACA,,               200, 403, 403, 403, 403, 403, 403, 403, 403",
    // beside it
    "NEIGHBOUR,      SEKRETARIS,,            404, 403, 403, 403, 403, 404, 404, 404, 404",
    "NEIGHBOUR,      KETUA_POKJA,POKJA_III,  404, 403, 403, 403, 403, 404, 404, 404, 404",
    // one tier up: reviews, enters on behalf, never edits
    "DISTRICT,       SEKRETARIS,,            200, 403, 201, 403, 403, 200, 204, 409, 403",
    "DISTRICT,       KETUA_POKJA,POKJA_III,  200, 403, 201, 403, 403, 200, 204, 409, 403",
    "DISTRICT,       KETUA_POKJA,POKJA_IV,   404, 403, 403, 403, 403, 404, 404, 404, 404",
    "DISTRICT,       ANGGOTA_POKJA,POKJA_III,200, 403, 403, 403, 403, 403, 403, 403, 403",
    "DISTRICT,       BENDAHARA,,             200, 403, 403, 403, 403, 403, 403, 403, 403",
    "DISTRICT,       OPERATOR,,              200, 403, 403, 403, 403, 403, 403, 403, 403",
    "DISTRICT,       PEMBACA,,               200, 403, 403, 403, 403, 403, 403, 403, 403",
    "OTHER_DISTRICT, SEKRETARIS,,            404, 403, 403, 403, 403, 404, 404, 404, 404",
    // two tiers up: reads, enters on behalf, does not review
    "REGENCY,        SEKRETARIS,,            200, 403, 201, 403, 403, 403, 403, 403, 403",
    "REGENCY,        KETUA_POKJA,POKJA_III,  200, 403, 201, 403, 403, 403, 403, 403, 403",
    "REGENCY,        KETUA_POKJA,POKJA_I,    404, 403, 403, 403, 403, 404, 404, 404, 404",
    "REGENCY,        OPERATOR,,              200, 403, 403, 403, 403, 403, 403, 403, 403",
    // elsewhere
    "OUTSIDE,        KETUA,,                 404, 403, 403, 403, 403, 404, 404, 404, 404"
  })
  void who_may_do_what(
      String where,
      Role role,
      @Nullable Field field,
      int read,
      int write,
      int behalf,
      int revise,
      int takeOver,
      int review,
      int open,
      int publish,
      int withdraw) {
    var she = as(region(where), role, field);
    var path = "/api/activities/" + report;
    she.get(path).expect(read);
    she.get(path + "/revisions").expect(read);
    she.put(newReport(), SampleReport.chillies(VILLAGE).body()).expect(write);
    she.put(newReport(), onBehalf().body()).expect(behalf);
    she.put(path, SampleReport.chillies(VILLAGE).basedOn(revision()).with("cadres", 3).body())
        .expect(revise);
    she.put(path, onBehalf().basedOn(revision()).with("cadres", 4).body()).expect(takeOver);
    open(she, path).expect(open);
    review(she, path).expect(review);
    if (publish == 409) {
      returnIt(she, path);
    }
    she.post(path + "/publication", Map.of("published", true)).expect(publish);
    she.post(path + "/withdraw", Map.of("reason", "Tercatat dua kali")).expect(withdraw);
  }

  @Test
  void nobody_without_a_session_gets_anything() {
    var path = "/api/activities/" + report;
    visitor().get(path).expect(401, "NOT_SIGNED_IN");
    visitor().get("/api/activities").expect(401, "NOT_SIGNED_IN");
    visitor().get("/api/changes").expect(401, "NOT_SIGNED_IN");
    visitor().get("/api/totals?from=2026-01&to=2026-11").expect(401, "NOT_SIGNED_IN");
    visitor().put(path, SampleReport.chillies(VILLAGE).body()).expect(401, "NOT_SIGNED_IN");
    visitor().post("/api/activities/batch", Map.of()).expect(401);
    review(visitor(), path).expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void a_pokja_officer_cannot_take_over_a_report_of_another_pokja_by_naming_her_own() {
    var pokja4 = as(VILLAGE, Role.KETUA_POKJA, Field.POKJA_IV);
    var disguised = SampleReport.of(VILLAGE, "POKJA_IV", "IV-09").basedOn(1).body();

    pokja4.put("/api/activities/" + report, disguised).expect(403, "NOT_ALLOWED");

    var held = secretaryOf(VILLAGE).get("/api/activities/" + report).expect(200).json();
    assertThat(held.get("field").stringValue()).isEqualTo("POKJA_III");
    assertThat(held.get("revision").intValue()).isEqualTo(1);
  }

  @Test
  void what_the_kecamatan_entered_on_behalf_it_corrects_until_the_village_takes_it_over() {
    var path = newReport();
    var district = secretaryOf(DISTRICT);
    district.put(path, onBehalf().body()).expect(201);
    district.put(path, onBehalf().basedOn(1).with("cadres", 2).body()).expect(201);

    secretaryOf(VILLAGE)
        .put(path, SampleReport.chillies(VILLAGE).basedOn(2).with("cadres", 5).body())
        .expect(201);

    district.put(path, onBehalf().basedOn(3).body()).expect(403, "NOT_ALLOWED");
    district.post(path + "/withdraw", Map.of("reason", "x")).expect(403);
    secretaryOf(OTHER_DISTRICT).put(path, onBehalf().basedOn(3).body()).expect(403);
  }

  @Test
  void the_kecamatan_withdraws_what_it_entered_on_behalf_by_mistake() {
    var path = newReport();
    secretaryOf(DISTRICT).put(path, onBehalf().body()).expect(201);
    secretaryOf(DISTRICT).post(path + "/withdraw", Map.of("reason", "Salah desa")).expect(200);
    assertThat(secretaryOf(VILLAGE).get(path).json().get("state").stringValue())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void a_report_says_what_its_reader_may_do_with_it() {
    var path = "/api/activities/" + report;
    assertMay(secretaryOf(VILLAGE), path, false, true);
    assertMay(secretaryOf(DISTRICT), path, true, false);
    assertMay(as(REGENCY, Role.OPERATOR, null), path, false, false);
  }

  private static void assertMay(Client she, String path, boolean review, boolean edit) {
    var report = she.get(path).expect(200).json();
    assertThat(report.get("canReview").booleanValue()).isEqualTo(review);
    assertThat(report.get("canEdit").booleanValue()).isEqualTo(edit);
    assertThat(report.get("canWithdraw").booleanValue()).isEqualTo(edit);
    assertThat(report.get("canPublish").booleanValue()).isFalse();
  }

  private static Answer open(Client she, String path) {
    return she.put(path + "/opening", Map.of("revision", revisionIn(she, path)));
  }

  private static Answer review(Client she, String path) {
    var decision = Map.of("revision", revisionIn(she, path), "decision", "APPROVED");
    return she.post(path + "/review", decision);
  }

  private static void returnIt(Client she, String path) {
    var decision =
        Map.of("revision", revisionIn(she, path), "decision", "RETURNED", "note", "Fotonya, Bu");
    she.post(path + "/review", decision).expect(200);
  }

  private static int revisionIn(Client she, String path) {
    var answer = she.get(path);
    return answer.status() == 200 ? answer.json().get("revision").intValue() : 1;
  }

  private int revision() {
    return secretaryOf(VILLAGE).get("/api/activities/" + report).json().get("revision").intValue();
  }

  private static String newReport() {
    return "/api/activities/" + SampleReport.id();
  }

  private static SampleReport onBehalf() {
    return SampleReport.chillies(VILLAGE).with("onBehalfOf", "Ny. Salma, Sekretaris Desa");
  }

  private static String region(String where) {
    return switch (where) {
      case "VILLAGE" -> VILLAGE;
      case "NEIGHBOUR" -> NEIGHBOUR;
      case "DISTRICT" -> DISTRICT;
      case "OTHER_DISTRICT" -> OTHER_DISTRICT;
      case "REGENCY" -> REGENCY;
      default -> OUTSIDE;
    };
  }
}
