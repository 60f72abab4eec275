package id.jejak.review;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The kabupaten looks at a sample of what its kecamatan have approved, and returns one with a
/// note.
class SampleHttpTest extends ReviewStory {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.13";
  private static final String VILLAGE = "82.03.13.2005";
  private static final String MONTH = "/api/activities/sample?month=2025-03";
  private static final String NOTE = "Fotonya dari kegiatan lain, Bu.";

  @Test
  void a_seed_draws_the_same_reports_again_and_another_one_others() {
    var approved = new ArrayList<UUID>();
    for (var n = 0; n < 12; n++) {
      approved.add(approved("2025-03-0" + (1 + n % 9)));
    }
    var waiting = submittedOn("2025-03-05");
    approved("2025-04-01");
    var she = secretaryOf(REGENCY);

    var drawn = drawn(she, MONTH + "&each=5&seed=7");

    assertThat(drawn).hasSize(5).doesNotHaveDuplicates().isSubsetOf(approved);
    assertThat(drawn).doesNotContain(waiting).isEqualTo(drawn(she, MONTH + "&each=5&seed=7"));
    assertThat(drawn(she, MONTH + "&each=5&seed=8")).isNotEqualTo(drawn);
    assertThat(drawn(she, MONTH + "&each=20&seed=7")).containsExactlyInAnyOrderElementsOf(approved);
    var district = she.get(MONTH).expect(200).json().at("/items/0");
    assertThat(district.get("district").stringValue()).isEqualTo(DISTRICT);
    assertThat(district.get("approved").intValue()).isEqualTo(12);
    // A Pokja draws from her own bidang.
    var pokja = as(REGENCY, Role.KETUA_POKJA, Field.POKJA_II);
    assertThat(drawn(pokja, MONTH)).isEmpty();
  }

  @Test
  void nobody_else_draws_and_a_wrong_question_is_refused() {
    secretaryOf(DISTRICT).get(MONTH + "&region=82.03").expect(404);
    secretaryOf(DISTRICT).get(MONTH).expect(403);
    secretaryOf(VILLAGE).get(MONTH).expect(403);
    as(REGENCY, Role.OPERATOR, null).get(MONTH).expect(403);
    secretaryOf("82.04").get(MONTH + "&region=82.03").expect(404);
    var she = secretaryOf(REGENCY);
    she.get(MONTH + "&region=82.03.13").expect(422, "INVALID");
    she.get("/api/activities/sample?month=2025-13").expect(422, "INVALID");
    for (var wrong : List.of("&each=0", "&each=21")) {
      she.get(MONTH + wrong).expect(422, "INVALID");
    }
    visitor().get(MONTH).expect(401);
  }

  @Test
  void what_is_returned_leaves_the_approved_totals_and_the_kecamatan_decides_anew() {
    var id = approved("2025-05-10");
    var she = secretaryOf(REGENCY);
    var seen = she.get(path(id)).expect(200).json();
    assertThat(seen.get("canReturn").booleanValue()).isTrue();
    assertThat(seen.get("canReview").booleanValue()).isFalse();

    sendBack(she, id, 1, NOTE).expect(200);
    sendBack(she, id, 1, NOTE).expect(200);

    var returned = secretaryOf(VILLAGE).get(path(id)).json();
    assertThat(returned.get("state").stringValue()).isEqualTo("RETURNED");
    assertThat(returned.get("reviews")).hasSize(2);
    var last = returned.at("/reviews/1");
    assertThat(last.get("note").stringValue()).isEqualTo(NOTE);
    assertThat(last.at("/reviewer/team").stringValue())
        .isEqualTo("TP PKK Kabupaten Halmahera Utara");
    assertThat(checker.differences()).isEmpty();
    // It is no longer hers: the kecamatan decides when the desa has corrected.
    sendBack(she, id, 1, "Lagi").expect(403);
    approve(she, id, 1).expect(403);
    secretaryOf(VILLAGE)
        .put(path(id), chillies(VILLAGE).on("2025-05-10").basedOn(1).with("cadres", 3).body())
        .expect(201);
    sendBack(she, id, 2, NOTE).expect(403);
    approve(secretaryOf(DISTRICT), id, 2).expect(200);
  }

  @Test
  void nobody_returns_what_she_may_not() {
    var id = approved("2025-06-10");
    sendBack(secretaryOf("82.04"), id, 1, NOTE).expect(404);
    sendBack(secretaryOf("82.03.12"), id, 1, NOTE).expect(404);
    sendBack(secretaryOf(VILLAGE), id, 1, NOTE).expect(403);
    sendBack(as(REGENCY, Role.OPERATOR, null), id, 1, NOTE).expect(403);
    sendBack(as(REGENCY, Role.KETUA_POKJA, Field.POKJA_II), id, 1, NOTE).expect(404);
    sendBack(as(REGENCY, Role.BENDAHARA, null), id, 1, NOTE).expect(403);
    var onBehalf = SampleReport.id();
    var body = chillies(VILLAGE).with("onBehalfOf", "Ny. Salma").body();
    secretaryOf(REGENCY).put(path(onBehalf), body).expect(201);
    approve(secretaryOf(DISTRICT), onBehalf, 1).expect(200);
    sendBack(secretaryOf(REGENCY), onBehalf, 1, NOTE).expect(403, "OWN_REPORT");
    assertThat(secretaryOf(VILLAGE).get(path(id)).json().get("state").stringValue())
        .isEqualTo("APPROVED");
    // Nor a tier further up publishes or opens it.
    secretaryOf(REGENCY).put(path(id) + "/opening", java.util.Map.of("revision", 1)).expect(403);
  }

  private UUID approved(String day) {
    var id = submittedOn(day);
    approve(secretaryOf(DISTRICT), id, 1).expect(200);
    return id;
  }

  private UUID submittedOn(String day) {
    var id = SampleReport.id();
    secretaryOf(VILLAGE).put(path(id), chillies(VILLAGE).on(day).body()).expect(201);
    return id;
  }

  private static List<UUID> drawn(Client she, String question) {
    var ids = new ArrayList<UUID>();
    for (JsonNode district : she.get(question).expect(200).json().get("items")) {
      district.get("items").forEach(item -> ids.add(UUID.fromString(item.get("id").stringValue())));
    }
    return ids;
  }
}
