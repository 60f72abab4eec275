package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.photo.Photos;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a reviewer takes along to where there is no signal.
class WaitingHttpTest extends HttpTest {
  private static final String DISTRICT = "82.03.13";
  private static final String VILLAGE = "82.03.13.2002";
  private static final String OTHER_DISTRICT = "82.03.12";
  private static final String REVIEW = "/api/activities/%s/review";
  @Autowired private Photos photos;

  @Test
  void she_gets_what_waits_for_her_whole_the_longest_waiting_first_in_pages() {
    var first = submitted(chillies(VILLAGE).on("2026-11-20"));
    var second = submitted(chillies(VILLAGE).on("2026-11-02").results("III-01.1", "18"));
    var third = submitted(chillies(VILLAGE).on("2026-11-10"));
    var decided = submitted(chillies(VILLAGE));
    var approval = Map.of("revision", 1, "decision", "APPROVED");
    secretaryOf(DISTRICT).post(REVIEW.formatted(decided), approval).expect(200);

    var taken = takeAll(secretaryOf(DISTRICT), 2);

    var ids = taken.stream().map(WaitingHttpTest::idOf).toList();
    assertThat(ids).containsSubsequence(first, second, third).doesNotContain(decided);
    assertThat(ids).doesNotHaveDuplicates();
    var whole = taken.get(ids.indexOf(second));
    var alone = secretaryOf(DISTRICT).get("/api/activities/" + second).expect(200).json();
    assertThat(whole.get("report")).isEqualTo(alone);
    assertThat(whole.get("revisions")).isEmpty();
  }

  @Test
  void a_corrected_one_comes_with_its_earlier_wordings() {
    var id = submitted(chillies(VILLAGE));
    var note = Map.of("revision", 1, "decision", "RETURNED", "note", "Kadernya berapa, Bu?");
    secretaryOf(DISTRICT).post(REVIEW.formatted(id), note).expect(200);
    var body = chillies(VILLAGE).basedOn(1).with("cadres", 5).body();
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);

    var taken = find(secretaryOf(DISTRICT), id);

    var kept = secretaryOf(DISTRICT).get("/api/activities/" + id + "/revisions").json();
    assertThat(taken.get("revisions")).hasSize(2).isEqualTo(kept.get("items"));
  }

  @Test
  void it_says_what_the_team_told_before_and_what_is_usual_around() {
    for (var n = 1; n <= 6; n++) {
      submitted(
          SampleReport.of("82.03.13.200" + ((n - 1) % 5 + 1), "POKJA_I", "I-02")
              .on("2026-10-0" + n)
              .results("I-02.1", String.valueOf(10 * n)));
    }
    var id =
        submitted(
            SampleReport.of("82.03.13.2003", "POKJA_I", "I-02")
                .on("2026-10-20")
                .results("I-02.1", "900"));

    var comparison = find(secretaryOf(DISTRICT), id).get("comparison");

    assertThat(comparison.at("/previous/startDate").stringValue()).isEqualTo("2026-10-03");
    assertThat(comparison.at("/previous/results/0/value").stringValue()).isEqualTo("30");
    var people = comparison.at("/usual/0");
    assertThat(people.get("indicator").isNull()).isTrue();
    assertThat(people.get("low").intValue()).isEqualTo(27);
    var value = comparison.at("/usual/1");
    assertThat(value.get("low").intValue()).isEqualTo(20);
    assertThat(value.get("high").intValue()).isEqualTo(60);
  }

  @Test
  void nobody_gets_what_she_may_not_review() {
    var id = submitted(chillies(VILLAGE));
    var onBehalf = SampleReport.id();
    var body = chillies(VILLAGE).with("onBehalfOf", "Ny. Salma").body();
    chairOf(DISTRICT).put("/api/activities/" + onBehalf, body).expect(201);

    assertThat(idsOf(secretaryOf(DISTRICT))).contains(id, onBehalf);
    assertThat(idsOf(chairOf(DISTRICT))).contains(id).doesNotContain(onBehalf);
    assertThat(idsOf(as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_III))).contains(id);
    assertThat(idsOf(as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_II))).isEmpty();
    assertThat(idsOf(as(DISTRICT, Role.OPERATOR, null))).isEmpty();
    assertThat(idsOf(secretaryOf(VILLAGE))).isEmpty();
    assertThat(idsOf(secretaryOf("82.03"))).doesNotContain(id);
    assertThat(idsOf(secretaryOf(OTHER_DISTRICT))).doesNotContain(id);
    visitor().get("/api/activities/waiting").expect(401);
  }

  @Test
  void a_wrong_mark_or_number_is_refused() {
    for (var wrong :
        List.of("limit=0", "limit=201", "after=x", "after=2026-11-20T00:00:00Z_x", "after=_")) {
      secretaryOf(DISTRICT).get("/api/activities/waiting?" + wrong).expect(422, "INVALID");
    }
    secretaryOf(DISTRICT)
        .get("/api/activities/waiting?after=-999999999-01-01T00:00:00Z_" + UUID.randomUUID())
        .expect(422, "INVALID");
  }

  @Test
  void small_photos_come_together_and_only_those_she_may_see() {
    var shown = photo(1301);
    var hidden = photo(1302);
    var loose = photo(1303);
    submitted(chillies(VILLAGE).photo(shown.sha256()).photo(hidden.sha256(), "", true));
    var asked = "/api/photos?sha256=%s,%s,%s,%s";
    var all = asked.formatted(shown.sha256(), hidden.sha256(), loose.sha256(), "0".repeat(64));

    var items = secretaryOf(DISTRICT).get(all).expect(200).json().get("items");

    assertThat(items.findValuesAsString("sha256"))
        .containsExactlyInAnyOrder(shown.sha256(), hidden.sha256());
    var jpeg = Base64.getDecoder().decode(items.get(0).get("jpeg").stringValue());
    assertThat(jpeg).startsWith(0xff, 0xd8);
    for (var other : List.of(secretaryOf(OTHER_DISTRICT), secretaryOf("82.03.13.2004"))) {
      assertThat(other.get(all).expect(200).json().get("items")).isEmpty();
    }
    assertThat(
            as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_II).get(all).expect(200).json().get("items"))
        .isEmpty();
    visitor().get(all).expect(401);
    secretaryOf(DISTRICT).get("/api/photos").expect(400, "MALFORMED");
    var many = String.join(",", java.util.Collections.nCopies(41, shown.sha256()));
    secretaryOf(DISTRICT).get("/api/photos?sha256=" + many).expect(422, "INVALID");
  }

  private SamplePhoto photo(int seed) {
    var photo = SamplePhoto.of(seed);
    var officer = appoint("82.03.13.2005", Role.ANGGOTA_POKJA, Field.POKJA_III, "foto-" + seed);
    photos.keep(officer, photo.sha256(), photo.jpeg());
    return photo;
  }

  private UUID submitted(SampleReport report) {
    var id = SampleReport.id();
    var region = (String) report.body().get("regionCode");
    secretaryOf(region).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private static JsonNode find(Client reviewer, UUID id) {
    return takeAll(reviewer, 200).stream()
        .filter(taken -> idOf(taken).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<UUID> idsOf(Client reviewer) {
    return takeAll(reviewer, 200).stream().map(WaitingHttpTest::idOf).toList();
  }

  private static UUID idOf(JsonNode taken) {
    return UUID.fromString(taken.at("/report/id").stringValue());
  }

  private static List<JsonNode> takeAll(Client reviewer, int limit) {
    var all = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page =
          reviewer
              .get("/api/activities/waiting?limit=" + limit + "&after=" + after)
              .expect(200)
              .json();
      page.get("items").forEach(all::add);
      after = page.get("next").isNull() ? null : page.get("next").stringValue();
    } while (after != null);
    return all;
  }
}
