package id.jejak.review;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewHttpTest extends ReviewStory {
  @Test
  void the_kecamatan_approves_and_the_village_sees_who_did() {
    var id = submitted(LALUIN);

    var answer = approve(secretaryOf(DISTRICT), id, 1).expect(200).json();

    assertThat(answer.get("state").stringValue()).isEqualTo("APPROVED");
    assertThat(answer.get("revision").intValue()).isEqualTo(1);
    var report = secretaryOf(LALUIN).get(path(id)).expect(200).json();
    assertThat(report.get("state").stringValue()).isEqualTo("APPROVED");
    var review = report.at("/reviews/0");
    assertThat(review.get("decision").stringValue()).isEqualTo("APPROVED");
    assertThat(review.at("/reviewer/title").stringValue()).isEqualTo("Sekretaris");
    assertThat(review.at("/reviewer/team").stringValue())
        .isEqualTo("TP PKK Kecamatan Kayoa Selatan");
    assertThat(report.get("openedAt").isNull()).isFalse();
  }

  @Test
  void a_report_is_returned_with_a_note_corrected_and_approved() {
    var id = submitted(LALUIN);
    sendBack(secretaryOf(DISTRICT), id, 1, "Jumlah bibit belum diisi, Bu.").expect(200);
    var returned = secretaryOf(LALUIN).get(path(id)).json();
    assertThat(returned.get("state").stringValue()).isEqualTo("RETURNED");
    assertThat(returned.at("/reviews/0/note").stringValue())
        .isEqualTo("Jumlah bibit belum diisi, Bu.");

    var corrected = chillies(LALUIN).basedOn(1).results("III-01.2", "40").body();
    var answer = secretaryOf(LALUIN).put(path(id), corrected).expect(201).json();

    assertThat(answer.get("state").stringValue()).isEqualTo("SUBMITTED");
    approve(secretaryOf(DISTRICT), id, 2).expect(200);
    var approved = secretaryOf(LALUIN).get(path(id)).json();
    assertThat(approved.get("state").stringValue()).isEqualTo("APPROVED");
    assertThat(approved.get("reviews").findValues("revision").stream().map(JsonNode::intValue))
        .containsExactly(1, 2);
  }

  @Test
  void returning_needs_a_note_and_a_decision_must_be_one() {
    var id = submitted(LALUIN);
    var reviewer = secretaryOf(DISTRICT);
    var path = path(id) + "/review";
    reviewer.post(path, Map.of("revision", 1, "decision", "RETURNED")).expect(422, "INVALID");
    sendBack(reviewer, id, 1, "   ").expect(422, "INVALID");
    sendBack(reviewer, id, 1, "x".repeat(1_001)).expect(422, "INVALID");
    sendBack(reviewer, id, 1, "a\u0000b").expect(422, "INVALID");
    reviewer.post(path, Map.of("revision", 1, "decision", "PERHAPS")).expect(422, "INVALID");
    reviewer.post(path, Map.of("decision", "APPROVED")).expect(422, "INVALID");
    reviewer.post(path, Map.of("revision", 1)).expect(422, "INVALID");
    approve(reviewer, SampleReport.id(), 1).expect(404, "NOT_FOUND");
    assertThat(stateOf(id)).isEqualTo("SUBMITTED");
  }

  @Test
  void who_has_not_seen_the_newest_revision_decides_nothing() {
    var id = submitted(LALUIN);
    secretaryOf(LALUIN)
        .put(path(id), chillies(LALUIN).basedOn(1).with("cadres", 9).body())
        .expect(201);

    approve(secretaryOf(DISTRICT), id, 1).expect(409, "NOT_CURRENT_REVISION");
    sendBack(secretaryOf(DISTRICT), id, 1, "Fotonya, Bu").expect(409, "NOT_CURRENT_REVISION");
    approve(secretaryOf(DISTRICT), id, 3).expect(409, "NOT_CURRENT_REVISION");

    assertThat(stateOf(id)).isEqualTo("SUBMITTED");
  }

  @Test
  void a_withdrawn_report_is_not_decided_about() {
    var id = submitted(LALUIN);
    secretaryOf(LALUIN).post(path(id) + "/withdraw", Map.of("reason", "Salah")).expect(200);
    approve(secretaryOf(DISTRICT), id, 1).expect(409, "NOT_CURRENT_REVISION");
    assertThat(stateOf(id)).isEqualTo("WITHDRAWN");
  }

  @Test
  void the_same_decision_again_changes_nothing() {
    var id = submitted(LALUIN);
    sendBack(secretaryOf(DISTRICT), id, 1, "Fotonya, Bu").expect(200);
    sendBack(secretaryOf(DISTRICT), id, 1, "Fotonya, Bu").expect(200);
    assertThat(reviewsOf(id)).hasSize(1);
    approve(secretaryOf(DISTRICT), id, 1).expect(200);
    approve(secretaryOf(DISTRICT), id, 1).expect(200);
    assertThat(reviewsOf(id)).hasSize(2);
  }

  @Test
  void of_two_reviewers_at_once_each_decision_is_kept_whole() throws Exception {
    var id = submitted(LALUIN);
    try (var pool = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, 16)
              .mapToObj(n ->
                  (Callable<Answer>)
                      () ->
                          n % 2 == 0
                              ? approve(secretaryOf(DISTRICT), id, 1)
                              : sendBack(chairOf(DISTRICT), id, 1, "Catatan"))
              .toList();
      for (var answer : pool.invokeAll(tries)) {
        answer.get().expect(200);
      }
    }
    var last = reviewsOf(id).get(reviewsOf(id).size() - 1);
    assertThat(stateOf(id)).isEqualTo(last.get("decision").stringValue());
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void nobody_decides_about_what_she_wrote_or_revised_herself() {
    var regency = secretaryOf("82.04");
    var own = submitted("82.04");
    approve(regency, own, 1).expect(403, "OWN_REPORT");
    regency.put(path(own) + "/opening", Map.of("revision", 1)).expect(403, "OWN_REPORT");

    // A colleague revises it: now both have written it.
    chairOf("82.04")
        .put(path(own), chillies("82.04").basedOn(1).with("cadres", 4).body())
        .expect(201);
    approve(chairOf("82.04"), own, 2).expect(403, "OWN_REPORT");
    approve(regency, own, 2).expect(403, "OWN_REPORT");
    approve(as("82.04", Role.KETUA_POKJA, Field.POKJA_III), own, 2).expect(200);

    var onBehalf = SampleReport.id();
    var body = chillies(LALUIN).with("onBehalfOf", "Ny. Salma").body();
    secretaryOf(DISTRICT).put(path(onBehalf), body).expect(201);
    approve(secretaryOf(DISTRICT), onBehalf, 1).expect(403, "OWN_REPORT");
    approve(chairOf(DISTRICT), onBehalf, 1).expect(200);
  }

  @Test
  void opening_shows_in_the_change_feed_of_the_village_once() {
    var id = submitted(LALUIN);
    var cursor = cursorOf(LALUIN);
    secretaryOf(DISTRICT).put(path(id) + "/opening", Map.of("revision", 2)).expect(204);
    assertThat(changesSince(LALUIN, cursor)).isEmpty();

    secretaryOf(DISTRICT).put(path(id) + "/opening", Map.of("revision", 1)).expect(204);
    chairOf(DISTRICT).put(path(id) + "/opening", Map.of("revision", 1)).expect(204);

    var changes = changesSince(LALUIN, cursor);
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).get("id").stringValue()).isEqualTo(id.toString());
    assertThat(changes.get(0).get("openedAt").isNull()).isFalse();
    assertThat(changes.get(0).get("state").stringValue()).isEqualTo("SUBMITTED");
    // A new revision has not been seen by anybody.
    secretaryOf(LALUIN)
        .put(path(id), chillies(LALUIN).basedOn(1).with("cadres", 1).body())
        .expect(201);
    var corrected = secretaryOf(LALUIN).get(path(id)).json();
    assertThat(corrected.get("openedAt").isNull()).isTrue();
    // That the first one was seen stays in its history.
    assertThat(corrected.get("openings")).hasSize(1);
    assertThat(corrected.at("/openings/0/revision").intValue()).isEqualTo(1);
    assertThat(corrected.at("/openings/0/openedAt")).isEqualTo(changes.get(0).get("openedAt"));
    approve(secretaryOf(DISTRICT), id, 2).expect(200);
    assertThat(secretaryOf(LALUIN).get(path(id)).json().get("openings")).hasSize(2);
  }

  @Test
  void a_decision_reaches_the_phone_with_its_note() {
    var id = submitted(LALUIN);
    var cursor = cursorOf(LALUIN);
    sendBack(secretaryOf(DISTRICT), id, 1, "Tanggalnya sudah benar, Bu?").expect(200);
    var change = changesSince(LALUIN, cursor).get(0);
    assertThat(change.get("state").stringValue()).isEqualTo("RETURNED");
    assertThat(change.at("/review/note").stringValue()).isEqualTo("Tanggalnya sudah benar, Bu?");
    assertThat(change.at("/review/revision").intValue()).isEqualTo(1);
  }

  private String cursorOf(String region) {
    var cursor = "";
    while (true) {
      var page = secretaryOf(region).get("/api/changes?since=" + cursor).expect(200).json();
      cursor = page.get("cursor").stringValue();
      if (!page.get("more").booleanValue()) {
        return cursor;
      }
    }
  }

  private JsonNode changesSince(String region, String cursor) {
    return secretaryOf(region).get("/api/changes?since=" + cursor).expect(200).json().get("items");
  }
}
