package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import id.jejak.SampleReport;
import java.util.Map;

/// Changes of the tree.
final class RegionCalls {
  private static final String CHANGES = "/api/regions/changes";
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
    calls.add(
        "GET /api/regions/changes/{id} · of the desa", she -> get(CHANGES + "/" + planned()));
    calls.add(
        "DELETE /api/regions/changes/{id} · of the desa",
        she -> delete(CHANGES + "/" + planned()));
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
