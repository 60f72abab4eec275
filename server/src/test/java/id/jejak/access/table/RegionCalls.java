package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import id.jejak.SampleReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Changes of the tree, maps, and lists of regions.
final class RegionCalls {
  private static final String CHANGES = "/api/regions/changes";
  private static final String IMPORTS = "/api/regions/imports";
  private final Scene scene;

  RegionCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    calls.add("GET /api/regions/changes", she -> get(CHANGES));
    calls.add(
        "POST /api/regions/changes/preview · of the desa",
        she -> post(CHANGES + "/preview", rename(Scene.DESA)));
    calls.add(
        "POST /api/regions/changes/preview · of the kabupaten",
        she -> post(CHANGES + "/preview", rename(Scene.KABUPATEN)));
    calls.add(
        "PUT /api/regions/changes/{id} · of the desa",
        she -> put(CHANGES + "/" + SampleReport.id(), rename(Scene.DESA)));
    calls.add("GET /api/regions/changes/{id} · of the desa", she -> get(CHANGES + "/" + planned()));
    calls.add(
        "DELETE /api/regions/changes/{id} · of the desa", she -> delete(CHANGES + "/" + planned()));
    imports(calls);
  }

  private void imports(Calls calls) {
    calls.add(
        "GET /api/regions/{code}/shapes",
        she -> get("/api/regions/" + Scene.KECAMATAN + "/shapes"));
    calls.add(
        "POST /api/regions/imports/boundaries",
        she ->
            file(
                "POST",
                IMPORTS + "/boundaries",
                "application/geo+json",
                "{\"type\":\"FeatureCollection\",\"features\":[]}"));
    calls.add(
        "POST /api/regions/imports/coordinates",
        she -> file("POST", IMPORTS + "/coordinates", "text/csv", "code,latitude,longitude\n"));
    calls.add("GET /api/regions/imports/updates", she -> get(IMPORTS + "/updates"));
    calls.add(
        "PUT /api/regions/imports/updates/{id}",
        she -> file("PUT", IMPORTS + "/updates/" + SampleReport.id(), "text/csv", "code,name\n"));
    calls.add(
        "GET /api/regions/imports/updates/{id} · of the kabupaten",
        she -> get(IMPORTS + "/updates/" + compared()));
    calls.add(
        "POST /api/regions/imports/updates/{id}/acceptance · of the kabupaten",
        she ->
            post(
                IMPORTS + "/updates/" + compared() + "/acceptance",
                Map.of("effectiveOn", Scene.TODAY.toString(), "numbers", List.of())));
  }

  private String compared() {
    var id = SampleReport.id().toString();
    scene.must(scene.operator, file("PUT", IMPORTS + "/updates/" + id, "text/csv", "code,name\n"));
    return id;
  }

  private static Request file(String method, String path, String type, String text) {
    return new Request(
        method,
        path,
        text.getBytes(StandardCharsets.UTF_8),
        List.of("X-Jejak", "1", "Content-Type", type));
  }

  private String planned() {
    var id = SampleReport.id().toString();
    scene.must(scene.operator, put(CHANGES + "/" + id, rename(Scene.DESA)));
    return id;
  }

  private static Map<String, Object> rename(String region) {
    return Map.of(
        "kind",
        "RENAME",
        "effectiveOn",
        Scene.TODAY.plusDays(300).toString(),
        "region",
        region,
        "name",
        "Nama Baru");
  }
}
