package id.jejak.period;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.setting.SettingForms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReportingHttpTest extends HttpTest {
  private static final String DISTRICT = "82.04.19";
  private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Jayapura"));
  private static final YearMonth BEFORE = NOW.minusMonths(1);
  @Autowired private JdbcClient db;

  @Test
  void a_kecamatan_sees_who_has_reported_and_who_has_not() {
    var first = rate(DISTRICT, NOW.minusMonths(7));
    assertThat(first.get("expected").intValue()).isEqualTo(6);
    assertThat(first.get("reported").intValue()).isZero();
    assertThat(first.get("lastReportAt").isNull()).isTrue();

    send("82.04.19.2001", NOW.atDay(1));
    send("82.04.19.2001", NOW.atDay(1));
    send("82.04.19.2002", NOW.atDay(1));
    send(DISTRICT, NOW.atDay(1)); // the kecamatan itself is not one of its villages

    var now = rate(DISTRICT, NOW);
    assertThat(now.get("expected").intValue()).isEqualTo(6);
    assertThat(now.get("reported").intValue()).isEqualTo(2);
    assertThat(now.get("onTime").intValue()).isEqualTo(2);
    assertThat(now.get("deadline").stringValue()).isEqualTo(NOW.atEndOfMonth().toString());
    var children = now.get("children");
    assertThat(children).hasSize(6);
    assertThat(children.get(0).get("region").stringValue()).isEqualTo("82.04.19.2001");
    assertThat(children.get(0).get("reported").intValue()).isEqualTo(1);
    assertThat(children.get(0).get("lastReportAt").stringValue()).isNotBlank();
    assertThat(children.get(2).get("expected").intValue()).isEqualTo(1);
    assertThat(children.get(2).get("reported").intValue()).isZero();
    assertThat(children.get(2).get("lastReportAt").isNull()).isTrue();
    assertThat(now.get("lastReportAt")).isEqualTo(children.get(1).get("lastReportAt"));
  }

  @Test
  void every_tier_adds_up_its_villages() {
    send("82.04.20.2001", NOW.atDay(1));
    var regency = rate("82.04", NOW);
    assertThat(regency.get("children")).hasSize(30);
    assertThat(regency.get("expected").intValue()).isEqualTo(249);
    for (var name : List.of("expected", "reported", "onTime")) {
      var sum = regency.get("children").valueStream().mapToInt(child -> child.get(name).intValue());
      assertThat(regency.get(name).intValue()).isEqualTo(sum.sum());
    }
    var village = rate("82.04.20.2001", NOW);
    assertThat(village.get("expected").intValue()).isEqualTo(1);
    assertThat(village.get("reported").intValue()).isEqualTo(1);
    assertThat(village.get("children")).isEmpty();

    var nation = as("ID", Role.PEMBACA, null).get(path("ID", NOW)).expect(200).json();
    assertThat(nation.get("children")).hasSize(38);
    assertThat(nation.get("expected").intValue()).isEqualTo(villages());
    assertThat(nation.get("reported").intValue()).isGreaterThanOrEqualTo(1);
  }

  /// 83,762 in the year of the list, and what other stories have split and merged since.
  private int villages() {
    return db.sql("select count(*) from region where tier = 'VILLAGE' and valid_to is null")
        .query(Integer.class)
        .single();
  }

  @Test
  void a_report_counts_for_the_month_of_its_activity_and_is_late_after_the_deadline() {
    var region = "82.04.20.2002";
    var id = send(region, BEFORE.atDay(15));
    assertRate(region, BEFORE, 1, 0);
    assertRate(region, NOW, 0, 0);
    setGrace(region, 60);
    assertRate(region, BEFORE, 1, 1);
    assertThat(rate(region, BEFORE).get("deadline").stringValue())
        .isEqualTo(BEFORE.atEndOfMonth().plusDays(60).toString());
    setGrace(region, 0);

    var moved = chillies(region).on(NOW.atDay(1).toString()).basedOn(1).body();
    secretaryOf(region).put("/api/activities/" + id, moved).expect(201);

    assertRate(region, BEFORE, 0, 0);
    assertRate(region, NOW, 1, 1);
  }

  @Test
  void months_are_told_place_by_place_and_those_before_the_first_report_are_known() {
    var district = "81.07.04";
    var one = district + ".2001";
    var two = district + ".2002";
    send(one, LocalDate.of(2025, 3, 10));
    send(one, LocalDate.of(2025, 3, 20));
    send(one, LocalDate.of(2025, 5, 10));
    send(two, LocalDate.of(2025, 5, 11));
    send(district, LocalDate.of(2025, 4, 1)); // the kecamatan itself is not one of its villages

    var told = months(secretaryOf(district), district, "2025-02", "2025-06").get("places");
    assertThat(told.get(0).get("region").stringValue()).isEqualTo(one);
    assertThat(told.get(0).get("firstMonth").stringValue()).isEqualTo("2025-03");
    assertThat(numbers(told.get(0))).containsExactly(0, 1, 0, 1, 0);
    assertThat(told.get(1).get("firstMonth").stringValue()).isEqualTo("2025-05");
    assertThat(told.get(2).get("firstMonth").isNull()).isTrue();
    // What began before the span has begun in all of it.
    var later = months(secretaryOf(district), district, "2025-04", "2025-06").get("places");
    assertThat(later.get(0).get("firstMonth").stringValue()).isEqualTo("2025-04");
    var above =
        months(secretaryOf("81.07"), "81.07", "2025-02", "2025-06")
            .get("places")
            .valueStream()
            .filter(place -> place.get("region").stringValue().equals(district))
            .findFirst()
            .orElseThrow();
    assertThat(above.get("expected").intValue()).isEqualTo(told.size());
    assertThat(numbers(above)).containsExactly(0, 1, 0, 2, 0);
    assertThat(numbers(months(secretaryOf(one), one, "2025-03", "2025-03").at("/places/0")))
        .containsExactly(1);
  }

  @Test
  void months_of_another_region_or_of_too_many_years_are_refused() {
    var she = secretaryOf("81.07.04");
    var path = "/api/reporting/months?region=%s&from=%s&to=%s";
    she.get(path.formatted("81.07.06", "2025-01", "2025-12")).expect(404, "NOT_FOUND");
    she.get(path.formatted("81.07", "2025-01", "2025-12")).expect(404, "NOT_FOUND");
    she.get(path.formatted("81.07.04", "2025-02", "2025-01")).expect(422, "INVALID");
    she.get(path.formatted("81.07.04", "2023-01", "2026-01")).expect(422, "INVALID");
    she.get(path.formatted("81.07.04", "Maret", "2026-01")).expect(422, "INVALID");
    visitor().get(path.formatted("81.07.04", "2025-01", "2025-12")).expect(401);
  }

  private static JsonNode months(Client reader, String region, String from, String to) {
    return reader
        .get("/api/reporting/months?region=%s&from=%s&to=%s".formatted(region, from, to))
        .expect(200)
        .json();
  }

  private static List<Integer> numbers(JsonNode place) {
    return place.get("reported").valueStream().map(JsonNode::intValue).toList();
  }

  @Test
  void a_report_tells_the_deadline_that_it_missed_to_whoever_reads_it() {
    var district = "81.07.06";
    var region = district + ".2002";
    var late = send(region, BEFORE.atDay(15));
    var early = send(region, NOW.atDay(1));
    var deadline = BEFORE.atEndOfMonth();
    for (var reader : List.of(secretaryOf(region), secretaryOf(district), secretaryOf("81.07"))) {
      assertThat(missed(reader, late)).isEqualTo(deadline.toString());
      assertThat(missed(reader, early)).isNull();
    }
    var waiting = secretaryOf(district).get("/api/activities/waiting").expect(200).json();
    assertThat(waiting.get("items").valueStream())
        .filteredOn(item -> item.at("/report/regionCode").stringValue().equals(region))
        .extracting(item -> item.at("/report/late/deadline").asStringOpt().orElse(""))
        .containsExactlyInAnyOrder(deadline.toString(), "");

    setGrace(region, 60);
    assertThat(missed(secretaryOf(region), late)).isNull();
    setGrace(region, 0);

    // The team of the kecamatan has no deadline of a desa.
    var own = send(district, BEFORE.atDay(15));
    assertThat(missed(secretaryOf(district), own)).isNull();
  }

  private static @Nullable String missed(Client reader, UUID id) {
    var report = reader.get("/api/activities/" + id).expect(200).json();
    return report.get("late").isNull() ? null : report.at("/late/deadline").stringValue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T23:59:59+09:00, 1",
    "2026-11-01T00:00:00+09:00, 0",
    "2026-10-31T15:30:00Z, 0", // half past midnight in the village
    "2026-10-31T14:59:59Z, 1"
  })
  void the_deadline_is_the_end_of_a_day_of_the_village(OffsetDateTime receivedAt, int onTime) {
    var region = "82.04.20.2003";
    var id = send(region, LocalDate.of(2026, 10, 30));
    Arrivals.move(db, id, region, receivedAt);
    var rate = rate(region, YearMonth.of(2026, 10));
    assertThat(rate.get("onTime").intValue()).isEqualTo(onTime);
    withdraw(region, id);
    assertThat(monthChecker.differences()).isEmpty();
  }

  @Test
  void the_same_instant_is_in_time_in_a_village_of_WIB_and_late_in_one_of_WIT() {
    var month = YearMonth.of(2026, 9);
    var west = "82.04.25.2001";
    var east = "82.04.25.2002";
    SettingForms.set(operatorOver(west), west, "TIME_ZONE", Map.of("text", "Asia/Jakarta"));
    var at = OffsetDateTime.parse("2026-10-01T00:30:00+09:00"); // 22.30 WIB on 30 September
    Arrivals.move(db, send(west, month.atDay(10)), west, at);
    Arrivals.move(db, send(east, month.atDay(10)), east, at);
    assertRate(west, month, 1, 1);
    assertRate(east, month, 1, 0);
    SettingForms.set(operatorOver(west), west, "TIME_ZONE", null);
    assertRate(west, month, 1, 0);
  }

  @Test
  void a_deadline_is_inherited_and_judges_no_month_that_had_ended_when_it_was_set() {
    var region = "82.04.22.2001";
    send(region, BEFORE.atDay(15));
    send(region, NOW.atDay(1));
    assertRate(region, BEFORE, 1, 0);
    SettingForms.set(
        operatorOver("82.04"), "82.04.22", "DEADLINE_MONTHLY_VILLAGE", Map.of("days", 40));
    assertRate(region, BEFORE, 1, 0);
    assertThat(rate(region, BEFORE).get("deadline").stringValue())
        .isEqualTo(BEFORE.atEndOfMonth().toString());
    for (var place : List.of("82.04.22", region)) {
      assertThat(rate(place, NOW).get("deadline").stringValue())
          .isEqualTo(NOW.atEndOfMonth().plusDays(40).toString());
    }
    assertThat(secretaryOf(region).get("/api/session").json().at("/team/graceDays").intValue())
        .isEqualTo(40);
    SettingForms.set(operatorOver(region), region, "DEADLINE_MONTHLY_VILLAGE", Map.of("days", 3));
    assertThat(rate(region, NOW).get("deadline").stringValue())
        .isEqualTo(NOW.atEndOfMonth().plusDays(3).toString());

    // Had it been set two months ago, it would judge them too, but for what the village has.
    db.sql(
            "update team_setting set valid_from = valid_from - 70 where region_id = (select id from region where code = '82.04.22')")
        .update();
    assertRate(region, BEFORE, 1, 1);
    SettingForms.set(operatorOver("82.04"), "82.04.22", "DEADLINE_MONTHLY_VILLAGE", null);
    assertRate(region, BEFORE, 1, 1);
    assertThat(rate("82.04.22", NOW).get("deadline").stringValue())
        .isEqualTo(NOW.atEndOfMonth().toString());
  }

  @Test
  void a_withdrawn_report_does_not_count_but_a_returned_one_has_been_made() {
    var region = "82.04.20.2004";
    var first = send(region, NOW.atDay(1));
    var second = send(region, NOW.atDay(1));
    secretaryOf("82.04.20")
        .post(
            "/api/activities/" + first + "/review",
            Map.of("revision", 1, "decision", "RETURNED", "note", "Foto"))
        .expect(200);
    assertRate(region, NOW, 1, 1);
    withdraw(region, first);
    assertRate(region, NOW, 1, 1);
    withdraw(region, second);
    assertRate(region, NOW, 0, 0);
    assertThat(rate(region, NOW).get("lastReportAt").isNull()).isTrue();
    assertThat(monthChecker.differences()).isEmpty();
  }

  @Test
  void reports_that_come_and_go_at_once_leave_the_exact_count() throws Exception {
    var region = "82.04.20.2005";
    var known = IntStream.range(0, 12).mapToObj(n -> send(region, NOW.atDay(1))).toList();
    var calls = new java.util.ArrayList<Callable<Void>>();
    for (var id : known) {
      calls.add(() -> {
        withdraw(region, id);
        return null;
      });
      calls.add(() -> {
        send(region, NOW.atDay(1));
        return null;
      });
      calls.add(() -> {
        var batch =
            List.of(
                chillies(region).on(BEFORE.atDay(2).toString()).withId(SampleReport.id()),
                chillies(region).on(NOW.atDay(1).toString()).withId(SampleReport.id()));
        secretaryOf(region).post("/api/activities/batch", Map.of("activities", batch)).expect(200);
        return null;
      });
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var call : pool.invokeAll(calls)) {
        call.get();
      }
    }
    assertThat(monthChecker.differences()).isEmpty();
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void the_rate_is_for_those_whose_region_it_is() {
    visitor().get(path(DISTRICT, NOW)).expect(401, "NOT_SIGNED_IN");
    secretaryOf("82.04.20").get(path(DISTRICT, NOW)).expect(404, "NOT_FOUND");
    secretaryOf("82.04.19.2003").get(path(DISTRICT, NOW)).expect(404, "NOT_FOUND");
    secretaryOf("82.04.19.2003").get("/api/reporting?month=" + NOW).expect(200);
    secretaryOf("82.04").get(path("82.04.77", NOW)).expect(404, "NOT_FOUND");
    for (var month : List.of("", "2026-13", "11-2026", "1999-12", "%2B99999-01", "%00")) {
      secretaryOf("82.04").get("/api/reporting?region=82.04&month=" + month).expect(422, "INVALID");
    }
    secretaryOf("82.04").get("/api/reporting?region=x&month=" + NOW).expect(422, "INVALID");
  }

  @Test
  void the_checker_finds_what_was_tampered_with() {
    var region = "82.04.20.2006";
    send(region, NOW.atDay(1));
    db.sql("update team_month set reports = 7 where region_code = :r").param("r", region).update();
    assertThat(monthChecker.differences())
        .singleElement()
        .satisfies(found -> assertThat(found.region()).isEqualTo(region));
    db.sql("update team_month set reports = 1 where region_code = :r").param("r", region).update();
    assertThat(monthChecker.differences()).isEmpty();
  }

  private void assertRate(String region, YearMonth month, int reported, int onTime) {
    var rate = rate(region, month);
    assertThat(rate.get("reported").intValue()).isEqualTo(reported);
    assertThat(rate.get("onTime").intValue()).isEqualTo(onTime);
  }

  private JsonNode rate(String region, YearMonth month) {
    return secretaryOf("82.04").get(path(region, month)).expect(200).json();
  }

  private static String path(String region, YearMonth month) {
    return "/api/reporting?region=" + region + "&month=" + month;
  }

  private UUID send(String region, LocalDate day) {
    var id = SampleReport.id();
    secretaryOf(region)
        .put("/api/activities/" + id, chillies(region).on(day.toString()).body())
        .expect(201);
    return id;
  }

  private void withdraw(String region, UUID id) {
    secretaryOf(region)
        .post("/api/activities/" + id + "/withdraw", Map.of("reason", "Salah"))
        .expect(200);
  }

  // As if it had been set before that month ended.
  private void setGrace(String region, int days) {
    SettingForms.set(
        operatorOver(region), region, "DEADLINE_MONTHLY_VILLAGE", Map.of("days", days));
    db.sql(
            "update team_setting set valid_from = '2020-01-01' where region_id = (select id from region where code = :region)")
        .param("region", region)
        .update();
  }

  private Client operatorOver(String region) {
    return as(region.substring(0, 5), Role.OPERATOR, null);
  }
}
