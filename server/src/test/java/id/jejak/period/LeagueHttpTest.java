package id.jejak.period;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The desa of two kecamatan, ranked by rules that are the same for all.
class LeagueHttpTest extends HttpTest {
  private static final String DISTRICT = "82.08.04";
  private static final YearMonth MONTH = YearMonth.of(2025, 8);
  @Autowired private JdbcClient db;

  @Test
  void who_reports_in_time_and_every_month_stands_first() {
    for (var ago = 0; ago < 4; ago++) {
      arrive(DISTRICT + ".2001", MONTH.minusMonths(ago), 20);
    }
    arrive(DISTRICT + ".2002", MONTH, 20); // in time, after months of silence
    arrive(DISTRICT + ".2003", MONTH, 40); // late
    arrive(DISTRICT + ".2003", MONTH.minusMonths(1), 20);

    var items = league("82.08.04", "VILLAGE").get("items");
    assertThat(items.findValuesAsString("region").subList(0, 3))
        .containsExactly(DISTRICT + ".2001", DISTRICT + ".2002", DISTRICT + ".2003");
    assertThat(items.get(0).get("streak").intValue()).isEqualTo(4);
    assertThat(items.get(0).get("improved").intValue()).isZero();
    assertThat(items.get(1).get("streak").intValue()).isEqualTo(1);
    assertThat(items.get(1).get("improved").isNull()).isTrue();
    assertThat(items.get(2).get("onTime").intValue()).isZero();
    assertThat(items.get(2).get("improved").intValue()).isEqualTo(67);
    // All who have not reported are equal.
    assertThat(items.get(3).get("rank").intValue()).isEqualTo(4);
    assertThat(items.get(4).get("rank").intValue()).isEqualTo(4);
    assertThat(items.get(4).get("reported").intValue()).isZero();
  }

  @Test
  void a_report_that_waited_for_a_signal_counts_as_in_time() {
    var month = MONTH.minusYears(1);
    var waited = DISTRICT + ".2005";
    arrive(waited, month, 34);
    wrote(waited, month, month.atDay(28));
    var toldLater = DISTRICT + ".2006"; // written after the deadline
    arrive(toldLater, month, 34);
    wrote(toldLater, month, month.plusMonths(1).atDay(2));
    var wrongClock = DISTRICT + ".2007"; // a phone that thinks it is spring
    arrive(wrongClock, month, 34);
    wrote(wrongClock, month, month.minusMonths(4).atDay(2));
    var tooLong = DISTRICT + ".2008";
    arrive(tooLong, month, 50);
    wrote(tooLong, month, month.atDay(28));
    var nonsense = DISTRICT + ".2009";
    arrive(nonsense, month, 34);
    db.sql("update activity set device_time = '2024-19-39T29:00:00Z' where region_code = :region")
        .param("region", nonsense)
        .update();

    var items = leagueOf("82.08.04", "VILLAGE", month).get("items");
    assertThat(items.get(0).get("region").stringValue()).isEqualTo(waited);
    assertThat(items.get(0).get("bySignal").intValue()).isEqualTo(1);
    assertThat(items.get(0).get("onTime").intValue()).isEqualTo(1);
    for (var place = 1; place < 5; place++) {
      assertThat(items.get(place).get("onTime").intValue()).isZero();
      assertThat(items.get(place).get("reported").intValue()).isEqualTo(1);
    }
  }

  @Test
  void kecamatan_are_ranked_by_their_share_and_pages_follow_each_other() {
    var month = MONTH.minusYears(2);
    arrive("82.08.06.2001", month, 20);
    var page = leagueOf("82.08", "DISTRICT", month);
    assertThat(page.at("/items/0/region").stringValue()).isEqualTo("82.08.06");
    assertThat(page.at("/items/0/parentName").stringValue()).isNotBlank();
    assertThat(page.get("nowcast").isNull()).isTrue();

    var first = leagueOf("82.08", "VILLAGE", month);
    assertThat(first.get("items")).hasSize(50);
    var after = first.get("next").stringValue();
    var path = "/api/league?region=82.08&of=VILLAGE&month=" + month + "&after=" + after;
    var second = secretaryOf("82.08").get(path).expect(200).json();
    assertThat(second.get("items").findValuesAsString("region"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.get("items").findValuesAsString("region"));
  }

  @Test
  void the_end_of_the_month_is_told_from_the_months_before_or_not_at_all() {
    var today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
    var now = YearMonth.from(today);
    var district = "82.08.07";
    arrive(district + ".2001", now, today.getDayOfMonth() - 1);
    for (var ago = 1; ago <= 2; ago++) {
      arrive(district + ".2001", now.minusMonths(ago), 0);
      arrive(district + ".2002", now.minusMonths(ago), now.minusMonths(ago).lengthOfMonth() - 1);
    }
    assertThat(leagueOf(district, "VILLAGE", now).get("nowcast").isNull()).isTrue();
    arrive(district + ".2001", now.minusMonths(3), 0);
    arrive(district + ".2002", now.minusMonths(3), now.minusMonths(3).lengthOfMonth() - 1);
    var nowcast = leagueOf(district, "VILLAGE", now).get("nowcast");
    assertThat(nowcast.get("months").intValue()).isEqualTo(3);
    assertThat(nowcast.get("reported").intValue()).isEqualTo(1);
    assertThat(nowcast.get("likely").intValue()).isBetween(1, 2);
    assertThat(nowcast.get("expected").intValue()).isGreaterThan(2);
  }

  @Test
  void the_table_is_for_those_whose_region_it_is() {
    var path = "/api/league?region=82.08.04&of=VILLAGE&month=" + MONTH;
    visitor().get(path).expect(401);
    secretaryOf("82.08.06").get(path).expect(404);
    secretaryOf("82.04").get(path).expect(404);
    var she = secretaryOf("82.08");
    she.get(path).expect(200);
    for (var wrong :
        List.of("of=DISTRICT", "of=NATION", "of=x", "of=VILLAGE&after=x", "of=VILLAGE&month=y")) {
      she.get("/api/league?region=82.08.04&month=" + MONTH + "&" + wrong).expect(422, "INVALID");
    }
  }

  private JsonNode league(String region, String of) {
    return leagueOf(region, of, MONTH);
  }

  private JsonNode leagueOf(String region, String of, YearMonth month) {
    return secretaryOf(region)
        .get("/api/league?region=" + region + "&of=" + of + "&month=" + month)
        .expect(200)
        .json();
  }

  /// A report of the first day of a month that came so many days later, at noon.
  private void arrive(String region, YearMonth month, int days) {
    UUID id = SampleReport.id();
    var report = chillies(region).on(month.atDay(1).toString());
    secretaryOf(region).put("/api/activities/" + id, report.body()).expect(201);
    var at = month.atDay(1).plusDays(days).atTime(12, 0).atOffset(ZoneOffset.ofHours(9));
    Arrivals.move(db, id, region, at);
  }

  private void wrote(String region, YearMonth month, LocalDate day) {
    db.sql(
            """
            update activity set device_time = :time
            where region_code = :region and start_date = :day
            """)
        .param("time", OffsetDateTime.of(day.atTime(20, 4), ZoneOffset.ofHours(9)).toString())
        .param("region", region)
        .param("day", month.atDay(1))
        .update();
  }
}
