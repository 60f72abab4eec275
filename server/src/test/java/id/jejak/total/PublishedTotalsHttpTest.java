package id.jejak.total;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.region.RegionCode;
import id.jejak.total.PublishedTotals.Figure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishedTotalsHttpTest extends HttpTest {
  private static final Year YEAR = Year.of(2026);
  @Autowired private PublishedTotals totals;
  @Autowired private JdbcClient db;

  @Test
  void figures_follow_publication_revision_and_withdrawal() {
    var village = "82.04.13.2002";
    var report = chillies(village, "2026-10-05", "18", "100");
    var id = approved(village, report);
    assertThat(totals.figures(RegionCode.valueOf(village), YEAR)).isEmpty();

    publish(village, id, true);
    publish(village, id, true);
    assertFigures(village, 1, 27, "18", "100");

    publish(village, id, false);
    assertThat(totals.figures(RegionCode.valueOf(village), YEAR)).isEmpty();

    publish(village, id, true);
    secretaryOf(village)
        .put(
            "/api/activities/" + id, chillies(village, "2026-10-06", "20", "120").basedOn(1).body())
        .expect(201);
    assertThat(totals.figures(RegionCode.valueOf(village), YEAR)).isEmpty();

    review(village, id, 2, "APPROVED");
    publish(village, id, true);
    assertFigures(village, 1, 27, "20", "120");

    review(village, id, 2, "RETURNED");
    assertThat(totals.figures(RegionCode.valueOf(village), YEAR)).isEmpty();

    review(village, id, 2, "APPROVED");
    publish(village, id, true);
    secretaryOf(village)
        .post("/api/activities/" + id + "/withdraw", Map.of("reason", "Keliru"))
        .expect(200);
    assertThat(totals.figures(RegionCode.valueOf(village), YEAR)).isEmpty();
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void stock_is_the_latest_published_value_of_each_village_before_and_after_folding() {
    var district = "82.04.03";
    var first = "82.04.03.2001";
    var second = "82.04.03.2002";
    publish(first, approved(first, chillies(first, "2025-12-20", "10", "5")), true);
    var october = approved(first, chillies(first, "2026-10-05", "18", "100"));
    publish(first, october, true);
    approved(first, chillies(first, "2026-11-05", "30", "60"));
    publish(second, approved(second, chillies(second, "2026-03-01", "4", "40")), true);

    for (var round = 0; round < 2; round++) {
      assertFigures(first, 1, 27, "18", "100");
      assertThat(value(district, "III-01.1")).isEqualByComparingTo("22");
      assertThat(value(district, "III-01.2")).isEqualByComparingTo("140");
      var children = totals.countByChild(RegionCode.valueOf(district), YEAR);
      assertThat(children).containsEntry(RegionCode.valueOf(first), 1L);
      assertThat(children).containsEntry(RegionCode.valueOf(second), 1L);
      assertThat(checker.differences()).isEmpty();
      folder.fold();
    }

    publish(first, october, false);
    assertThat(value(first, "III-01.1")).isEqualByComparingTo("10"); // December's stock goes on
    assertThat(value(district, "III-01.1")).isEqualByComparingTo("14");
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void officers_totals_do_not_count_what_is_published_twice() {
    var village = "82.04.13.2003";
    publish(village, approved(village, chillies(village, "2026-10-05", "18", "100")), true);

    var rows =
        secretaryOf(village)
            .get("/api/totals?region=" + village + "&from=2026-01&to=2026-12&by=indicator")
            .expect(200)
            .json()
            .get("rows");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).get("value").get("approved").stringValue()).isEqualTo("100");
    assertThat(rows.get(1).get("value").get("current").stringValue()).isEqualTo("100");
    assertThat(rows.get(1).get("activities").get("approved").intValue()).isEqualTo(1);
  }

  @Test
  void the_checker_sees_a_published_share_that_is_missing() {
    var village = "82.04.13.2004";
    var id = approved(village, chillies(village, "2026-10-05", "18", "100"));
    publish(village, id, true);
    db.sql("update activity set published = false where id = :id").param("id", id).update();
    try {
      assertThat(checker.differences())
          .anyMatch(d -> d.region().equals(village) && d.state().equals("PUBLISHED"));
    } finally {
      db.sql("update activity set published = true where id = :id").param("id", id).update();
    }
    assertThat(checker.differences()).isEmpty();
  }

  private void assertFigures(
      String region, long activities, long participants, String stock, String flow) {
    var whole =
        totals.figures(RegionCode.valueOf(region), YEAR).stream()
            .filter(Figure::countsActivities)
            .toList();
    assertThat(whole).hasSize(1);
    assertThat(whole.getFirst().activities()).isEqualTo(activities);
    assertThat(whole.getFirst().participants()).isEqualTo(participants);
    assertThat(value(region, "III-01.1")).isEqualByComparingTo(stock);
    assertThat(value(region, "III-01.2")).isEqualByComparingTo(flow);
  }

  private BigDecimal value(String region, String indicator) {
    return totals.figures(RegionCode.valueOf(region), YEAR).stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .map(Figure::value)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static SampleReport chillies(String village, String date, String stock, String flow) {
    return SampleReport.chillies(village).on(date).results("III-01.1", stock, "III-01.2", flow);
  }

  private UUID approved(String village, SampleReport report) {
    var id = SampleReport.id();
    secretaryOf(village).put("/api/activities/" + id, report.body()).expect(201);
    review(village, id, 1, "APPROVED");
    return id;
  }

  private void review(String village, UUID id, int revision, String decision) {
    secretaryOf(districtOf(village))
        .post(
            "/api/activities/" + id + "/review",
            Map.of("revision", revision, "decision", decision, "note", "Mohon dilihat lagi"))
        .expect(200);
  }

  private void publish(String village, UUID id, boolean published) {
    secretaryOf(districtOf(village))
        .post("/api/activities/" + id + "/publication", Map.of("published", published))
        .expect(200);
  }

  private static String districtOf(String village) {
    return village.substring(0, 8);
  }
}
