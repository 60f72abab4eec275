package id.jejak.access.table;

import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import java.util.List;
import java.util.Map;

/// Checking reports of Pokja III, and showing them to the public.
final class ReviewCalls {
  private static final String ACTIVITIES = "/api/activities/";
  private static final Map<String, Object> APPROVAL = Map.of("revision", 1, "decision", "APPROVED");
  private final Scene scene;

  ReviewCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    calls.add(
        "PUT /api/activities/{id}/opening · of the desa",
        she -> put(ACTIVITIES + scene.report() + "/opening", Map.of("revision", 1)));
    calls.add(
        "PUT /api/activities/{id}/opening · of the kecamatan",
        she -> put(ACTIVITIES + scene.reportOfKecamatan + "/opening", Map.of("revision", 1)));
    calls.add(
        "POST /api/activities/{id}/review · of the desa",
        she -> post(ACTIVITIES + scene.report() + "/review", APPROVAL));
    calls.add(
        "POST /api/activities/{id}/review · of the kecamatan",
        she -> post(ACTIVITIES + scene.reportOfKecamatan + "/review", APPROVAL));
    calls.addBatch(
        "POST /api/activities/review/batch · of the desa",
        she ->
            post(
                ACTIVITIES + "review/batch",
                Map.of(
                    "decisions",
                    List.of(Map.of("id", scene.report(), "revision", 1, "decision", "APPROVED")))));
    calls.add(
        "GET /api/activities/sample · of the kabupaten",
        she -> get(ACTIVITIES + "sample?month=2026-03&region=" + Scene.KABUPATEN));
    calls.add(
        "POST /api/activities/{id}/review · of the desa, approved, returned",
        she ->
            post(
                ACTIVITIES + scene.approvedReport() + "/review",
                Map.of("revision", 1, "decision", "RETURNED", "note", "Fotonya, Bu.")));
    calls.add("GET /api/review-sentences", she -> get("/api/review-sentences"));
    // Inherited again, which is how they are: nothing changes.
    calls.add(
        "PUT /api/review-sentences", she -> put("/api/review-sentences", Map.of("baseVersion", 0)));
    calls.add(
        "POST /api/activities/{id}/publication · of the desa",
        she ->
            post(ACTIVITIES + scene.approvedReport() + "/publication", Map.of("published", true)));
  }
}
