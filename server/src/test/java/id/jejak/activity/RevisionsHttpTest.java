package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.ReceiptReader;
import id.jejak.SampleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One report on several phones: sent twice, at once, out of order, from the wrong place.
class RevisionsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.07.2001";

  @Test
  void the_same_bytes_sent_at_once_are_one_report_with_one_receipt() throws Exception {
    var id = SampleReport.id();
    var answers = atOnce(12, n -> put(id, chillies(VILLAGE)));
    assertThat(statuses(answers)).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(answers.stream().map(answer -> answer.json().get("receipt")).distinct()).hasSize(1);
    assertThat(history(id)).hasSize(1);
  }

  @Test
  void of_different_bytes_sent_at_once_one_wins_and_the_others_see_it() throws Exception {
    var id = SampleReport.id();
    var answers = atOnce(8, n -> put(id, chillies(VILLAGE).with("cadres", n)));
    assertThat(statuses(answers)).containsOnly(201, 409).containsOnlyOnce(201);
    var held = history(id).get(0).get("body").get("cadres");
    answers.stream()
        .filter(answer -> answer.status() == 409)
        .forEach(answer -> assertThat(answer.json().at("/stored/body/cadres")).isEqualTo(held));
  }

  @Test
  void of_corrections_made_at_once_one_becomes_the_next_revision() throws Exception {
    var id = SampleReport.id();
    put(id, chillies(VILLAGE)).expect(201);
    var answers = atOnce(8, n -> put(id, chillies(VILLAGE).basedOn(1).with("cadres", n)));
    assertThat(statuses(answers)).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(history(id)).hasSize(2);
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void bytes_of_an_older_revision_that_come_late_get_their_own_old_receipt() {
    var id = SampleReport.id();
    var first = put(id, chillies(VILLAGE)).expect(201).json().get("receipt");
    put(id, chillies(VILLAGE).basedOn(1).with("cadres", 3)).expect(201);
    var late = put(id, chillies(VILLAGE)).expect(200).json();
    assertThat(late.get("receipt")).isEqualTo(first);
    assertThat(late.get("revision").intValue()).isEqualTo(1);
    assertThat(history(id)).hasSize(2);
  }

  @Test
  void the_history_keeps_every_version_as_it_was_written_with_its_author() {
    var id = SampleReport.id();
    put(id, chillies(VILLAGE).with("narrative", "Hari pertama")).expect(201);
    var second = chillies(VILLAGE).basedOn(1).with("narrative", "Hari kedua");
    chairOf(VILLAGE).put(path(id), second.body()).expect(201);
    var history = history(id);
    assertThat(history.get(0).at("/body/narrative").stringValue()).isEqualTo("Hari pertama");
    assertThat(history.get(1).at("/body/narrative").stringValue()).isEqualTo("Hari kedua");
    assertThat(history.get(0).at("/author/title").stringValue()).isEqualTo("Sekretaris");
    assertThat(history.get(1).at("/author/title").stringValue()).isEqualTo("Ketua");
    var keys = new ReceiptReader(visitor().get("/api/keys").json());
    var current = put(id, second).expect(200).json().get("receipt");
    assertThat(keys.isValid(current)).isTrue();
    assertThat(current.get("sha256")).isEqualTo(history.get(1).get("sha256"));
  }

  @Test
  void a_correction_that_skips_or_repeats_a_revision_meets_the_stored_version() {
    var id = SampleReport.id();
    put(id, chillies(VILLAGE).basedOn(5)).expect(201); // new here: the phone's number is its own
    put(id, chillies(VILLAGE).basedOn(5).with("cadres", 1)).expect(409, "EDIT_CONFLICT");
    put(id, chillies(VILLAGE).basedOn(0).with("cadres", 1)).expect(409, "EDIT_CONFLICT");
    put(id, chillies(VILLAGE).basedOn(1).with("cadres", 1)).expect(201);
    put(id, chillies(VILLAGE).basedOn(1).with("cadres", 2)).expect(409, "EDIT_CONFLICT");
  }

  @Test
  void a_report_does_not_move_to_another_village() {
    var id = SampleReport.id();
    put(id, chillies(VILLAGE)).expect(201);
    var other = "82.04.07.2013";
    var refusal = secretaryOf(other).put(path(id), chillies(other).basedOn(1).body()).expect(422);
    assertThat(refusal.json().get("errors").findValuesAsString("field"))
        .containsExactly("regionCode");
    assertThat(refusal.text()).doesNotContain("Penanaman cabai");
    assertThat(history(id)).hasSize(1);
  }

  @Test
  void withdrawing_at_once_with_a_correction_leaves_one_clear_end() throws Exception {
    for (var round = 0; round < 6; round++) {
      var id = SampleReport.id();
      put(id, chillies(VILLAGE)).expect(201);
      var answers =
          atOnce(
              2,
              n ->
                  n == 0
                      ? secretaryOf(VILLAGE)
                          .post(path(id) + "/withdraw", Map.of("reason", "Tercatat dua kali"))
                      : put(id, chillies(VILLAGE).basedOn(1).with("cadres", 2)));
      assertThat(answers.getFirst().status()).isEqualTo(200);
      assertThat(answers.getLast().status()).isIn(201, 409);
      var held = secretaryOf(VILLAGE).get(path(id)).json();
      assertThat(held.get("state").stringValue()).isEqualTo("WITHDRAWN");
      assertThat(held.get("withdrawnReason").stringValue()).isEqualTo("Tercatat dua kali");
    }
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
  }

  @Test
  void a_lost_answer_costs_nothing_also_after_the_report_was_withdrawn() {
    var id = SampleReport.id();
    var receipt = put(id, chillies(VILLAGE)).expect(201).json().get("receipt");
    secretaryOf(VILLAGE).post(path(id) + "/withdraw", Map.of("reason", "Salah")).expect(200);
    var again = put(id, chillies(VILLAGE)).expect(200).json();
    assertThat(again.get("receipt")).isEqualTo(receipt);
    assertThat(again.get("state").stringValue()).isEqualTo("WITHDRAWN");
  }

  private Answer put(UUID id, SampleReport report) {
    return secretaryOf(VILLAGE).put(path(id), report.body());
  }

  private JsonNode history(UUID id) {
    return secretaryOf(VILLAGE).get(path(id) + "/revisions").expect(200).json().get("items");
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }

  private static List<Answer> atOnce(int count, IntFunction<Answer> call) throws Exception {
    var answers = new ArrayList<Answer>();
    try (var pool = Executors.newFixedThreadPool(count)) {
      var calls =
          IntStream.range(0, count).mapToObj(n -> (Callable<Answer>) () -> call.apply(n)).toList();
      for (var answer : pool.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static String path(UUID id) {
    return "/api/activities/" + id;
  }
}
