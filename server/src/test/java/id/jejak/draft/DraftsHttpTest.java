package id.jejak.draft;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an officer is still writing, found again on another phone of hers.
class DraftsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.12.2003";
  private static final UUID THIS_PHONE = UUID.randomUUID();
  private static final UUID OTHER_PHONE = UUID.randomUUID();
  @Autowired private DraftJobs jobs;
  @Autowired private JdbcClient db;

  @Test
  void what_she_writes_on_one_phone_can_be_taken_up_on_another() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(1, "Tanam cab")).expect(204);
    keep(id, THIS_PHONE, draft(2, "Tanam cabai")).expect(204);

    var told = toldOf(id).getFirst();
    assertThat(told.get("title").stringValue()).isEqualTo("Tanam cabai");
    assertThat(told.get("device").stringValue()).isEqualTo(THIS_PHONE.toString());
    assertThat(told.get("photos").intValue()).isEqualTo(2);
    assertThat(told.has("content")).isFalse();
    var content = writer().get(path(id, THIS_PHONE)).expect(200).json().get("content");
    assertThat(content.get("title").stringValue()).isEqualTo("Tanam cabai");
    assertThat(content.get("male").stringValue()).isEmpty();
  }

  @Test
  void an_older_wording_that_comes_late_changes_nothing() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(7, "Yang baru")).expect(204);
    keep(id, THIS_PHONE, draft(6, "Yang lama")).expect(204);
    keep(id, THIS_PHONE, draft(7, "Yang sama")).expect(204);
    assertThat(toldOf(id)).hasSize(1);
    assertThat(toldOf(id).getFirst().get("title").stringValue()).isEqualTo("Yang baru");
  }

  @Test
  void each_phone_keeps_a_copy_of_its_own() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(5, "Dari HP ini")).expect(204);
    keep(id, OTHER_PHONE, draft(1, "Dari HP lain")).expect(204);
    assertThat(toldOf(id)).hasSize(2);
    writer().delete(path(id, OTHER_PHONE)).expect(204);
    writer().delete(path(id, OTHER_PHONE)).expect(204);
    assertThat(toldOf(id)).hasSize(1);
    writer().get(path(id, OTHER_PHONE)).expect(404, "NOT_FOUND");
  }

  @Test
  void nobody_else_sees_it_or_takes_it_away() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(1, "Punya saya")).expect(204);
    for (var other : List.of(chairOf(VILLAGE), secretaryOf("82.04.12"), chairOf("82.04"))) {
      assertThat(toldOf(other, id)).isEmpty();
      other.get(path(id, THIS_PHONE)).expect(404, "NOT_FOUND");
      other.delete(path(id, THIS_PHONE)).expect(204);
      other.put(path(id, THIS_PHONE), draft(9, "Punya orang lain")).expect(204);
    }
    var content = writer().get(path(id, THIS_PHONE)).expect(200).json().get("content");
    assertThat(content.get("title").stringValue()).isEqualTo("Punya saya");
    visitor().get("/api/drafts").expect(401);
    visitor().put(path(id, THIS_PHONE), draft(2, "Siapa?")).expect(401, "NOT_SIGNED_IN");
    as(VILLAGE, Role.PEMBACA, null)
        .put(path(id, THIS_PHONE), draft(1, "Hanya membaca"))
        .expect(403, "NOT_ALLOWED");
  }

  @Test
  void a_report_that_has_arrived_takes_the_place_of_its_drafts() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(1, "Sebelum dikirim")).expect(204);
    keep(id, OTHER_PHONE, draft(1, "Sebelum dikirim")).expect(204);
    writer().put("/api/activities/" + id, chillies(VILLAGE).body()).expect(201);
    assertThat(toldOf(id)).isEmpty();
    keep(id, OTHER_PHONE, correction(2, "Perbaikan")).expect(204);
    assertThat(toldOf(id)).hasSize(1);
    jobs.deleteDone();
    writer().get(path(id, THIS_PHONE)).expect(404);
    writer().get(path(id, OTHER_PHONE)).expect(200);
  }

  @Test
  void what_nobody_has_touched_for_long_is_forgotten() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(1, "Lama sekali")).expect(204);
    keep(id, OTHER_PHONE, draft(1, "Setahun")).expect(204);
    age(id, THIS_PHONE, 401);
    age(id, OTHER_PHONE, 399);
    jobs.deleteDone();
    writer().get(path(id, THIS_PHONE)).expect(404);
    writer().get(path(id, OTHER_PHONE)).expect(200);
  }

  @Test
  void what_is_no_draft_is_refused_with_its_fields_named() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, Map.of()).expect(422, "INVALID");
    for (var wrong :
        List.of(
            Map.entry("baseRevision", -1),
            Map.entry("version", 0),
            Map.entry("changedAt", "kemarin"),
            Map.entry("title", "x".repeat(201)),
            Map.entry("typeCode", "bukan kode"),
            Map.entry("photos", 7),
            Map.entry("content", List.of()))) {
      var form = draft(1, "x");
      form.put(wrong.getKey(), wrong.getValue());
      var field = keep(id, THIS_PHONE, form).expect(422, "INVALID").json().get("errors").get(0);
      assertThat(field.get("field").stringValue()).isEqualTo(wrong.getKey());
    }
    var unknown = draft(1, "x");
    unknown.put("owner", "me");
    keep(id, THIS_PHONE, unknown).expect(422);
    writer().put("/api/drafts/none/" + THIS_PHONE, draft(1, "x")).expect(422);
    assertThat(toldOf(id)).isEmpty();
  }

  @Test
  void a_long_story_fits_a_longer_one_does_not_and_odd_signs_do_no_harm() {
    var id = SampleReport.id();
    keep(id, THIS_PHONE, draft(1, "x".repeat(200), "y".repeat(60_000))).expect(204);
    keep(id, OTHER_PHONE, draft(1, "x", "y".repeat(66_000))).expect(413, "TOO_LARGE");
    keep(id, OTHER_PHONE, draft(1, "nol \0 dan \ud83d", "nol \0 dan \ud83d")).expect(204);
    var content = writer().get(path(id, OTHER_PHONE)).expect(200).json().get("content");
    assertThat(content.get("narrative").stringValue()).startsWith("nol \0 dan ");
  }

  @Test
  void a_phone_that_went_mad_does_not_fill_the_database() {
    var mad = as("82.04.12.2004", Role.SEKRETARIS, null);
    for (var i = 0; i < 305; i++) {
      mad.put(path(SampleReport.id(), THIS_PHONE), draft(1, "Draf " + i)).expect(204);
    }
    var titles = mad.get("/api/drafts").json().get("items").findValuesAsString("title");
    assertThat(titles).hasSize(100).first().isEqualTo("Draf 304");
    var kept =
        db.sql("select count(*) from draft where content like '%Draf %'").query(Integer.class);
    assertThat(kept.single()).isEqualTo(300);
  }

  private Client writer() {
    return secretaryOf(VILLAGE);
  }

  private Answer keep(UUID id, UUID device, Map<String, Object> form) {
    return writer().put(path(id, device), form);
  }

  private List<tools.jackson.databind.JsonNode> toldOf(UUID id) {
    return toldOf(writer(), id);
  }

  private static List<tools.jackson.databind.JsonNode> toldOf(Client client, UUID id) {
    var items = client.get("/api/drafts").expect(200).json().get("items");
    return items
        .valueStream()
        .filter(item -> item.get("id").stringValue().equals(id.toString()))
        .toList();
  }

  private static String path(UUID id, UUID device) {
    return "/api/drafts/" + id + "/" + device;
  }

  private static Map<String, Object> draft(int version, String title) {
    return draft(version, title, "");
  }

  private static Map<String, Object> correction(int version, String title) {
    var form = draft(version, title);
    form.put("baseRevision", 1);
    return form;
  }

  private static Map<String, Object> draft(int version, String title, String narrative) {
    var form = new LinkedHashMap<String, Object>();
    form.put("baseRevision", 0);
    form.put("version", version);
    form.put("changedAt", Instant.parse("2026-11-20T12:00:00Z").plusSeconds(version).toString());
    form.put("title", title);
    form.put("typeCode", "III-01");
    form.put("photos", 2);
    form.put("content", Map.of("title", title, "male", "", "narrative", narrative));
    return form;
  }

  private void age(UUID id, UUID device, int days) {
    db.sql(
            "update draft set kept_at = now() - make_interval(days => ?) where draft_id = ? and device_id = ?")
        .params(days, id, device)
        .update();
  }
}
