package id.jejak.review;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Decisions made without signal: they come late, twice, or after somebody else was faster.
class RepeatedDecisionHttpTest extends ReviewStory {
  private static final String DISTRICT = "82.03.13";
  private static final String VILLAGE = "82.03.13.2001";
  private static final String NOTE = "Fotonya belum ada, Bu.";

  @Test
  void a_decision_whose_answer_was_lost_is_accepted_again_also_when_the_village_has_corrected() {
    var id = submitted(VILLAGE);
    var name = UUID.randomUUID();
    decide(secretaryOf(DISTRICT), id, 1, "RETURNED", NOTE, name, "SUBMITTED").expect(200);
    correct(id, 1);

    var again = decide(secretaryOf(DISTRICT), id, 1, "RETURNED", NOTE, name, "SUBMITTED");

    assertThat(again.expect(200).json().get("state").stringValue()).isEqualTo("SUBMITTED");
    sendBack(secretaryOf(DISTRICT), id, 1, NOTE).expect(200);
    sendBack(secretaryOf(DISTRICT), id, 1, "Lain lagi").expect(409, "NOT_CURRENT_REVISION");
    assertThat(reviews(id)).isEqualTo(1);
    assertThat(state(id)).isEqualTo("SUBMITTED");
  }

  @Test
  void an_approval_sent_twice_does_not_undo_what_another_decided_in_between() {
    var id = submitted(VILLAGE);
    var name = UUID.randomUUID();
    decide(secretaryOf(DISTRICT), id, 1, "APPROVED", null, name, "SUBMITTED").expect(200);
    decide(chairOf(DISTRICT), id, 1, "RETURNED", NOTE, UUID.randomUUID(), "APPROVED").expect(200);

    decide(secretaryOf(DISTRICT), id, 1, "APPROVED", null, name, "SUBMITTED").expect(200);

    assertThat(state(id)).isEqualTo("RETURNED");
    decide(secretaryOf(DISTRICT), id, 1, "RETURNED", "Lain", name, "SUBMITTED")
        .expect(422, "INVALID");
  }

  @Test
  void who_decides_without_knowing_that_another_has_decided_is_told() {
    var id = submitted(VILLAGE);
    decide(chairOf(DISTRICT), id, 1, "RETURNED", NOTE, UUID.randomUUID(), "SUBMITTED").expect(200);
    var she = secretaryOf(DISTRICT);
    decide(she, id, 1, "APPROVED", null, UUID.randomUUID(), "SUBMITTED")
        .expect(409, "DECIDED_MEANWHILE");
    decide(she, id, 1, "RETURNED", "Tanggalnya, Bu.", UUID.randomUUID(), "SUBMITTED")
        .expect(409, "DECIDED_MEANWHILE");
    assertThat(state(id)).isEqualTo("RETURNED");
    // Now she has seen it, and decides all the same.
    decide(she, id, 1, "APPROVED", null, UUID.randomUUID(), "RETURNED").expect(200);
    assertThat(state(id)).isEqualTo("APPROVED");
    // Of two who approve, neither is troubled.
    decide(chairOf(DISTRICT), id, 1, "APPROVED", null, UUID.randomUUID(), "SUBMITTED").expect(200);
    // Her own change of mind needs no fresh look.
    decide(she, id, 1, "RETURNED", NOTE, UUID.randomUUID(), "SUBMITTED").expect(200);
    assertThat(state(id)).isEqualTo("RETURNED");
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void the_same_decision_from_many_windows_at_once_is_one() throws Exception {
    var id = submitted(VILLAGE);
    var name = UUID.randomUUID();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, 16)
              .mapToObj(n ->
                  (Callable<Answer>)
                      () ->
                          decide(secretaryOf(DISTRICT), id, 1, "RETURNED", NOTE, name, "SUBMITTED"))
              .toList();
      for (var answer : pool.invokeAll(tries)) {
        answer.get().expect(200);
      }
    }
    assertThat(reviews(id)).isEqualTo(1);
  }

  @Test
  void what_a_decision_names_must_be_readable_and_others_still_may_not_decide() {
    var id = submitted(VILLAGE);
    var form = Map.of("revision", 1, "decision", "APPROVED", "seenState", "PERHAPS");
    secretaryOf(DISTRICT).post(path(id) + "/review", form).expect(422, "INVALID");
    var name = UUID.randomUUID();
    decide(secretaryOf(VILLAGE), id, 1, "APPROVED", null, name, "SUBMITTED").expect(403);
    decide(secretaryOf("82.03.12"), id, 1, "APPROVED", null, name, "SUBMITTED").expect(404);
    decide(secretaryOf("82.03"), id, 1, "APPROVED", null, name, "SUBMITTED").expect(403);
    assertThat(state(id)).isEqualTo("SUBMITTED");
  }

  private static Answer decide(
      Client reviewer,
      UUID id,
      int revision,
      String decision,
      String note,
      UUID name,
      String seen) {
    var form = new LinkedHashMap<String, Object>();
    form.put("revision", revision);
    form.put("decision", decision);
    form.put("note", note);
    form.put("decisionId", name);
    form.put("seenState", seen);
    return reviewer.post(path(id) + "/review", form);
  }

  private void correct(UUID id, int revision) {
    var body = chillies(VILLAGE).basedOn(revision).with("cadres", 5).body();
    secretaryOf(VILLAGE).put(path(id), body).expect(201);
  }

  private String state(UUID id) {
    return secretaryOf(DISTRICT).get(path(id)).expect(200).json().get("state").stringValue();
  }

  private int reviews(UUID id) {
    return secretaryOf(DISTRICT).get(path(id)).expect(200).json().get("reviews").size();
  }
}
