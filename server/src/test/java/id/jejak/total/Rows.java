package id.jejak.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The rows of `GET /api/totals` as `NaiveHistory` writes its own.
final class Rows {
  private Rows() {}

  static Map<String, String> written(JsonNode rows) {
    var written = new TreeMap<String, String>();
    for (var row : rows) {
      var key = new StringBuilder();
      for (var name : List.of("child", "field", "type", "indicator", "month")) {
        key.append(row.path(name).asString("")).append('|');
      }
      var numbers =
          counts(row, "activities")
              + counts(row, "participantsMale")
              + counts(row, "participantsFemale");
      var value = row.path("value");
      var text =
          value.isMissingNode()
              ? numbers
              : numbers
                  + " "
                  + String.join(
                      "/",
                      List.of(
                          value.get("submitted").stringValue(),
                          value.get("approved").stringValue(),
                          value.get("returned").stringValue(),
                          value.get("current").stringValue()));
      assertThat(written.put(key.toString(), text)).as("twice: " + key).isNull();
    }
    return written;
  }

  private static String counts(JsonNode row, String name) {
    var count = row.get(name);
    return " %d/%d/%d"
        .formatted(
            count.get("submitted").longValue(),
            count.get("approved").longValue(),
            count.get("returned").longValue());
  }
}
