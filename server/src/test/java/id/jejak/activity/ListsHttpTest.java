package id.jejak.activity;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListsHttpTest extends HttpTest {
  private static final String DISTRICT = "82.04.10";

  @Test
  void a_list_tells_where_things_were_to_about_a_hundred_metres() {
    var region = "82.05.10.2001";
    var she = secretaryOf(region);
    var exact = Map.of("latitude", -1.86123456, "longitude", 126.40987654, "accuracyMeters", 8);
    var located = send(she, chillies(region).on("2026-10-02").with("location", exact));
    send(she, chillies(region).on("2026-10-01"));

    var items = she.get("/api/activities").expect(200).json().get("items");
    assertThat(items.at("/0/id").stringValue()).isEqualTo(located.toString());
    assertThat(items.at("/0/spot/latitude").doubleValue()).isEqualTo(-1.861);
    assertThat(items.at("/0/spot/longitude").doubleValue()).isEqualTo(126.41);
    assertThat(items.at("/1/spot").isNull()).isTrue();
    var report = she.get("/api/activities/" + located).expect(200).json();
    assertThat(report.at("/location/latitude").doubleValue()).isEqualTo(-1.86123456);
  }

  @Test
  void each_filter_narrows_the_list() {
    var region = "82.04.10.2001";
    var she = secretaryOf(region);
    var garden =
        send(
            she, chillies(region).on("2026-09-10").results("III-01.2", "5").with("place", "RT 07"));
    var posyandu =
        send(
            she,
            SampleReport.of(region, "POKJA_IV", "IV-01")
                .on("2026-10-05")
                .results("IV-01.2", "31")
                .with("title", "Posyandu 100% Melati"));
    var meeting = send(she, SampleReport.of(region, "SEKRETARIAT", "S-01").on("2026-10-31"));
    review(secretaryOf(DISTRICT), posyandu, "APPROVED");
    review(secretaryOf(DISTRICT), meeting, "RETURNED");

    assertThat(ids(she, "")).containsExactly(meeting, posyandu, garden);
    assertThat(ids(she, "field=POKJA_IV")).containsExactly(posyandu);
    assertThat(ids(she, "type=S-01")).containsExactly(meeting);
    assertThat(ids(she, "indicator=III-01.2")).containsExactly(garden);
    assertThat(ids(she, "indicator=III-01.1")).isEmpty();
    assertThat(ids(she, "state=APPROVED")).containsExactly(posyandu);
    assertThat(ids(she, "state=SUBMITTED,RETURNED")).containsExactly(meeting, garden);
    assertThat(ids(she, "state=SUBMITTED&state=RETURNED")).containsExactly(meeting, garden);
    assertThat(ids(she, "from=2026-10-05")).containsExactly(meeting, posyandu);
    assertThat(ids(she, "to=2026-10-05")).containsExactly(posyandu, garden);
    assertThat(ids(she, "from=2026-10-06&to=2026-10-30")).isEmpty();
    assertThat(ids(she, "q=melati")).containsExactly(posyandu);
    assertThat(ids(she, "q=rt%2007")).containsExactly(garden);
    assertThat(ids(she, "q=100%25")).containsExactly(posyandu);
    assertThat(ids(she, "q=07%20rt")).containsExactly(garden);
    assertThat(ids(she, "q=mela")).containsExactly(posyandu);
    assertThat(ids(she, "q=elati")).isEmpty();
    assertThat(ids(she, "q=__")).isEmpty();
    var nation = secretaryOf("ID");
    assertThat(ids(nation, "q=melati%20100")).containsExactly(posyandu);
    assertThat(ids(nation, "q=melati%20100&limit=1")).containsExactly(posyandu);
    assertThat(ids(she, "field=POKJA_IV&state=RETURNED")).isEmpty();
    assertThat(ids(she, "type=none")).isEmpty();
  }

  @Test
  void a_line_says_what_the_list_shows() {
    var region = "82.04.10.2002";
    var id =
        send(
            secretaryOf(region),
            chillies(region).results("III-01.1", "12.50").photo("ab".repeat(32)));
    var line = list(secretaryOf(region), "").get("items").get(0);
    assertThat(line.get("id").stringValue()).isEqualTo(id.toString());
    assertThat(line.get("parentRegionName").stringValue()).isEqualTo("Kec. Makian Barat");
    assertThat(line.get("typeName").stringValue()).isNotBlank();
    assertThat(line.at("/results/0/value").stringValue()).isEqualTo("12.5");
    assertThat(line.at("/photos/0/held").booleanValue()).isFalse();
    assertThat(line.get("startDate").stringValue()).isEqualTo("2026-11-20");
  }

  @Test
  void pages_follow_each_other_without_gaps_and_doubles_while_reports_arrive() {
    var region = "82.04.10.2003";
    var she = secretaryOf(region);
    var all = new ArrayList<UUID>();
    for (var i = 0; i < 23; i++) {
      // Many on one day: the id decides.
      all.add(send(she, chillies(region).on("2026-10-%02d".formatted(1 + i / 6))));
    }
    var seen = new ArrayList<UUID>();
    var after = "";
    do {
      var page = list(she, "limit=5&after=" + after);
      page.get("items").forEach(item -> seen.add(UUID.fromString(item.get("id").stringValue())));
      assertThat(page.get("items").size()).isLessThanOrEqualTo(5);
      after = page.path("next").asString("");
      send(she, chillies(region).on("2026-11-19")); // newer than every page
    } while (!after.isEmpty());

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(new HashSet<>(seen)).containsAll(all);
    assertThat(list(she, "limit=200").get("next").isNull()).isTrue();
  }

  @Test
  void a_list_holds_what_her_subtree_and_bidang_allow() {
    var district = "82.04.13";
    var one = "82.04.13.2005";
    var two = "82.04.13.2006";
    var garden = send(secretaryOf(one), chillies(one));
    var meeting = send(secretaryOf(two), SampleReport.of(two, "SEKRETARIAT", "S-01"));

    assertThat(ids(secretaryOf(district), "")).contains(garden, meeting);
    assertThat(ids(secretaryOf("82.04"), "region=" + district)).contains(garden, meeting);
    assertThat(ids(secretaryOf(district), "region=" + one)).containsExactly(garden);
    assertThat(ids(secretaryOf(one), "")).containsExactly(garden);
    assertThat(ids(as(district, Role.KETUA_POKJA, Field.POKJA_III), ""))
        .contains(garden)
        .doesNotContain(meeting);
    assertThat(ids(as(one, Role.KETUA_POKJA, Field.POKJA_I), "")).isEmpty();
    secretaryOf(one).get("/api/activities?region=" + two).expect(404, "NOT_FOUND");
    secretaryOf(one).get("/api/activities?region=" + district).expect(404, "NOT_FOUND");
    secretaryOf(one).get("/api/activities?region=82.04.99").expect(404, "NOT_FOUND");
  }

  @Test
  void own_means_her_team_alone() {
    var below = "82.04.10.2006";
    var village = send(secretaryOf(below), chillies(below));
    var district = send(secretaryOf(DISTRICT), chillies(DISTRICT));
    assertThat(ids(secretaryOf(DISTRICT), "own=true")).contains(district).doesNotContain(village);
    assertThat(ids(secretaryOf(DISTRICT), "own=false")).contains(district, village);
  }

  @Test
  void waiting_is_what_she_may_decide_about_now() {
    var region = "82.04.10.2007";
    var waiting = send(secretaryOf(region), chillies(region));
    var decided = send(secretaryOf(region), chillies(region));
    var ofDistrict = send(secretaryOf(DISTRICT), chillies(DISTRICT));
    var onBehalf = send(secretaryOf(DISTRICT), chillies(region).with("onBehalfOf", "Ny. Salma"));
    review(secretaryOf(DISTRICT), decided, "APPROVED");

    assertThat(ids(secretaryOf(DISTRICT), "waiting=true"))
        .contains(waiting)
        .doesNotContain(decided, ofDistrict, onBehalf);
    assertThat(ids(chairOf(DISTRICT), "waiting=true")).contains(waiting, onBehalf);
    assertThat(ids(as(DISTRICT, Role.KETUA_POKJA, Field.POKJA_II), "waiting=true")).isEmpty();
    assertThat(ids(secretaryOf("82.04"), "waiting=true"))
        .contains(ofDistrict)
        .doesNotContain(waiting);
    assertThat(ids(secretaryOf(region), "waiting=true")).isEmpty();
  }

  private static UUID send(Client she, SampleReport report) {
    var id = SampleReport.id();
    she.put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private static void review(Client reviewer, UUID id, String decision) {
    var body = Map.of("revision", 1, "decision", decision, "note", "Catatan");
    reviewer.post("/api/activities/" + id + "/review", body).expect(200);
  }

  private static List<UUID> ids(Client she, String query) {
    return list(she, query).get("items").findValuesAsString("id").stream()
        .map(UUID::fromString)
        .toList();
  }

  private static tools.jackson.databind.JsonNode list(Client she, String query) {
    return she.get("/api/activities?" + query).expect(200).json();
  }
}
