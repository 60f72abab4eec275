package id.jejak.reform;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What becomes of reports, numbers, people and addresses when regions change. Each story has
/// villages of Halmahera Timur or Morotai of its own.
class ReformHttpTest extends HttpTest {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private ReformJobs jobs;
  @Autowired private JdbcClient db;

  @Test
  void a_village_gets_another_name_and_everything_stays_where_it_is() {
    var village = "82.06.01.2006";
    var report = send(village, "2026-11-02", "5");
    var plan = plan("RENAME", "region", village, "name", "Subaim Indah");
    change("82.06", plan).expect(200);

    var told = visitor().get("/api/regions/" + village).expect(200).json();
    assertThat(told.get("name").stringValue()).isEqualTo("Subaim Indah");
    assertThat(secretaryOf(village).get("/api/session").expect(200).text())
        .contains("Subaim Indah");
    assertThat(secretaryOf("82.06.01").get("/api/activities/" + report).expect(200).text())
        .contains("Subaim Indah");
    assertThat(stock(village)).isEqualTo("5");
    exact();
  }

  @Test
  void a_village_gets_another_code_and_reports_numbers_people_and_addresses_follow() {
    var old = "82.06.01.2008";
    var now = "82.06.01.2108";
    var secretary = secretaryOf(old);
    var first = send(old, "2026-10-05", "8");
    folder.fold();
    var second = send(old, "2026-11-05", "9");
    publish(second, "82.06.01");
    var district = totals("82.06.01");
    var cursor =
        secretary.get("/api/changes?since=now").expect(200).json().get("cursor").stringValue();
    change("82.06", plan("RENUMBER", "region", old, "newCode", now)).expect(200);

    assertThat(renamed(district, old, now)).isEqualTo(totals("82.06.01"));
    assertThat(stock(now)).isEqualTo("9");
    exact();
    // Evidence opens, for the village itself as for those above it.
    assertThat(ids(secretary, now)).containsExactlyInAnyOrder(first, second);
    assertThat(ids(secretaryOf("82.06"), "82.06.01")).contains(first, second);
    var detail = secretary.get("/api/activities/" + first).expect(200).json();
    assertThat(detail.at("/activity/regionCode").asString(detail.path("regionCode").asString("")))
        .isEqualTo(now);
    // Her office goes on, and her phone learns the new code of each report.
    assertThat(secretary.get("/api/session").expect(200).text())
        .contains("\"" + now)
        .doesNotContain("\"" + old + "\"");
    var changes = secretary.get("/api/changes?since=" + cursor).expect(200).json();
    assertThat(changes.at("/items").findValuesAsString("regionCode")).containsOnly(now);
    assertThat(changes.at("/items").findValuesAsString("id"))
        .contains(first.toString(), second.toString());
    // Rates count it once, under the code it has.
    var rate =
        secretaryOf("82.06.01").get("/api/reporting?region=82.06.01&month=2026-11").expect(200);
    assertThat(rate.text()).contains(now).doesNotContain(old);
    // What people had written down leads on.
    var page = visitor().get("/wilayah/" + old + "?tahun=2026");
    page.expect(301);
    assertThat(page.header("Location")).endsWith("/wilayah/" + now + "?tahun=2026");
    assertThat(visitor().get("/wilayah/" + old + "/kegiatan").expect(301).header("Location"))
        .endsWith("/wilayah/" + now + "/kegiatan");
    visitor().get("/wilayah/" + now).expect(200);
    visitor().get("/wilayah/82.06.01.2999").expect(404);
    assertThat(visitor().get("/api/regions/" + old).expect(200).json().get("code").stringValue())
        .isEqualTo(now);
  }

  @Test
  void what_waited_on_a_phone_under_the_old_code_is_accepted_with_the_same_receipt() {
    var old = "82.06.01.2009";
    var now = "82.06.01.2109";
    var secretary = secretaryOf(old);
    var sent = SampleReport.id();
    var bytes = chillies(old).results("III-01.1", "3").body();
    var receipt = secretary.put("/api/activities/" + sent, bytes).expect(201).json().get("receipt");
    change("82.06", plan("RENUMBER", "region", old, "newCode", now)).expect(200);

    var again = secretary.put("/api/activities/" + sent, bytes).expect(200).json().get("receipt");
    assertThat(again).isEqualTo(receipt);
    var queued = SampleReport.id();
    secretary.put("/api/activities/" + queued, chillies(old).on("2026-11-21").body()).expect(201);
    secretary.put("/api/activities/" + queued, chillies(old).on("2026-11-21").body()).expect(200);
    var corrected = chillies(old).on("2026-11-22").basedOn(1).body();
    secretary.put("/api/activities/" + queued, corrected).expect(201);
    var batched = SampleReport.id();
    var batch =
        List.of(
            chillies(old).on("2026-11-23").withId(batched),
            chillies(now).withId(SampleReport.id()));
    var outcomes =
        secretary.post("/api/activities/batch", Map.of("activities", batch)).expect(200).json();
    assertThat(outcomes.get("outcomes").findValues("status").stream().map(JsonNode::intValue))
        .containsExactly(201, 201);
    // Who enters for it from above had the old code written down, too.
    var onBehalf = chillies(old).with("onBehalfOf", "Desa Bumi Restu").body();
    secretaryOf("82.06.01").put("/api/activities/" + SampleReport.id(), onBehalf).expect(201);
    secretaryOf("82.06.01.2014").put("/api/activities/" + SampleReport.id(), onBehalf).expect(403);
    assertThat(ids(secretary, now)).hasSize(5).contains(sent, queued, batched);
    exact();
  }

  @Test
  void a_kecamatan_moves_to_another_kabupaten_with_all_its_villages() {
    var village = "82.06.07.2001";
    send(village, "2026-09-09", "4");
    send("82.06.07", "2026-09-10", "7");
    folder.fold();
    send(village, "2026-10-09", "6");
    var report = ids(secretaryOf(village), village).getFirst();
    var losing = stock("82.06");
    var gaining = stock("82.07");
    change("82", plan("RENUMBER", "region", "82.06.07", "newCode", "82.07.57")).expect(200);

    assertThat(stock("82.07.57")).isEqualTo("13");
    assertThat(number(stock("82.06")))
        .isEqualByComparingTo(number(losing).subtract(new BigDecimal(13)));
    assertThat(number(stock("82.07")))
        .isEqualByComparingTo(number(gaining).add(new BigDecimal(13)));
    exact();
    secretaryOf("82.06").get("/api/activities/" + report).expect(404);
    secretaryOf("82.07").get("/api/activities/" + report).expect(200);
    secretaryOf(village).get("/api/activities/" + report).expect(200);
    assertThat(visitor().get("/api/regions?parent=82.07").expect(200).text()).contains("82.07.57");
    assertThat(visitor().get("/api/regions?parent=82.06").expect(200).text())
        .doesNotContain("82.06.07");
    // It once was theirs: the operator of one kabupaten alone can neither give nor take.
    var back = plan("RENUMBER", "region", "82.07.57", "newCode", "82.06.07");
    preview("82.07", back).expect(404);
    preview("82.06", back).expect(404);
    preview("82", back).expect(200);
  }

  @Test
  void a_planned_change_waits_for_its_day_and_can_be_undone_before_it() {
    var village = "82.06.02.2001";
    var id = SampleReport.id();
    var plan = plan("RENAME", "region", village, "name", "Buli Baru");
    plan.put("effectiveOn", today.plusDays(3).toString());
    var operator = as("82.06", Role.OPERATOR, null);
    var planned = operator.put("/api/regions/changes/" + id, plan).expect(200).json();
    assertThat(planned.get("state").stringValue()).isEqualTo("PLANNED");
    assertThat(operator.put("/api/regions/changes/" + id, plan).expect(200).json())
        .isEqualTo(planned);
    plan.put("name", "Buli Lain");
    operator.put("/api/regions/changes/" + id, plan).expect(409, "REFORM_IS_ANOTHER");
    jobs.carryOutDue();
    assertThat(nameOf(village)).isEqualTo("Buli");

    var undone = operator.delete("/api/regions/changes/" + id).expect(200).json();
    assertThat(undone.get("state").stringValue()).isEqualTo("UNDONE");
    operator.delete("/api/regions/changes/" + id).expect(200);
    assertThat(
            operator
                .get("/api/audit?region=" + village)
                .expect(200)
                .json()
                .get("items")
                .findValuesAsString("kind"))
        .containsOnly("REGION_CHANGED")
        .hasSize(2);

    var other = SampleReport.id();
    operator.put("/api/regions/changes/" + other, plan).expect(200);
    db.sql("update region_change set effective_on = :day where id = :id")
        .param("day", today)
        .param("id", other)
        .update();
    jobs.carryOutDue();
    jobs.carryOutDue();
    assertThat(nameOf(village)).isEqualTo("Buli Lain");
    // The day came without her; the log says so once, in her name.
    var log = operator.get("/api/audit?region=" + village).expect(200).json().get("items");
    assertThat(log.findValuesAsString("what"))
        .containsExactly("APPLIED", "PLANNED", "UNDONE", "PLANNED");
    assertThat(log.get(0).get("officer")).isEqualTo(log.get(1).get("officer"));
    operator.delete("/api/regions/changes/" + other).expect(409, "REFORM_IS_DONE");
    assertThat(
            operator
                .get("/api/regions/changes")
                .expect(200)
                .json()
                .get("items")
                .findValuesAsString("id"))
        .contains(id.toString(), other.toString());
    assertThat(
            operator
                .get("/api/regions/changes?open=true")
                .expect(200)
                .json()
                .get("items")
                .findValuesAsString("id"))
        .doesNotContain(id.toString(), other.toString());
  }

  @Test
  void reports_that_come_in_during_the_change_are_all_counted_under_the_new_code()
      throws Exception {
    var old = "82.06.01.2015";
    var now = "82.06.01.2115";
    var secretary = secretaryOf(old);
    var sent = new ArrayList<Future<UUID>>();
    try (var phones = Executors.newFixedThreadPool(6)) {
      for (var day = 1; day <= 28; day++) {
        var body =
            chillies(old).on("2026-10-%02d".formatted(day)).results("III-01.1", "" + day).body();
        sent.add(phones.submit(() -> untilTaken(secretary, SampleReport.id(), body)));
        if (day == 9) {
          change("82.06", plan("RENUMBER", "region", old, "newCode", now)).expect(200);
        }
      }
    }
    var ids = new ArrayList<UUID>();
    for (var one : sent) {
      ids.add(one.get());
    }
    assertThat(ids(secretary, now)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(stock(now)).isEqualTo("28");
    exact();
    folder.fold();
    exact();
  }

  @Test
  void who_may_not_change_the_tree_is_told_so() {
    var plan = plan("RENAME", "region", "82.06.02.2002", "name", "Buli Tua");
    for (var client :
        List.of(
            as("82.06.02", Role.OPERATOR, null),
            secretaryOf("82.06"),
            chairOf("82.06.02.2002"),
            as("82", Role.PEMBACA, null))) {
      client.put("/api/regions/changes/" + SampleReport.id(), plan).expect(403, "NOT_ALLOWED");
      client.post("/api/regions/changes/preview", plan).expect(403);
      client.get("/api/regions/changes").expect(403);
    }
    var beside = as("82.07", Role.OPERATOR, null);
    beside.put("/api/regions/changes/" + SampleReport.id(), plan).expect(404);
    visitor().put("/api/regions/changes/" + SampleReport.id(), plan).expect(401);
    var own = plan("RENAME", "region", "82.06", "name", "Haltim");
    preview("82.06", own).expect(403);
    assertThat(nameOf("82.06.02.2002")).isEqualTo("Buli Asal");
    var id = SampleReport.id();
    plan.put("effectiveOn", today.plusDays(30).toString());
    as("82.06", Role.OPERATOR, null).put("/api/regions/changes/" + id, plan).expect(200);
    beside.get("/api/regions/changes/" + id).expect(404);
    beside.delete("/api/regions/changes/" + id).expect(404);
    as("82.06.02", Role.OPERATOR, null).delete("/api/regions/changes/" + id).expect(403);
    as("82", Role.OPERATOR, null).delete("/api/regions/changes/" + id).expect(200);
  }

  @Test
  void what_the_tree_does_not_allow_is_named() {
    refuse(plan("RENUMBER", "region", "82.06.02.2003", "newCode", "82.06.02.2011"), "newCode");
    refuse(plan("RENUMBER", "region", "82.06.02.2003", "newCode", "82.06.99.2001"), "newCode");
    refuse(plan("RENUMBER", "region", "82.06.02.2003", "newCode", "82.06.02"), "newCode");
    refuse(plan("RENUMBER", "region", "82.06.02.2003"), "newCode");
    refuse(plan("RENAME", "region", "82.06.02.2999", "name", "Apa"), "region");
    refuse(plan("RENAME", "region", "82.06.02.2003"), "name");
    refuse(plan("RENAME", "region", "82.06.02.2003", "regionKind", "KOTA"), "regionKind");
    refuse(plan("RENAME", "region", "82.06.02.2003", "name", "Baris\u0000"), "name");
    var undated = plan("RENAME", "region", "82.06.02.2003", "name", "Buli Karya");
    undated.remove("effectiveOn");
    refuse(undated, "effectiveOn");
    undated.put("effectiveOn", "1999-01-01");
    refuse(undated, "effectiveOn");
    // A code leads to one region for ever; only that region may have it again.
    change("82.06", plan("RENUMBER", "region", "82.06.02.2012", "newCode", "82.06.02.2112"))
        .expect(200);
    refuse(plan("RENUMBER", "region", "82.06.02.2003", "newCode", "82.06.02.2012"), "newCode");
    var early = plan("RENUMBER", "region", "82.06.02.2112", "newCode", "82.06.02.2012");
    early.put("effectiveOn", today.minusDays(1).toString());
    refuse(early, "effectiveOn");
    early.put("effectiveOn", today.toString());
    change("82.06", early).expect(200);
    assertThat(nameOf("82.06.02.2012")).isEqualTo("Sailal");
    exact();
  }

  private void refuse(Map<String, Object> plan, String field) {
    var refusal = change("82.06", plan).expect(422, "INVALID").json();
    assertThat(refusal.at("/errors").findValuesAsString("field"))
        .as(refusal.toString())
        .contains(field);
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

  private UUID send(String region, String date, String gardens) {
    var id = SampleReport.id();
    var body = chillies(region).on(date).results("III-01.1", gardens, "III-01.2", "10").body();
    secretaryOf(region).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  // As a phone does it: what is answered with 503 is sent again.
  private static UUID untilTaken(Client phone, UUID id, Map<String, Object> body) {
    var answer = phone.put("/api/activities/" + id, body);
    while (answer.status() == 503) {
      answer = phone.put("/api/activities/" + id, body);
    }
    answer.expect(201);
    return id;
  }

  private void publish(UUID id, String district) {
    var reviewer = secretaryOf(district);
    reviewer
        .post("/api/activities/" + id + "/review", Map.of("revision", 1, "decision", "APPROVED"))
        .expect(200);
    reviewer.post("/api/activities/" + id + "/publication", Map.of("published", true)).expect(200);
  }

  private String totals(String region) {
    return secretaryOf(region)
        .get(
            "/api/totals?region="
                + region
                + "&from=2026-01&to=2026-12&by=child,field,type,indicator,month")
        .expect(200)
        .json()
        .get("rows")
        .toString();
  }

  private static String renamed(String text, String old, String now) {
    return text.replace(old, now);
  }

  private String stock(String region) {
    var rows =
        as("82", Role.PEMBACA, null)
            .get("/api/totals?region=" + region + "&from=2026-01&to=2026-12&by=indicator")
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

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private List<UUID> ids(Client client, String region) {
    return client
        .get("/api/activities?region=" + region + "&limit=100")
        .expect(200)
        .json()
        .get("items")
        .findValuesAsString("id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private String nameOf(String region) {
    return visitor().get("/api/regions/" + region).expect(200).json().get("name").stringValue();
  }

  private void exact() {
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
  }
}
