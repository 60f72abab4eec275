package id.jejak.access.table;

import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Closing months, accepting and reopening what was closed. Each call that changes something has a
/// month of its own, so that it finds it as it needs it.
final class PeriodCalls {
  private static final String REOPEN =
      """
      update closing set state = 'REOPENED', reopened_at = now(), reopened_reason = '-'
      where kind = 'YEAR' and state <> 'REOPENED' and region_id = (select id from region where code = :desa and valid_to is null)\
      """;
  private final Scene scene;
  private final AtomicInteger months = new AtomicInteger();
  private final AtomicInteger versions = new AtomicInteger();

  PeriodCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    for (var about :
        List.of(Map.entry("desa", Scene.DESA), Map.entry("kecamatan", Scene.KECAMATAN))) {
      var of = " · of the " + about.getKey();
      var periods = "/api/periods/" + about.getValue();
      calls.add("GET /api/periods/{region}" + of, she -> get(periods + "?year=2026"));
      calls.add("GET /api/periods/{region}/{period}" + of, she -> get(periods + "/2026-03"));
      calls.add(
          "GET /api/periods/{region}/{period}/children" + of,
          she -> get(periods + "/2026-03/children"));
      calls.add(
          "GET /api/periods/{region}/{period}/late" + of, she -> get(periods + "/2026-03/late"));
    }
    for (var place :
        List.of(Map.entry("kecamatan", Scene.KECAMATAN), Map.entry("kabupaten", Scene.KABUPATEN))) {
      calls.add(
          "GET /api/league · of the " + place.getKey(),
          she -> get("/api/league?of=VILLAGE&month=2026-03&region=" + place.getValue()));
    }
    var closed = closed();
    calls.add(
        "GET /api/periods/{region}/{period}/figures · of the desa",
        she -> get(closed + "/figures"));
    calls.addCostly(
        "GET /api/periods/{region}/{period}/closings/{version}/buku.pdf · of the desa",
        she -> get(closed + "/closings/1/buku.pdf"));
    calls.add(
        "PUT /api/periods/{region}/{period}/closings/{version} · of the desa",
        she -> put(month() + "/closings/1", Map.of()));
    calls.add(
        "PUT /api/periods/{region}/{period}/closings/{version}/acceptance · of the desa",
        she -> put(closed() + "/closings/1/acceptance"));
    calls.addCostly(
        "PUT /api/periods/{region}/{period}/closings/{version}/reopening · of the desa",
        she -> put(closedYear() + "/reopening", Map.of("reason", "Kurang satu")));
  }

  /// A month of the desa that somebody else has closed.
  private String closed() {
    var month = month();
    close(month);
    return month;
  }

  /// The same year of the desa, closed once more.
  private String closedYear() {
    scene.db.sql(REOPEN).param("desa", Scene.DESA).update();
    var closing = "/api/periods/" + Scene.DESA + "/2000/closings/" + versions.incrementAndGet();
    scene.must(scene.people.extra(Scene.DESA, Scene.SECRETARY), put(closing, Map.of()));
    return closing;
  }

  private void close(String month) {
    scene.must(
        scene.people.extra(Scene.DESA, Scene.SECRETARY), put(month + "/closings/1", Map.of()));
  }

  private String month() {
    var number = months.getAndIncrement();
    return "/api/periods/" + Scene.DESA + "/%d-%02d".formatted(2001 + number / 12, 1 + number % 12);
  }
}
