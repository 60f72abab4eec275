package id.jejak.closing;

import id.jejak.Answer;
import id.jejak.Client;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What people say to the books of a team's period.
record Books(String region, String period) {
  String path() {
    return "/api/periods/" + region + "/" + period;
  }

  Answer close(Client she, int version) {
    return close(she, version, List.of());
  }

  Answer close(Client she, int version, List<String> missing) {
    return she.put(path() + "/closings/" + version, Map.of("missing", missing));
  }

  /// Names those as missing who are.
  Answer closeAsItStands(Client she, int version) {
    return close(she, version, missing(she));
  }

  Answer accept(Client she, int version) {
    return she.put(path() + "/closings/" + version + "/acceptance", Map.of());
  }

  Answer reopen(Client she, int version, String reason) {
    return she.put(path() + "/closings/" + version + "/reopening", Map.of("reason", reason));
  }

  JsonNode seenBy(Client she) {
    return she.get(path()).expect(200).json();
  }

  List<String> missing(Client she) {
    return seenBy(she).get("missing").findValuesAsString("region");
  }

  JsonNode figures(Client she, String by) {
    return she.get(path() + "/figures?by=" + by).expect(200).json();
  }
}
