package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import id.jejak.SampleReport;
import java.util.Map;

/// Lists and totals as files.
final class ExportCalls {
  private static final String EXPORTS = "/api/exports";
  private final Scene scene;

  ExportCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    calls.add("GET /api/exports", she -> get(EXPORTS));
    order(calls, "of reports of the desa", activities(Scene.DESA));
    order(calls, "of reports of the kecamatan", activities(Scene.KECAMATAN));
    order(calls, "of totals of the desa", totals(Scene.DESA));
    var others = EXPORTS + "/" + SampleReport.id();
    scene.must(scene.operator, put(others, activities(Scene.DESA)));
    calls.add("GET /api/exports/{id} · of another", she -> get(others));
    calls.add("GET /api/exports/{id}/berkas · of another", she -> get(others + "/berkas"));
    calls.add("DELETE /api/exports/{id} · of another", she -> delete(others));
  }

  private static void order(Calls calls, String about, Map<String, Object> form) {
    calls.add(
        "PUT /api/exports/{id} · " + about, she -> put(EXPORTS + "/" + SampleReport.id(), form));
  }

  private static Map<String, Object> activities(String region) {
    return Map.of("format", "CSV", "activities", Map.of("region", region));
  }

  private static Map<String, Object> totals(String region) {
    return Map.of(
        "format", "CSV", "totals", Map.of("region", region, "from", "2026-11", "to", "2026-11"));
  }
}
