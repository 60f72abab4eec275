package id.jejak.access.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// One HTTP request as a person would send it; her cookie is added when it is sent.
record Request(String method, String path, byte[] body, List<String> headers) {
  private static final JsonMapper JSON = new JsonMapper();

  static Request get(String path) {
    return new Request("GET", path, new byte[0], List.of());
  }

  static Request put(String path, Object json) {
    return json("PUT", path, json);
  }

  /// A PUT that says everything by its address.
  static Request put(String path) {
    return new Request("PUT", path, new byte[0], List.of("X-Jejak", "1"));
  }

  static Request post(String path, Object json) {
    return json("POST", path, json);
  }

  static Request delete(String path) {
    return new Request("DELETE", path, new byte[0], List.of("X-Jejak", "1"));
  }

  /// A request of the tus protocol.
  static Request tus(String method, String path, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("X-Jejak", "1", "Tus-Resumable", "1.0.0"));
    all.addAll(List.of(headers));
    return new Request(method, path, body, all);
  }

  Request with(String header, String value) {
    var all = new ArrayList<>(headers);
    all.addAll(List.of(header, value));
    return new Request(method, path, body, all);
  }

  private static Request json(String method, String path, Object json) {
    var text = JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    return new Request(
        method, path, text, List.of("X-Jejak", "1", "Content-Type", "application/json"));
  }
}
