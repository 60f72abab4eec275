package id.jejak.access.table;

import static id.jejak.SampleReport.chillies;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import id.jejak.Answer;
import id.jejak.SampleReport;
import java.util.List;
import java.util.Map;

/// Reports, their photos, what changed, and what they add up to. All are of Pokja III.
final class ReportCalls {
  private static final String ACTIVITIES = "/api/activities";
  private final Scene scene;

  ReportCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    lists(calls);
    single(calls);
    photos(calls);
    writing(calls);
  }

  private void lists(Calls calls) {
    calls.addCount(
        "GET /api/activities · her scope",
        scene.reports,
        she -> get(ACTIVITIES + "?limit=200&from=2026-03-10&to=2026-03-10"));
    calls.addCount(
        "GET /api/activities · of the desa",
        scene.reports,
        she -> get(ACTIVITIES + "?limit=200&region=" + Scene.DESA + "&to=2026-04-01"));
    calls.addCount(
        "GET /api/activities · of the kecamatan",
        scene.reports,
        she -> get(ACTIVITIES + "?limit=200&region=" + Scene.KECAMATAN + "&to=2026-04-01"));
    calls.addCount(
        "GET /api/activities · waiting for her",
        scene.reports,
        she -> get(ACTIVITIES + "?limit=200&waiting=true&to=2026-04-01"));
    calls.addCount(
        "GET /api/activities/waiting · for her",
        scene.reports,
        she -> get(ACTIVITIES + "/waiting?limit=200"));
    calls.addCount(
        "GET /api/changes · of the three reports",
        scene.reports,
        she -> get("/api/changes?since=" + scene.cursor));
    calls.addFigure(
        "GET /api/totals · of the desa",
        ReportCalls::activities,
        she -> get("/api/totals?from=2026-03&to=2026-03&by=field&region=" + Scene.DESA));
    calls.addFigure(
        "GET /api/totals · of the kecamatan",
        ReportCalls::activities,
        she -> get("/api/totals?from=2026-03&to=2026-03&by=field&region=" + Scene.KECAMATAN));
    calls.addCostly(
        "GET /api/totals/rekap.pdf · of the kecamatan",
        she -> get("/api/totals/rekap.pdf?from=2026-03&to=2026-03&region=" + Scene.KECAMATAN));
    calls.addFigure(
        "GET /api/reporting · of the desa",
        ReportCalls::reported,
        she -> get("/api/reporting?month=2026-03&region=" + Scene.DESA));
    calls.addFigure(
        "GET /api/reporting · of the kecamatan",
        ReportCalls::reported,
        she -> get("/api/reporting?month=2026-03&region=" + Scene.KECAMATAN));
  }

  private void single(Calls calls) {
    for (var thing :
        List.of(
            Map.entry("of the desa", scene.report),
            Map.entry("of the kecamatan", scene.reportOfKecamatan))) {
      var path = ACTIVITIES + "/" + thing.getValue();
      var about = " · " + thing.getKey();
      calls.add("GET /api/activities/{id}" + about, she -> get(path));
      calls.add("GET /api/activities/{id}/revisions" + about, she -> get(path + "/revisions"));
      calls.addCostly(
          "GET /api/activities/{id}/laporan.pdf" + about, she -> get(path + "/laporan.pdf"));
    }
  }

  private void photos(Calls calls) {
    for (var photo :
        List.of(
            Map.entry("of the desa", scene.photo),
            Map.entry("private, of the desa", scene.privatePhoto),
            Map.entry("in no report", scene.looseOne))) {
      var path = "/api/photos/" + photo.getValue().sha256();
      var about = " · " + photo.getKey();
      calls.addFigure(
          "GET /api/photos" + about,
          answer -> String.valueOf(answer.json().get("items").size()),
          she -> get("/api/photos?sha256=" + photo.getValue().sha256()));
      calls.add("GET /api/photos/{sha256}" + about, she -> get(path));
      calls.add("GET /api/photos/{sha256}/receipt" + about, she -> get(path + "/receipt"));
    }
  }

  private void writing(Calls calls) {
    calls.add(
        "PUT /api/activities/{id} · new, of the desa",
        she -> put(fresh(), chillies(Scene.DESA).body()));
    calls.add(
        "PUT /api/activities/{id} · new, on behalf of the desa",
        she -> put(fresh(), onBehalf().body()));
    calls.add(
        "PUT /api/activities/{id} · new, of the kecamatan",
        she -> put(fresh(), chillies(Scene.KECAMATAN).body()));
    calls.add(
        "PUT /api/activities/{id} · corrected, of the desa",
        she -> put(existing(), chillies(Scene.DESA).basedOn(1).with("cadres", 3).body()));
    calls.add(
        "PUT /api/activities/{id} · corrected on behalf of the desa",
        she -> put(existing(), onBehalf().basedOn(1).with("cadres", 4).body()));
    calls.add(
        "PUT /api/activities/{id} · moved into Pokja II",
        she -> put(existing(), SampleReport.of(Scene.DESA, "POKJA_II", "II-09").basedOn(1).body()));
    calls.addBatch(
        "POST /api/activities/batch · new, of the desa",
        she ->
            post(
                ACTIVITIES + "/batch",
                Map.of("activities", List.of(chillies(Scene.DESA).withId(SampleReport.id())))));
    calls.add(
        "POST /api/activities/{id}/withdraw · of the desa",
        she -> post(existing() + "/withdraw", Map.of("reason", "Tercatat dua kali")));
  }

  private String existing() {
    return ACTIVITIES + "/" + scene.report();
  }

  private static String fresh() {
    return ACTIVITIES + "/" + SampleReport.id();
  }

  private static SampleReport onBehalf() {
    return chillies(Scene.DESA).with("onBehalfOf", "Ny. Salma, Sekretaris Desa");
  }

  private static String activities(Answer answer) {
    var sum = 0;
    for (var row : answer.json().get("rows")) {
      sum += row.at("/activities/submitted").intValue() + row.at("/activities/approved").intValue();
    }
    return String.valueOf(sum);
  }

  private static String reported(Answer answer) {
    return answer.json().get("reported").asString();
  }
}
