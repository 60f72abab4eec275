package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.post;
import static id.jejak.access.table.Request.put;

import id.jejak.SampleReport;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Slips for the first sign-in, and entering with one.
final class SlipCalls {
  private static final String PRINTS = "/api/slip-prints";
  private static final String OF_NOBODY = "1234 5678 9012 3456 7890";
  private final Scene scene;

  SlipCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    order(calls, "of the desa", Scene.DESA);
    order(calls, "of the kecamatan", Scene.KECAMATAN);
    calls.add("GET /api/slip-prints", she -> get(PRINTS));
    var others = PRINTS + "/" + SampleReport.id();
    scene.must(scene.operator, put(others, form(Scene.DESA)));
    calls.add("GET /api/slip-prints/{id} · of another operator", she -> get(others));
    calls.add(
        "GET /api/slip-prints/{id}/slip.pdf · of another operator",
        she -> get(others + "/slip.pdf"));
    calls.add("DELETE /api/slip-prints/{id} · of another operator", she -> delete(others));
    enter(calls, "POST /api/session/slip");
    enter(calls, "POST /api/session/slip/holder");
  }

  private void order(Calls calls, String about, String region) {
    calls.add(
        "GET /api/slip-prints/count · " + about,
        she -> get(PRINTS + "/count?regionCode=" + region));
    calls.add(
        "PUT /api/slip-prints/{id} · " + about,
        she -> put(PRINTS + "/" + SampleReport.id(), form(region)));
  }

  private Map<String, Object> form(String region) {
    var officer = scene.people.officer(region, Scene.SECRETARY).officer();
    return Map.of("regionCode", region, "officers", List.of(officer));
  }

  private static void enter(Calls calls, String call) {
    calls.add(
        call + " · with a code of nobody",
        she ->
            post(
                    call.split(" ")[1],
                    Map.of("code", OF_NOBODY, "phone", UUID.randomUUID().toString()))
                .with("X-Forwarded-For", "203.0.113.210"));
  }
}
