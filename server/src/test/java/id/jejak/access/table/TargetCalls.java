package id.jejak.access.table;

import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Targets for an indicator of Pokja III. The same value once more is no second change.
final class TargetCalls {
  private static final String INDICATOR = "III-01.2";

  void addTo(Calls calls, Scene scene) {
    scene.must(scene.operator, put("/api/targets?year=2028&region=" + Scene.KECAMATAN, form()));
    calls.add(
        "GET /api/targets/split · of the kecamatan",
        she ->
            get(
                "/api/targets/split?year=2028&by=VILLAGES&region="
                    + Scene.KECAMATAN
                    + "&indicator="
                    + INDICATOR));
    about(calls, "of the desa", Scene.DESA);
    about(calls, "of the kecamatan", Scene.KECAMATAN);
  }

  private static void about(Calls calls, String about, String team) {
    var asked = "?year=2029&region=" + team;
    var indicator = asked + "&indicator=" + INDICATOR;
    calls.add("GET /api/targets · " + about, she -> get("/api/targets" + asked));
    calls.add("PUT /api/targets · " + about, she -> put("/api/targets" + asked, form()));
    calls.add(
        "GET /api/targets/children · " + about, she -> get("/api/targets/children" + indicator));
    calls.add(
        "GET /api/targets/history · " + about, she -> get("/api/targets/history" + indicator));
    calls.addCostly(
        "GET /api/targets/templat.xlsx · " + about,
        she -> get("/api/targets/templat.xlsx" + asked));
    calls.add("POST /api/targets/reading · " + about, she -> list(asked));
  }

  private static Request list(String asked) {
    var list = "Kode indikator;Target 2029\n" + INDICATOR + ";12\n";
    return new Request(
        "POST",
        "/api/targets/reading" + asked,
        list.getBytes(StandardCharsets.UTF_8),
        List.of("X-Jejak", "1"));
  }

  private static Map<String, Object> form() {
    return Map.of(
        "lines", List.of(Map.of("indicator", INDICATOR, "value", "12", "baseRevision", 0)));
  }
}
