package id.jejak.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Counts the reports of a kecamatan by hand, as a secretary with a pencil would, and lays that
/// beside the totals of the server.
final class Recount {
  private static final String STOCK = "III-01.1";
  private static final String FLOW = "III-01.2";
  private final Client reader;
  private final String region;
  private final List<JsonNode> reports = new ArrayList<>();

  Recount(Client reader, String region) {
    this.reader = reader;
    this.region = region;
    var after = "";
    do {
      var path = "/api/activities?region=" + region + "&limit=200&after=" + after;
      var page = reader.get(path).expect(200).json();
      page.get("items").forEach(reports::add);
      after = page.path("next").isString() ? page.get("next").stringValue() : "";
    } while (!after.isEmpty());
  }

  void compareWithTotals() {
    for (var row : totals("child")) {
      var child = row.path("child").isString() ? row.get("child").stringValue() : "";
      for (var state : List.of("submitted", "approved", "returned")) {
        assertThat(row.get("activities").get(state).longValue())
            .as("activities %s of %s", state, child)
            .isEqualTo(of(child, state).size());
        assertThat(row.get("participantsFemale").get(state).longValue())
            .as("women %s of %s", state, child)
            .isEqualTo(
                of(child, state).stream()
                    .mapToLong(report -> report.get("participantsFemale").longValue())
                    .sum());
      }
    }
    for (var row : totals("child,indicator")) {
      var child = row.get("child").stringValue();
      var current = new BigDecimal(row.get("value").get("current").stringValue());
      var expected =
          row.get("indicator").stringValue().equals(STOCK) ? latestStock(child) : flow(child);
      assertThat(current).as("%s", row).isEqualByComparingTo(expected);
    }
  }

  private JsonNode totals(String by) {
    var path = "/api/totals?region=" + region + "&from=2025-01&to=2025-12&by=" + by;
    var rows = reader.get(path).expect(200).json().get("rows");
    assertThat(rows.size()).isPositive();
    return rows;
  }

  private List<JsonNode> of(String village, String state) {
    return reports.stream()
        .filter(report -> report.get("regionCode").stringValue().equals(village))
        .filter(report -> report.get("state").stringValue().equalsIgnoreCase(state))
        .toList();
  }

  private List<JsonNode> counted(String village) {
    var counted = new ArrayList<>(of(village, "submitted"));
    counted.addAll(of(village, "approved"));
    return counted;
  }

  private BigDecimal flow(String village) {
    return counted(village).stream()
        .map(report -> results(report).getOrDefault(FLOW, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  // The latest by date; of one day, the report with the larger number.
  private BigDecimal latestStock(String village) {
    return counted(village).stream()
        .max((a, b) ->
            (a.get("startDate").stringValue() + a.get("id").stringValue())
                .compareTo(b.get("startDate").stringValue() + b.get("id").stringValue()))
        .map(report -> results(report).getOrDefault(STOCK, BigDecimal.ZERO))
        .orElse(BigDecimal.ZERO);
  }

  private static Map<String, BigDecimal> results(JsonNode report) {
    var results = new HashMap<String, BigDecimal>();
    for (var result : report.get("results")) {
      results.put(
          result.get("indicator").stringValue(), new BigDecimal(result.get("value").stringValue()));
    }
    return results;
  }
}
