package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.ReceiptReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.shared.Sha256;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class IntakeHttpTest extends HttpTest {
  private static final String TOMORI = "82.04.08.2002";

  @Test
  void a_report_is_accepted_with_a_receipt_that_anyone_can_verify() throws Exception {
    var id = SampleReport.id();
    var body = chillies(TOMORI).results("III-01.1", "18", "III-01.2", "240.5").body();

    var answer = secretaryOf(TOMORI).put("/api/activities/" + id, body).expect(201).json();

    var receipt = answer.get("receipt");
    var canonical = new JsonCanonicalizer(json.writeValueAsString(body)).getEncodedUTF8();
    assertThat(receipt.get("sha256").stringValue()).isEqualTo(Sha256.hex(canonical));
    assertThat(receipt.get("id").stringValue()).isEqualTo(id.toString());
    assertThat(receipt.get("revision").intValue()).isEqualTo(1);
    assertThat(answer.get("state").stringValue()).isEqualTo("SUBMITTED");
    var keys = new ReceiptReader(visitor().get("/api/keys").expect(200).json());
    assertThat(keys.isValid(receipt)).isTrue();
  }

  @Test
  void the_same_bytes_again_give_the_same_receipt_whatever_the_order_of_members() {
    var id = SampleReport.id();
    var report = chillies(TOMORI).with("place", "RT 02").body();
    var first = secretaryOf(TOMORI).put("/api/activities/" + id, report).expect(201).json();
    var reordered = new java.util.TreeMap<>(report);

    var again = secretaryOf(TOMORI).put("/api/activities/" + id, reordered).expect(200).json();

    assertThat(again.get("receipt")).isEqualTo(first.get("receipt"));
  }

  @Test
  void a_report_that_is_read_carries_its_receipt_its_short_code_and_its_public_address() {
    var id = SampleReport.id();
    var sent =
        secretaryOf(TOMORI).put("/api/activities/" + id, chillies(TOMORI).body()).expect(201);

    var report = secretaryOf(TOMORI).get("/api/activities/" + id).expect(200).json();

    assertThat(report.get("receipt")).isEqualTo(sent.json().get("receipt"));
    assertThat(report.get("shortCode").stringValue()).matches("[0-9A-Z]{3}-[0-9A-Z]{3}");
    assertThat(report.get("publicUrl").stringValue()).isEqualTo("/kegiatan/" + id);
  }

  @Test
  void other_bytes_under_the_same_id_meet_the_stored_version() {
    var id = SampleReport.id();
    secretaryOf(TOMORI).put("/api/activities/" + id, chillies(TOMORI).body()).expect(201);
    var other = chillies(TOMORI).with("title", "Tanam tomat").body();

    var refusal = secretaryOf(TOMORI).put("/api/activities/" + id, other);

    var stored = refusal.expect(409, "EDIT_CONFLICT").json().get("stored");
    assertThat(stored.get("revision").intValue()).isEqualTo(1);
    assertThat(stored.get("body").get("title").stringValue())
        .isEqualTo("Penanaman cabai di pekarangan");
  }

  @Test
  void a_new_revision_names_the_one_it_is_based_on_and_the_history_keeps_both() {
    var id = SampleReport.id();
    secretaryOf(TOMORI).put("/api/activities/" + id, chillies(TOMORI).body()).expect(201);
    var corrected = chillies(TOMORI).basedOn(1).with("participantsFemale", 25).body();

    var answer = secretaryOf(TOMORI).put("/api/activities/" + id, corrected).expect(201).json();

    assertThat(answer.get("revision").intValue()).isEqualTo(2);
    var detail = secretaryOf(TOMORI).get("/api/activities/" + id).expect(200).json();
    assertThat(detail.get("participantsFemale").intValue()).isEqualTo(25);
    var history =
        secretaryOf(TOMORI).get("/api/activities/" + id + "/revisions").expect(200).json();
    assertThat(history.get("items")).hasSize(2);
    secretaryOf(TOMORI).put("/api/activities/" + id, chillies(TOMORI).body()).expect(200);
  }

  @Test
  void a_wrong_report_names_every_wrong_field_in_indonesian() {
    var wrong =
        chillies(TOMORI)
            .with("participantsMale", 1_000_001)
            .with("titel", "salah ketik")
            .on("2031-01-01")
            .results("I-01.1", "3");

    var refusal = secretaryOf(TOMORI).put("/api/activities/" + SampleReport.id(), wrong.body());

    var errors = refusal.expect(422, "INVALID").json().get("errors");
    assertThat(errors.findValuesAsString("field")).contains("participantsMale", "titel");
    assertThat(errors.findValuesAsString("detail"))
        .contains("Jumlah peserta paling banyak 1.000.000.");
    var late = chillies(TOMORI).on("2031-01-01").body();
    assertThat(
            secretaryOf(TOMORI)
                .put("/api/activities/" + SampleReport.id(), late)
                .expect(422)
                .json()
                .get("detail")
                .stringValue())
        .isEqualTo("Tanggal tidak boleh sesudah besok.");
  }

  @Test
  void what_is_no_json_and_what_has_no_id_gets_a_clear_answer() {
    var client = secretaryOf(TOMORI);
    client.put("/api/activities/" + SampleReport.id(), "{not json").expect(400, "MALFORMED");
    client.put("/api/activities/not-an-id", chillies(TOMORI).body()).expect(422);
    client.put("/api/activities/" + SampleReport.id(), "[]").expect(422);
    client.post("/api/activities/batch", Map.of("activities", List.of())).expect(422);
    client
        .sendRaw(
            "PUT", "/api/activities/" + SampleReport.id(), "{}", "Content-Type", "application/json")
        .expect(403, "HEADER_MISSING");
  }

  @Test
  void nobody_reports_for_a_village_or_a_pokja_that_is_not_hers() {
    var path = "/api/activities/" + SampleReport.id();
    visitor().put(path, chillies(TOMORI).body()).expect(401, "NOT_SIGNED_IN");
    secretaryOf("82.04.08.2003").put(path, chillies(TOMORI).body()).expect(403, "NOT_ALLOWED");
    secretaryOf("82.04.08").put(path, chillies(TOMORI).body()).expect(403, "NOT_ALLOWED");
    as(TOMORI, Role.KETUA_POKJA, Field.POKJA_II)
        .put(path, chillies(TOMORI).body())
        .expect(403, "NOT_ALLOWED");
    as("82.04", Role.OPERATOR, null).put(path, chillies(TOMORI).body()).expect(403);
  }

  @Test
  void the_kecamatan_enters_on_behalf_of_a_village_and_both_names_are_kept() {
    var id = SampleReport.id();
    var body = chillies(TOMORI).with("onBehalfOf", "Ny. Aminah, Sekretaris Desa Tomori").body();

    secretaryOf("82.04.08").put("/api/activities/" + id, body).expect(201);

    var detail = secretaryOf(TOMORI).get("/api/activities/" + id).expect(200).json();
    assertThat(detail.get("onBehalfOf").stringValue()).contains("Aminah");
    assertThat(detail.get("author").get("name").stringValue()).contains("82.04.08-SEKRETARIS");
  }

  @Test
  void one_bad_report_of_a_batch_harms_no_other() {
    var good = SampleReport.id();
    var bad = SampleReport.id();
    var foreign = SampleReport.id();
    var batch =
        List.of(
            chillies(TOMORI).withId(good),
            chillies(TOMORI).without("startDate").withId(bad),
            chillies("82.04.08.2003").withId(foreign));

    var outcomes =
        secretaryOf(TOMORI)
            .post("/api/activities/batch", Map.of("activities", batch))
            .expect(200)
            .json()
            .get("outcomes");

    assertThat(outcomes.findValues("status").stream().map(node -> node.intValue()))
        .containsExactly(201, 422, 403);
    secretaryOf(TOMORI).put("/api/activities/" + good, chillies(TOMORI).body()).expect(200);
  }

  @Test
  void a_withdrawn_report_is_kept_with_its_reason_and_takes_no_new_revision() {
    var id = SampleReport.id();
    secretaryOf(TOMORI).put("/api/activities/" + id, chillies(TOMORI).body()).expect(201);
    var path = "/api/activities/" + id + "/withdraw";
    secretaryOf(TOMORI).post(path, Map.of("reason", " ")).expect(422);
    secretaryOf("82.04.08").post(path, Map.of("reason", "x")).expect(403);
    secretaryOf("82.04.08.2003").post(path, Map.of("reason", "x")).expect(404);

    secretaryOf(TOMORI).post(path, Map.of("reason", "Tercatat dua kali")).expect(200);

    secretaryOf(TOMORI).post(path, Map.of("reason", "Tercatat dua kali")).expect(200);
    var detail = secretaryOf(TOMORI).get("/api/activities/" + id).expect(200).json();
    assertThat(detail.get("state").stringValue()).isEqualTo("WITHDRAWN");
    var corrected = chillies(TOMORI).basedOn(1).with("cadres", 2).body();
    secretaryOf(TOMORI).put("/api/activities/" + id, corrected).expect(409, "ALREADY_WITHDRAWN");
  }
}
