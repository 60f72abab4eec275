package id.jejak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.account.SessionJobs;
import id.jejak.officer.OfficerForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who did what to whom is read by the operator of the tier, for her subtree, in Kecamatan Weda
/// Selatan.
class AuditHttpTest extends HttpTest {
  private static final String VILLAGE = "82.02.05.2001";
  private static final String DISTRICT = "82.02.05";
  private final LocalDate today = LocalDate.now();
  @Autowired private SessionJobs sessionJobs;

  @Test
  void an_act_is_kept_with_the_names_of_that_day_and_without_what_was_written() {
    var person = add("Ny. Rahasia");
    var form = OfficerForms.with(OfficerForms.person("Ny. Rahasia"), "baseVersion", 1);
    operator()
        .put("/api/officers/" + person, OfficerForms.with(form, "phone", "0899 0000 1111"))
        .expect(200);

    var entry = operator().get("/api/audit?officer=" + person).json().get("items").get(0);

    assertThat(entry.get("kind").stringValue()).isEqualTo("OFFICER_CHANGED");
    assertThat(entry.get("subject").stringValue()).isEqualTo("Ny. Rahasia");
    assertThat(entry.get("office").stringValue()).isEqualTo("Operator");
    assertThat(entry.get("regionCode").stringValue()).isEqualTo(VILLAGE);
    assertThat(entry.at("/details/fields").stringValue()).isEqualTo("phone");
    assertThat(entry.toString()).doesNotContain("0899");
  }

  @Test
  void it_is_searched_narrowed_and_paged_newest_first() {
    var mark = UUID.randomUUID().toString().substring(0, 12);
    for (var i = 0; i < 3; i++) {
      add("Ny. " + mark + i);
    }
    var whole = list("q=" + mark);
    assertThat(whole).hasSize(6);
    assertThat(whole.stream().map(entry -> entry.get("id").longValue()))
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));

    var collected = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page =
          operator().get("/api/audit?limit=4&q=" + mark + "&after=" + after).expect(200).json();
      page.get("items").forEach(collected::add);
      after = page.get("next").isNull() ? "" : page.get("next").stringValue();
    } while (!after.isEmpty());
    assertThat(collected).isEqualTo(whole);

    assertThat(list("kind=OFFICE_GIVEN&q=" + mark)).hasSize(3);
    assertThat(list("q=" + mark + "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
        .hasSize(6);
    assertThat(list("q=" + mark + "&to=" + today.minusDays(2))).isEmpty();
    assertThat(list("q=" + mark + "&region=" + VILLAGE)).hasSize(6);
    operator().get("/api/audit?kind=ENTAH").expect(422);
    operator().get("/api/audit?after=x").expect(422);
    operator().get("/api/audit?limit=500").expect(422);
    operator().get("/api/audit?from=9999-01-01").expect(422);
  }

  @Test
  void who_signed_in_and_who_failed_is_kept_but_is_no_change() {
    var username = "masuk-" + UUID.randomUUID().toString().substring(0, 8);
    var officer = appoint(VILLAGE, Role.SEKRETARIS, null, username);
    for (var password : List.of("salah-pertama", "salah-kedua")) {
      visitor()
          .post("/api/session", Map.of("username", username, "password", password))
          .expect(401, "WRONG_PASSWORD");
    }
    visitor()
        .post("/api/session", Map.of("username", "tidak-ada-" + username, "password", "apa-saja"))
        .expect(401, "WRONG_PASSWORD");
    visitor().post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    sessionJobs.tellFailures();

    assertThat(list("officer=" + officer)).isEmpty();
    assertThat(list("kind=SIGNED_IN&officer=" + officer)).hasSize(1);
    var failed = list("kind=SIGN_IN_FAILED&officer=" + officer);
    assertThat(
            failed.stream()
                .mapToInt(entry -> Integer.parseInt(entry.at("/details/tries").stringValue()))
                .sum())
        .isEqualTo(2);
    assertThat(failed.toString()).contains(username).doesNotContain("salah-");
    assertThat(list("kind=SIGN_IN_FAILED&q=tidak-ada")).isEmpty();
  }

  @Test
  void who_took_a_list_as_a_file_is_kept_but_is_no_change() {
    var id = UUID.randomUUID();
    var order = Map.of("format", "CSV", "activities", Map.of("region", VILLAGE));
    for (var i = 0; i < 2; i++) {
      operator().put("/api/exports/" + id, order).expect(200);
    }
    var kept = list("kind=FILE_ORDERED&q=kegiatan-" + VILLAGE);
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().get("subjectId").stringValue()).isEqualTo(id.toString());
    assertThat(kept.getFirst().get("officerName").stringValue()).isNotEmpty();
    assertThat(list("q=kegiatan-" + VILLAGE)).isEmpty();
  }

  @Test
  void nobody_reads_beyond_her_subtree_and_only_operators_read() {
    var person = add("Ny. Sini");
    var beside = as("82.02.04", Role.OPERATOR, null);
    assertThat(beside.get("/api/audit?officer=" + person).expect(200).json().get("items"))
        .isEmpty();
    beside.get("/api/audit?region=" + DISTRICT).expect(404);
    operator().get("/api/audit?region=82.02").expect(404);
    as("82.02", Role.OPERATOR, null).get("/api/audit?region=" + VILLAGE).expect(200);
    chairOf(DISTRICT).get("/api/audit").expect(403, "NOT_ALLOWED");
    visitor().get("/api/audit").expect(401);
  }

  private List<JsonNode> list(String query) {
    return operator()
        .get("/api/audit?" + query)
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .toList();
  }

  private UUID add(String name) {
    var person = OfficerForms.id();
    var office = OfficerForms.office(VILLAGE, "WAKIL", null, today.minusDays(3));
    operator()
        .put("/api/officers/" + person, OfficerForms.newcomer(name, OfficerForms.id(), office))
        .expect(200);
    return person;
  }

  private Client operator() {
    return as(DISTRICT, Role.OPERATOR, null);
  }
}
