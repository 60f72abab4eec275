package id.jejak.reform;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Pemekaran and penggabungan in Halmahera Timur and Morotai.
class SplitAndMergeHttpTest extends HttpTest {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private final String yesterday = today.minusDays(1).toString();

  @Test
  void a_village_is_split_and_what_was_reported_stays_with_the_one_that_goes_on() {
    var old = "82.06.04.2001";
    var made = "82.06.04.2101";
    var before = send(secretaryOf(old), old, "2026-10-01", "6");
    var plan =
        plan(
            "SPLIT",
            "region",
            old,
            "newCode",
            made,
            "name",
            "Nusa Jaya Utara",
            "regionKind",
            "DESA");
    plan.put("basis", "Perda 3 Tahun 2026");
    var change = change("82.06", plan).expect(200).json();
    assertThat(change.get("state").stringValue()).isEqualTo("APPLIED");
    assertThat(change.at("/plan/basis").stringValue()).isEqualTo("Perda 3 Tahun 2026");

    assertThat(ids(secretaryOf(old), old, "")).containsExactly(before);
    var after = send(secretaryOf(made), made, "2026-11-01", "2");
    assertThat(ids(secretaryOf(made), made, "")).containsExactly(after);
    assertThat(stock("82.06.04", "")).isEqualTo("8");
    // Until the day before, both are one village, and its last value counts.
    assertThat(stock("82.06.04", yesterday)).isEqualTo("2");
    assertThat(ids(secretaryOf("82.06.04"), old, yesterday)).containsExactly(after, before);
    var asked =
        secretaryOf("82.06.04").get("/api/activities?region=" + made + "&tree=" + yesterday);
    assertThat(asked.expect(200).json().get("items")).isEmpty();
    var expected = secretaryOf("82.06.04").get("/api/reporting?region=82.06.04&month=2026-11");
    assertThat(expected.expect(200).text()).contains(made);
    exact();
  }

  @Test
  void a_new_kecamatan_takes_some_villages_of_another_with_it() {
    var moved = "82.06.04.2002";
    var stays = "82.06.04.2003";
    send(secretaryOf(moved), moved, "2026-09-01", "4");
    send(secretaryOf(stays), stays, "2026-09-01", "5");
    folder.fold();
    var report = send(secretaryOf(moved), moved, "2026-09-02", "7");
    var district = new BigDecimal(stock("82.06.04", ""));
    var earlier = stock("82.06.04", yesterday);
    var plan =
        plan(
            "SPLIT",
            "region",
            "82.06.04",
            "newCode",
            "82.06.14",
            "name",
            "Nusa Raya",
            "regionKind",
            "KECAMATAN");
    plan.put("moves", List.of(Map.of("code", moved, "newCode", "82.06.14.2001")));
    var seen = preview("82.06", plan).expect(200).json();
    assertThat(seen.get("regions").intValue()).isGreaterThan(1);
    assertThat(seen.get("shifts").toString())
        .contains("{\"code\":\"82.06.04\",\"name\":\"Wasile Selatan\",\"reports\":-2}")
        .contains("{\"code\":\"82.06.14\",\"name\":\"82.06.14\",\"reports\":2}");
    change("82.06", plan).expect(200);

    assertThat(stock("82.06.14", "")).isEqualTo("7");
    assertThat(new BigDecimal(stock("82.06.04", "")))
        .isEqualByComparingTo(district.subtract(new BigDecimal(7)));
    assertThat(stock("82.06.04", yesterday)).isEqualTo(earlier);
    exact();
    // The new kecamatan checks what waits, the old one no longer.
    var decision = Map.of("revision", 1, "decision", "APPROVED");
    secretaryOf("82.06.04").post("/api/activities/" + report + "/review", decision).expect(404);
    secretaryOf("82.06.14").post("/api/activities/" + report + "/review", decision).expect(200);
    // What belonged to it that day is partly another's now: a part would be another number.
    secretaryOf("82.06.04")
        .get("/api/totals?region=82.06.04&from=2026-01&to=2026-12&tree=" + yesterday)
        .expect(403, "EARLIER_REGION_REACHES_FURTHER");
    assertThat(visitor().get("/api/regions/" + moved).expect(200).json().get("code").stringValue())
        .isEqualTo("82.06.14.2001");
    exact();
  }

  @Test
  void two_villages_become_one_with_their_reports_and_people() {
    var ended = "82.06.04.2005";
    var stays = "82.06.04.2006";
    var secretary = secretaryOf(ended);
    var first = send(secretary, ended, "2026-10-10", "10");
    var second = send(secretaryOf(stays), stays, "2026-10-05", "20");
    folder.fold();
    var queued = SampleReport.id();
    var waiting = chillies(ended).on("2026-10-11").results("III-01.1", "11").body();
    change("82.06", plan("MERGE", "region", ended, "into", stays)).expect(200);

    assertThat(stock(stays, "")).isEqualTo("10"); // the latest value of the two
    assertThat(ids(secretaryOf(stays), stays, "")).containsExactly(first, second);
    exact();
    // Her office goes on in the village that stays, and what waited on her phone is taken.
    assertThat(
            secretary.get("/api/session").expect(200).json().at("/team/regionCode").stringValue())
        .isEqualTo(stays);
    secretary.put("/api/activities/" + queued, waiting).expect(201);
    secretary.put("/api/activities/" + queued, waiting).expect(200);
    assertThat(stock(stays, "")).isEqualTo("11");
    var officers =
        as("82.06", Role.OPERATOR, null).get("/api/officers?region=" + stays).expect(200);
    assertThat(officers.text()).contains(ended + "-SEKRETARIS").contains(stays + "-SEKRETARIS");
    // Under the tree of the day before they are two.
    assertThat(stock("82.06.04", yesterday)).isNotEqualTo(stock("82.06.04", ""));
    assertThat(ids(secretaryOf("82.06.04"), ended, yesterday)).containsExactly(queued, first);
    assertThat(ids(secretaryOf("82.06.04"), stays, yesterday)).containsExactly(second);
    var page = visitor().get("/wilayah/" + ended).expect(301);
    assertThat(page.header("Location")).endsWith("/wilayah/" + stays);
    folder.fold();
    exact();
    change("82.06", plan("RENAME", "region", ended, "name", "Apa")).expect(422);
    change("82.06", plan("NEW", "newCode", ended, "name", "Apa", "regionKind", "DESA")).expect(422);
  }

  @Test
  void a_kecamatan_ends_only_when_every_village_has_got_its_new_code() {
    var plan = plan("MERGE", "region", "82.07.06", "into", "82.07.05");
    var refusal = preview("82.07", plan).expect(422, "INVALID").json();
    assertThat(refusal.at("/errors/0/field").stringValue()).isEqualTo("moves");
    var moves = new ArrayList<Map<String, String>>();
    for (var village :
        visitor().get("/api/regions?parent=82.07.06").expect(200).json().get("items")) {
      var code = village.get("code").stringValue();
      moves.add(Map.of("code", code, "newCode", "82.07.05.29" + code.substring(11)));
    }
    var village = moves.getFirst().get("code");
    send(secretaryOf(village), village, "2026-10-10", "3");
    send(secretaryOf("82.07.06"), "82.07.06", "2026-10-11", "2");
    plan.put("moves", moves);
    change("82.07", plan).expect(200);
    assertThat(stock("82.07.05", "")).isEqualTo("5");
    assertThat(visitor().get("/api/regions?parent=82.07").expect(200).text())
        .doesNotContain("82.07.06");
    assertThat(secretaryOf("82.07.06").get("/api/session").expect(200).text()).contains("82.07.05");
    exact();
  }

  @Test
  void a_draft_begun_under_the_old_code_goes_with_the_office() {
    var old = "82.06.04.2007";
    var now = "82.06.04.2107";
    var officer = appoint(old, Role.KETUA_POKJA, Field.POKJA_III, "pindah-" + UUID.randomUUID());
    var operator = as("82.06", Role.OPERATOR, null);
    var detail = operator.get("/api/officers/" + officer).expect(200).json();
    var phone = visitor();
    phone
        .post(
            "/api/session",
            Map.of("username", detail.at("/account/username").stringValue(), "password", PASSWORD))
        .expect(200);
    var draft = Map.of("regionCode", old, "field", "POKJA_III", "title", "Kebun");
    phone
        .put(
            "/api/drafts/" + SampleReport.id() + "/" + UUID.randomUUID(),
            Map.of(
                "version",
                1,
                "changedAt",
                "2026-11-20T10:00:00+09:00",
                "title",
                "Kebun",
                "content",
                draft))
        .expect(204);
    change("82.06", plan("RENUMBER", "region", old, "newCode", now)).expect(200);
    var office = detail.at("/offices/0/id").stringValue();
    var open =
        operator.get("/api/officers/" + officer + "/offices/" + office + "/open-work").expect(200);
    assertThat(open.json().get("drafts").intValue()).isEqualTo(1);
  }

  private Map<String, Object> plan(String kind, String... members) {
    var plan = new LinkedHashMap<String, Object>();
    plan.put("kind", kind);
    plan.put("effectiveOn", today.toString());
    for (var at = 0; at < members.length; at += 2) {
      plan.put(members[at], members[at + 1]);
    }
    return plan;
  }

  private Answer change(String operator, Map<String, Object> plan) {
    return as(operator, Role.OPERATOR, null).put("/api/regions/changes/" + SampleReport.id(), plan);
  }

  private Answer preview(String operator, Map<String, Object> plan) {
    return as(operator, Role.OPERATOR, null).post("/api/regions/changes/preview", plan);
  }

  private static UUID send(Client writer, String region, String date, String gardens) {
    var id = SampleReport.id();
    var body = chillies(region).on(date).results("III-01.1", gardens).body();
    writer.put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private String stock(String region, String tree) {
    JsonNode rows =
        as("82", Role.PEMBACA, null)
            .get(
                "/api/totals?region=%s&from=2026-01&to=2026-12&by=indicator&tree=%s"
                    .formatted(region, tree))
            .expect(200)
            .json()
            .get("rows");
    for (var row : rows) {
      if (row.get("indicator").stringValue().equals("III-01.1")) {
        return row.at("/value/current").stringValue();
      }
    }
    return "0";
  }

  private static List<UUID> ids(Client client, String region, String tree) {
    return client
        .get("/api/activities?region=" + region + "&limit=100&tree=" + tree)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsString("id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private void exact() {
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
  }
}
