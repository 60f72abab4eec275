package id.jejak.target;

import id.jejak.Answer;
import id.jejak.Client;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is sent and told about targets.
final class TargetForms {
  static final String YARDS = "III-01.1"; // rumah, a stock
  static final String SEEDS = "III-01.2"; // batang, a flow
  static final String WEIGHED = "IV-01.2"; // anak, a flow

  private TargetForms() {}

  static String path(String region, int year) {
    return "/api/targets?region=" + region + "&year=" + year;
  }

  static Map<String, Object> line(String indicator, @Nullable String value, int base) {
    var line = new LinkedHashMap<String, Object>();
    line.put("indicator", indicator);
    line.put("value", value);
    line.put("baseRevision", base);
    return line;
  }

  static Map<String, Object> lineOf(
      String region, String indicator, @Nullable String value, int base) {
    var line = line(indicator, value, base);
    line.put("region", region);
    return line;
  }

  static Answer put(Client who, String region, int year, Map<?, ?>... lines) {
    return who.put(path(region, year), Map.of("lines", Arrays.stream(lines).toList()));
  }

  static JsonNode get(Client who, String region, int year) {
    return who.get(path(region, year)).expect(200).json();
  }

  static JsonNode find(JsonNode page, String indicator) {
    return page.get("lines")
        .valueStream()
        .filter(line -> line.get("indicator").stringValue().equals(indicator))
        .findFirst()
        .orElseThrow(() -> new AssertionError(indicator + " is not in " + page));
  }

  static @Nullable String text(JsonNode node, String at) {
    var found = node.at(at);
    return found.isNull() || found.isMissingNode() ? null : found.asString();
  }
}
