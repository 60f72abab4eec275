package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import id.jejak.SampleReport;
import id.jejak.roster.Lists;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lists of officers: whoever administers anything brings her own, and sees nobody else's.
final class RosterCalls {
  private static final String ROSTERS = "/api/rosters/";
  private final Scene scene;

  RosterCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    calls.add("GET /api/rosters", she -> get("/api/rosters"));
    calls.addCostly("GET /api/rosters/templat.xlsx", she -> get(ROSTERS + "templat.xlsx"));
    calls.add("GET /api/rosters/templat.csv", she -> get(ROSTERS + "templat.csv"));
    calls.add(
        "PUT /api/rosters/{id} · a new list",
        she -> new Request("PUT", ROSTERS + SampleReport.id(), list(), List.of("X-Jejak", "1")));
    of(calls, "hers", this::hers);
    of(calls, "of another operator", she -> checked(scene.operator.officer()));
  }

  private interface Whose {
    UUID of(Person she);
  }

  private static void of(Calls calls, String about, Whose whose) {
    var all = "/api/rosters/{id}";
    calls.add("GET " + all + " · " + about, she -> get(ROSTERS + whose.of(she)));
    calls.add("GET " + all + "/rows · " + about, she -> get(ROSTERS + whose.of(she) + "/rows"));
    calls.add(
        "GET " + all + "/perbaikan.xlsx · " + about,
        she -> get(ROSTERS + whose.of(she) + "/perbaikan.xlsx"));
    calls.add(
        "GET " + all + "/perbaikan.csv · " + about,
        she -> get(ROSTERS + whose.of(she) + "/perbaikan.csv"));
    calls.add(
        "PUT " + all + "/writing · " + about,
        she -> put(ROSTERS + whose.of(she) + "/writing", Map.of("kind", "ALL")));
    calls.add("DELETE " + all + " · " + about, she -> delete(ROSTERS + whose.of(she)));
  }

  // Nobody has none.
  private UUID hers(Person she) {
    return checked(she.cookie().isEmpty() ? scene.operator.officer() : she.officer());
  }

  private UUID checked(UUID officer) {
    var id = SampleReport.id();
    scene
        .db
        .sql(
            """
            insert into roster (id, made_by, file_name, sha256, state, arrived_at, stepped_at)
            values (:id, :officer, 'pengurus.xlsx', 'x', 'CHECKED', now(), now())\
            """)
        .param("id", id)
        .param("officer", officer)
        .update();
    return id;
  }

  private static byte[] list() {
    return Lists.xlsx(Lists.officer(Scene.DESA, "Ny. Dari Daftar", "Ketua", ""));
  }
}
