package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;
import static id.jejak.access.table.Request.tus;

import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// What belongs to one officer alone: drafts, uploads on their way, carried reports, practice.
final class OwnCalls {
  private static final String CHUNK = "application/offset+octet-stream";
  private final UUID phone = UUID.randomUUID();
  private final Scene scene;

  OwnCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    drafts(calls);
    uploads(calls);
    calls.add("GET /api/parcels", she -> get("/api/parcels"));
    calls.add(
        "GET /api/parcels/{sha256}/receipt · of one that never came",
        she -> get("/api/parcels/" + "0".repeat(64) + "/receipt"));
    calls.add(
        "PUT /api/practice/certificate",
        she -> put("/api/practice/certificate", Scene.practised()));
    calls.add(
        "GET /api/practice/certificate · when she has finished",
        she -> {
          scene.send(she, put("/api/practice/certificate", Scene.practised()));
          return get("/api/practice/certificate");
        });
    calls.addCostly(
        "GET /api/practice/certificate.pdf · when she has finished",
        she -> {
          scene.send(she, put("/api/practice/certificate", Scene.practised()));
          return get("/api/practice/certificate.pdf");
        });
  }

  private void drafts(Calls calls) {
    var of = draft(scene.author);
    calls.add("GET /api/drafts", she -> get("/api/drafts"));
    calls.add(
        "PUT /api/drafts/{id}/{device} · hers",
        she -> put("/api/drafts/" + SampleReport.id() + "/" + phone, wording()));
    calls.add("GET /api/drafts/{id}/{device} · hers", she -> get(draft(she)));
    calls.add("GET /api/drafts/{id}/{device} · of an officer of the desa", she -> get(of));
    calls.add("DELETE /api/drafts/{id}/{device} · hers", she -> delete(draft(she)));
  }

  private void uploads(Calls calls) {
    calls.add("POST /api/uploads", she -> Scene.announce(nextPhoto(), new byte[0]));
    calls.add("HEAD /api/uploads/{id} · hers", she -> tus("HEAD", upload(she), new byte[0]));
    calls.add("PATCH /api/uploads/{id} · hers", she -> part(upload(she)));
    calls.add("DELETE /api/uploads/{id} · hers", she -> tus("DELETE", upload(she), new byte[0]));
    var of = upload(scene.author);
    calls.add(
        "HEAD /api/uploads/{id} · of an officer of the desa", she -> tus("HEAD", of, new byte[0]));
    calls.add("PATCH /api/uploads/{id} · of an officer of the desa", she -> part(of));
    calls.add(
        "DELETE /api/uploads/{id} · of an officer of the desa",
        she -> tus("DELETE", of, new byte[0]));
  }

  private String draft(Person she) {
    var path = "/api/drafts/" + SampleReport.id() + "/" + phone;
    scene.send(she, put(path, wording()));
    return path;
  }

  private static Map<String, Object> wording() {
    return Map.of(
        "version",
        1,
        "changedAt",
        "2026-11-20T10:00:00+09:00",
        "title",
        "Tanam cabai",
        "content",
        Map.of("regionCode", Scene.DESA, "field", "POKJA_III", "title", "Tanam cabai"));
  }

  private String upload(Person she) {
    var location = scene.send(she, Scene.announce(nextPhoto(), new byte[0])).header("Location");
    return location.isEmpty() ? "/api/uploads/" + UUID.randomUUID() : location;
  }

  private static Request part(String path) {
    return tus("PATCH", path, new byte[10], "Content-Type", CHUNK, "Upload-Offset", "0");
  }

  // Announced only, never sent whole.
  private static SamplePhoto nextPhoto() {
    var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    return new SamplePhoto(Sha256.hex(bytes), bytes);
  }
}
