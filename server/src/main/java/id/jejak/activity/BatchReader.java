package id.jejak.activity;

import id.jejak.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes a batch apart: each report without its id is what a single PUT would have carried, so that
/// both ways give the same receipt.
final class BatchReader {
  private static final int MOST = 500;

  private BatchReader() {}

  /// The lines in their order; 422 when the batch itself has no usable size.
  static List<BatchLine> read(@Nullable List<@Nullable JsonNode> batch) {
    if (batch == null || batch.isEmpty() || batch.size() > MOST) {
      throw Problem.invalid("activities", "Kirim 1 sampai 500 laporan sekaligus.");
    }
    var seen = new HashSet<UUID>();
    var lines = new ArrayList<BatchLine>();
    for (var node : batch) {
      lines.add(line(node, seen));
    }
    return lines;
  }

  /// The bodies of those lines that are reports.
  static Map<UUID, JsonNode> bodies(List<BatchLine> lines) {
    var bodies = new LinkedHashMap<UUID, JsonNode>();
    for (var line : lines) {
      if (line instanceof BatchLine.Report report) {
        bodies.put(report.id(), report.body());
      }
    }
    return bodies;
  }

  private static BatchLine line(@Nullable JsonNode node, Set<UUID> seen) {
    if (!(node instanceof ObjectNode report) || !report.path("id").isString()) {
      return unreadable("", "Laporan ini belum bernomor.");
    }
    var sent = report.get("id").stringValue();
    try {
      var id = UUID.fromString(sent);
      return seen.add(id)
          ? new BatchLine.Report(sent, id, withoutId(report))
          : unreadable(sent, "Nomor laporan ini tertulis dua kali.");
    } catch (IllegalArgumentException noId) {
      return unreadable(sent, "Nomor laporan tidak terbaca.");
    }
  }

  private static BatchLine unreadable(String id, String complaint) {
    return new BatchLine.Unreadable(id, Problem.invalid("id", complaint));
  }

  private static JsonNode withoutId(ObjectNode report) {
    var body = report.deepCopy();
    body.remove("id");
    return body;
  }
}
