package id.jejak.review;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.access.Role;
import id.jejak.setting.SettingForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Publication, many decisions at once, and who decides with two offices.
class PublicationHttpTest extends ReviewStory {
  @Autowired private JdbcClient db;

  @Test
  void only_an_approved_report_is_shown_to_the_public_and_no_longer_once_it_changes() {
    var id = submitted(LALUIN);
    publish(id, true).expect(409, "NOT_APPROVED");
    approve(secretaryOf(DISTRICT), id, 1).expect(200);
    publish(id, true).expect(200);
    publish(id, true).expect(200);
    assertThat(published(id)).isTrue();
    publish(id, false).expect(200);
    assertThat(published(id)).isFalse();
    publish(id, true).expect(200);
    secretaryOf(DISTRICT).post(path(id) + "/publication", Map.of()).expect(422, "INVALID");

    secretaryOf(LALUIN)
        .put(path(id), chillies(LALUIN).basedOn(1).with("cadres", 7).body())
        .expect(201);
    assertThat(published(id)).isFalse();
    approve(secretaryOf(DISTRICT), id, 2).expect(200);
    publish(id, true).expect(200);
    sendBack(secretaryOf(DISTRICT), id, 2, "Ternyata salah").expect(200);
    assertThat(published(id)).isFalse();
    approve(secretaryOf(DISTRICT), id, 2).expect(200);
    publish(id, true).expect(200);
    secretaryOf(LALUIN).post(path(id) + "/withdraw", Map.of("reason", "Salah")).expect(200);
    assertThat(published(id)).isFalse();
  }

  @Test
  void where_the_reviewing_team_has_set_it_so_an_approved_report_is_shown_at_once() {
    var operator = as(DISTRICT, Role.OPERATOR, null);
    var before = submitted(LALUIN);
    SettingForms.set(operator, DISTRICT, "PUBLISH_AT_ONCE", Map.of("yes", true));
    try {
      var shown = submitted(LALUIN);
      approve(secretaryOf(DISTRICT), shown, 1).expect(200);
      assertThat(published(shown)).isTrue();
      sendBack(secretaryOf(DISTRICT), before, 1, "Belum lengkap").expect(200);
      assertThat(published(before)).isFalse();

      publish(shown, false).expect(200);
      approve(secretaryOf(DISTRICT), shown, 1).expect(200);
      assertThat(published(shown)).as("approving again shows nothing anew").isFalse();
      assertThat(checker.differences()).isEmpty();
    } finally {
      SettingForms.set(operator, DISTRICT, "PUBLISH_AT_ONCE", null);
    }
  }

  @Test
  void a_batch_of_decisions_has_an_outcome_for_each_in_its_order() {
    var good = submitted(LALUIN);
    var stale = submitted(LALUIN);
    var foreign = submitted("82.04.13.2001");
    secretaryOf(LALUIN)
        .put(path(stale), chillies(LALUIN).basedOn(1).with("cadres", 2).body())
        .expect(201);
    var decisions =
        List.of(
            Map.of("id", stale, "revision", 1, "decision", "APPROVED"),
            Map.of("id", good, "revision", 1, "decision", "APPROVED"),
            Map.of("id", foreign, "revision", 1, "decision", "APPROVED"),
            Map.of("revision", 1, "decision", "APPROVED"),
            Map.of("id", good, "revision", 1, "decision", "RETURNED"));

    var outcomes =
        secretaryOf(DISTRICT)
            .post("/api/activities/review/batch", Map.of("decisions", decisions))
            .expect(200)
            .json()
            .get("outcomes");

    assertThat(outcomes.findValues("status").stream().map(JsonNode::intValue))
        .containsExactly(409, 200, 404, 422, 422);
    assertThat(outcomes.get(1).get("id").stringValue()).isEqualTo(good.toString());
    assertThat(stateOf(good)).isEqualTo("APPROVED");
    var many = java.util.Collections.nCopies(201, decisions.getFirst());
    for (var wrong : List.of(Map.of("decisions", List.of()), Map.of(), Map.of("decisions", many))) {
      secretaryOf(DISTRICT).post("/api/activities/review/batch", wrong).expect(422, "INVALID");
    }
  }

  @Test
  void an_officer_with_two_offices_decides_in_the_one_that_allows_it() {
    var officer = appoint(LALUIN, Role.SEKRETARIS, null, "dua-jabatan");
    db.sql(
            "insert into assignment (id, officer_id, region_id, role, field, starts_on) select gen_random_uuid(),"
                + " :officer, id, 'KETUA_POKJA', 'POKJA_III', :since from region where code = :district")
        .param("officer", officer)
        .param("since", LocalDate.of(2024, 1, 1))
        .param("district", DISTRICT)
        .update();
    var she = visitor();
    she.post("/api/session", Map.of("username", "dua-jabatan", "password", PASSWORD)).expect(200);
    var id = submitted(LALUIN);

    approve(she, id, 1).expect(200);

    var reviewer = reviewsOf(id).get(0).get("reviewer");
    assertThat(reviewer.get("title").stringValue()).isEqualTo("Ketua Pokja III");
    assertThat(reviewer.get("team").stringValue()).isEqualTo("TP PKK Kecamatan Kayoa Selatan");
  }

  private Answer publish(UUID id, boolean published) {
    return secretaryOf(DISTRICT).post(path(id) + "/publication", Map.of("published", published));
  }

  private boolean published(UUID id) {
    return secretaryOf("82.04").get(path(id)).json().get("published").booleanValue();
  }
}
