package id.jejak.activity;

import id.jejak.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes a batch apart: each report without its id is what a single PUT would have carried, so that
/// both ways give the same receipt.
final class BatchReader {
  private static final int MOST = 500;

  private BatchReader() {}

  /// The reports by id, in their order; 422 when the batch itself cannot be understood.
  static Map<UUID, JsonNode> read(@Nullable List<JsonNode> batch) {
    if (batch == null || batch.isEmpty() || batch.size() > MOST) {
      throw Problem.invalid("activities", "Kirim 1 sampai 500 laporan sekaligus.");
    }
    var bodies = new LinkedHashMap<UUID, JsonNode>();
    for (var i = 0; i < batch.size(); i++) {
      var where = "activities[" + i + "].id";
      if (!(batch.get(i) instanceof ObjectNode report) || !report.path("id").isString()) {
        throw Problem.invalid(where, "Laporan ini belum bernomor.");
      }
      if (bodies.put(id(report.get("id").stringValue(), where), withoutId(report)) != null) {
        throw Problem.invalid(where, "Nomor laporan ini tertulis dua kali.");
      }
    }
    return bodies;
  }

  private static UUID id(String text, String where) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      throw Problem.invalid(where, "Nomor laporan tidak terbaca.");
    }
  }

  private static JsonNode withoutId(ObjectNode report) {
    var body = report.deepCopy();
    body.remove("id");
    return body;
  }
}
