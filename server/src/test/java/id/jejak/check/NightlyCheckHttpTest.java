package id.jejak.check;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlyCheckHttpTest extends HttpTest {
  private static final String VILLAGE = "82.03.22.2001";
  @Autowired private NightlyCheck nightly;
  @Autowired private JdbcClient db;

  @AfterEach
  void the_next_night_finds_everything_right() {
    nightly.run();
    assertThat(health()).contains("\"figures\":\"exact\"");
  }

  @Test
  void whatever_was_reported_the_night_finds_nothing() {
    send("82.03.22");
    send("82.03");
    send(VILLAGE);
    nightly.run();
    send(VILLAGE); // some of it is folded, some still waits
    folder.fold();
    send("82.03");
    nightly.run();
    var seen = operator().get("/api/check").expect(200).json();
    assertThat(seen.get("differences").intValue()).isZero();
    assertThat(seen.get("checkedAt").isNull()).isFalse();
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void a_broken_figure_raises_the_alarm_on_every_tier_it_is_on() {
    send(VILLAGE);
    folder.fold();
    // Of a desa, and of a tier whose figures are made of those below it.
    for (var region : new String[] {VILLAGE, "82"}) {
      breakCell(region, 1);
      nightly.run();
      assertThat(health()).contains("\"status\":\"ready\"", "\"figures\":\"different\"");
      assertThat(visitor().get("/metrics").text())
          .contains("jejak_check_differences ")
          .doesNotContain("jejak_check_differences 0.0");
      var seen = operator().get("/api/check").expect(200).json();
      assertThat(seen.get("differences").intValue()).isPositive();
      assertThat(seen.at("/found/0/what").stringValue()).startsWith(region + " 2026-11 III-01");
      breakCell(region, -1);
    }
  }

  @Test
  void a_wrong_reporting_month_is_found_too() {
    send(VILLAGE);
    db.sql("update team_month set reports = reports + 3 where region_code = :r")
        .param("r", VILLAGE)
        .update();
    nightly.run();
    assertThat(operator().get("/api/check").json().at("/found/0/what").stringValue())
        .startsWith(VILLAGE);
    db.sql("update team_month set reports = reports - 3 where region_code = :r")
        .param("r", VILLAGE)
        .update();
  }

  @Test
  void what_was_found_is_for_the_operator_at_the_top() {
    visitor().get("/api/check").expect(401);
    secretaryOf("82.04").get("/api/check").expect(403, "NOT_ALLOWED");
    as("82.04.08", Role.OPERATOR, null).get("/api/check").expect(403);
    operator().get("/api/check").expect(200);
  }

  private Client operator() {
    return as("82.04", Role.OPERATOR, null);
  }

  private String health() {
    return visitor().get("/api/health").expect(200).text();
  }

  private void breakCell(String region, int by) {
    db.sql(
            """
            update total_cell set participants_female = participants_female + :by where (region_code, month, type_code, indicator, state)
              in (select region_code, month, type_code, indicator, state from total_cell where region_code = :region
                and type_code = 'III-01' and month = '2026-11-01' and indicator = '' order by state limit 1)
            """)
        .param("by", by)
        .param("region", region)
        .update();
  }

  private void send(String region) {
    var report = chillies(region).results("III-01.1", "7", "III-01.2", "30");
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), report.body()).expect(201);
  }
}
