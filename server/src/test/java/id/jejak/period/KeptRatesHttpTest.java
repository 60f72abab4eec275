package id.jejak.period;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.setting.SettingForms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A province sees its kabupaten by rates that are kept; at every moment they are what the desa
/// tell, counted or not.
class KeptRatesHttpTest extends HttpTest {
  private static final String PROVINCE = "81";
  private static final String REGENCY = "81.01";
  private static final String VILLAGE = "81.01.01.2001";
  private static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Jayapura"));
  private static final YearMonth MONTH = NOW.minusMonths(1);

  @Autowired private JdbcClient db;
  @Autowired private KeptRates rates;

  @Test
  void whatever_changes_is_in_the_next_reading_and_in_what_is_kept() {
    assertSeen(0, 0);
    var report = send(MONTH.atDay(3));
    assertSeen(1, 0);
    setGrace(60);
    assertSeen(1, 1);
    move(report, NOW.minusMonths(3).atDay(3));
    assertSeen(0, 0);
    move(report, MONTH.atDay(4));
    assertSeen(1, 1);
    withdraw(report);
    assertSeen(0, 0);
  }

  @Test
  void a_rate_that_went_wrong_is_named() {
    keepAll();
    db.sql(
            "update reporting_rate set reported = reported + 1 where month = :month and region_code = :regency")
        .param("month", MONTH.atDay(1))
        .param("regency", REGENCY)
        .update();
    assertThat(monthChecker.differences())
        .anySatisfy(difference -> {
          assertThat(difference.region()).isEqualTo(REGENCY);
          assertThat(difference.month()).isEqualTo(MONTH.toString());
        });
    db.sql("insert into reporting_rate_change (scope) values (:regency)")
        .param("regency", REGENCY)
        .update();
    keepAll();
    assertThat(monthChecker.differences()).isEmpty();
  }

  /// Before it is counted anew and afterwards.
  private void assertSeen(int reported, int onTime) {
    assertRates(reported, onTime);
    keepAll();
    assertRates(reported, onTime);
    assertThat(monthChecker.differences()).isEmpty();
  }

  private void assertRates(int reported, int onTime) {
    var own = rate(REGENCY);
    var seen =
        rate(PROVINCE)
            .get("children")
            .valueStream()
            .filter(child -> child.get("region").stringValue().equals(REGENCY))
            .findFirst()
            .orElseThrow();
    assertThat(seen.get("reported").intValue()).isEqualTo(reported);
    assertThat(seen.get("onTime").intValue()).isEqualTo(onTime);
    assertThat(seen.get("expected")).isEqualTo(own.get("expected"));
    assertThat(seen.get("reported")).isEqualTo(own.get("reported"));
    assertThat(seen.get("lastReportAt")).isEqualTo(own.get("lastReportAt"));
  }

  private JsonNode rate(String region) {
    return as(PROVINCE, Role.PEMBACA, null)
        .get("/api/reporting?region=" + region + "&month=" + MONTH)
        .expect(200)
        .json();
  }

  // The job of the server may be counting at this moment.
  private void keepAll() {
    do {
      rates.keep();
    } while (pending() > 0);
  }

  private int pending() {
    return db.sql("select count(*) from reporting_rate_change").query(Integer.class).single();
  }

  private UUID send(LocalDate day) {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).on(day.toString()).body();
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private void move(UUID report, LocalDate day) {
    var revision =
        secretaryOf(VILLAGE).get("/api/activities/" + report).json().get("revision").intValue();
    var body = chillies(VILLAGE).on(day.toString()).basedOn(revision).body();
    secretaryOf(VILLAGE).put("/api/activities/" + report, body).expect(201);
  }

  private void withdraw(UUID report) {
    secretaryOf(VILLAGE)
        .post("/api/activities/" + report + "/withdraw", Map.of("reason", "Tercatat dua kali"))
        .expect(200);
  }

  private void setGrace(int days) {
    SettingForms.set(
        as(REGENCY, Role.OPERATOR, null),
        VILLAGE,
        "DEADLINE_MONTHLY_VILLAGE",
        Map.of("days", days));
    db.sql(
            "update team_setting set valid_from = '2020-01-01' where region_id = (select id from region where code = :region)")
        .param("region", VILLAGE)
        .update();
  }
}
