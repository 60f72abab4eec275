package id.jejak.access.table;

import static id.jejak.access.table.Request.get;

import java.util.List;

/// What anyone may read: the same for everybody, and of reports only what was published.
final class OpenCalls {
  private final Scene scene;

  OpenCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    for (var path : List.of("/api/catalog", "/api/health", "/api/keys", "/api/parcels/key")) {
      calls.add("GET " + path, she -> get(path));
    }
    calls.add(
        "GET /api/regions · below the kecamatan",
        she -> get("/api/regions?parent=" + Scene.KECAMATAN));
    calls.add("GET /api/regions/{code}", she -> get("/api/regions/" + Scene.DESA));
    calls.add("OPTIONS /api/uploads", she -> options("/api/uploads"));
    calls.add("OPTIONS /api/uploads/{id}", she -> options("/api/uploads/x"));
    pages(calls);
  }

  private void pages(Calls calls) {
    var desa = "/wilayah/" + Scene.DESA;
    calls.add("GET /", she -> get("/"));
    calls.add("GET /wilayah/{code}", she -> get(desa));
    calls.addCount("GET /wilayah/{code}/kegiatan", scene.reports, she -> get(desa + "/kegiatan"));
    calls.addCount("GET /wilayah/{code}/data.csv", scene.reports, she -> get(desa + "/data.csv"));
    calls.add("GET /kegiatan/{id} · published", she -> get("/kegiatan/" + scene.published));
    calls.add("GET /kegiatan/{id} · not published", she -> get("/kegiatan/" + scene.report));
    calls.add(
        "GET /buku/{region}/{period}/{version}/{seal} · another seal",
        she -> get("/buku/" + Scene.DESA + "/2026-10/1/0123456789abcdef"));
    calls.addCostly(
        "GET /kegiatan/{id}/laporan.pdf · published",
        she -> get("/kegiatan/" + scene.published + "/laporan.pdf"));
    calls.add(
        "GET /kegiatan/{id}/laporan.pdf · not published",
        she -> get("/kegiatan/" + scene.report + "/laporan.pdf"));
    calls.add(
        "GET /foto/{sha256}.jpg · not published",
        she -> get("/foto/" + scene.photo.sha256() + ".jpg"));
    calls.add(
        "GET /metrics · from another machine",
        she -> get("/metrics").with("X-Forwarded-For", "203.0.113.9"));
  }

  private static Request options(String path) {
    return new Request("OPTIONS", path, new byte[0], List.of());
  }
}
