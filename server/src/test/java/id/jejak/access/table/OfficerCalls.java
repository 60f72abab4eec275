package id.jejak.access.table;

import static id.jejak.access.table.Request.delete;
import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import id.jejak.access.Role;
import id.jejak.access.table.Kind.Post;
import id.jejak.access.table.People.Held;
import id.jejak.officer.OfficerForms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// People, their offices and accounts, handing over, the log, and who has practised.
final class OfficerCalls {
  private static final String OFFICERS = "/api/officers/";
  private static final Post TREASURER = new Post(Role.BENDAHARA, null);
  private final Scene scene;

  OfficerCalls(Scene scene) {
    this.scene = scene;
  }

  void addTo(Calls calls) {
    lists(calls);
    books(calls);
    people(calls);
    offices(calls);
    accounts(calls, "of the desa", () -> scene.people.officer(Scene.DESA, TREASURER));
    accounts(calls, "of the kecamatan", () -> scene.people.officer(Scene.KECAMATAN, TREASURER));
    accounts(calls, "who serves the kabupaten too", scene::officerOfBoth);
    handovers(calls);
    practice(calls);
  }

  private void lists(Calls calls) {
    var known =
        List.of(
            scene.officer.officer(),
            scene.officerOfKecamatan.officer(),
            scene.formerOfficer.officer());
    calls.addCount(
        "GET /api/officers · her own team", known, she -> get("/api/officers?own=true&limit=200"));
    calls.addCount(
        "GET /api/officers · of the desa",
        known,
        she -> get("/api/officers?limit=200&region=" + Scene.DESA));
    calls.addCount(
        "GET /api/officers · of the kecamatan",
        known,
        she -> get("/api/officers?limit=200&region=" + Scene.KECAMATAN));
    calls.addCount(
        "GET /api/audit · her own scope",
        List.of(scene.officer.officer()),
        she -> get("/api/audit?limit=200&officer=" + scene.officer.officer()));
    calls.addCount(
        "GET /api/audit · of the desa",
        List.of(scene.officer.officer()),
        she ->
            get(
                "/api/audit?limit=200&region=%s&officer=%s"
                    .formatted(Scene.DESA, scene.officer.officer())));
  }

  private void books(Calls calls) {
    var book = "GET /api/officers/daftar-anggota.%s · of the desa";
    var path = "/api/officers/daftar-anggota.%s?region=" + Scene.DESA;
    calls.addCostly(book.formatted("pdf"), she -> get(path.formatted("pdf")));
    calls.add(book.formatted("xlsx"), she -> get(path.formatted("xlsx")));
  }

  private void people(Calls calls) {
    read(calls, "of the desa", scene.officer.officer());
    read(calls, "of the kecamatan", scene.officerOfKecamatan.officer());
    read(calls, "who serves the kabupaten too", scene.officerOfBoth.officer());
    read(calls, "formerly of the desa", scene.formerOfficer.officer());
    calls.add(
        "PUT /api/officers/{officer} · new, of the desa",
        she -> put(OFFICERS + OfficerForms.id(), newcomer(Scene.DESA)));
    calls.add(
        "PUT /api/officers/{officer} · new, of the kecamatan",
        she -> put(OFFICERS + OfficerForms.id(), newcomer(Scene.KECAMATAN)));
    calls.add(
        "PUT /api/officers/{officer} · changed, of the desa",
        she -> put(OFFICERS + treasurer().officer(), changed()));
    calls.add(
        "PUT /api/officers/{officer} · changed, who serves the kabupaten too",
        she -> put(OFFICERS + scene.officerOfBoth().officer(), changed()));
  }

  private static void read(Calls calls, String about, UUID officer) {
    calls.add("GET /api/officers/{officer} · " + about, she -> get(OFFICERS + officer));
    calls.add(
        "GET /api/officers/{officer}/sessions · " + about,
        she -> get(OFFICERS + officer + "/sessions"));
    calls.add(
        "GET /api/officers/{officer}/handovers · " + about,
        she -> get(OFFICERS + officer + "/handovers"));
  }

  private void offices(Calls calls) {
    calls.add(
        "PUT /api/officers/{officer}/offices/{office} · new, of the desa",
        she ->
            put(
                OFFICERS + treasurer().officer() + "/offices/" + OfficerForms.id(),
                office(Scene.DESA)));
    calls.add(
        "PUT /api/officers/{officer}/offices/{office} · new, of the kabupaten",
        she ->
            put(
                OFFICERS + treasurer().officer() + "/offices/" + OfficerForms.id(),
                office(Scene.KABUPATEN)));
    calls.add(
        "PUT /api/officers/{officer}/offices/{office} · ended, of the desa",
        she -> {
          var held = treasurer();
          var form = OfficerForms.office(Scene.DESA, "BENDAHARA", null, Scene.TODAY.minusDays(100));
          form.put("baseVersion", 1);
          form.put("endsOn", Scene.TODAY.toString());
          return put(OFFICERS + held.officer() + "/offices/" + held.office(), form);
        });
    calls.add(
        "DELETE /api/officers/{officer}/offices/{office} · of the desa",
        she -> {
          var held = scene.officerWithTwoOffices();
          return delete(OFFICERS + held.officer() + "/offices/" + held.office());
        });
    calls.add(
        "GET /api/officers/{officer}/offices/{office}/open-work · of the desa",
        she ->
            get(
                "%s%s/offices/%s/open-work"
                    .formatted(OFFICERS, scene.officer.officer(), scene.officer.office())));
  }

  private static void accounts(Calls calls, String about, Supplier<Held> fresh) {
    calls.add(
        "PUT /api/officers/{officer}/account · " + about,
        she -> put(OFFICERS + fresh.get().officer() + "/account"));
    calls.add(
        "PUT /api/officers/{officer}/account/lock · " + about,
        she -> put(OFFICERS + fresh.get().officer() + "/account/lock"));
    calls.add(
        "DELETE /api/officers/{officer}/account/lock · " + about,
        she -> delete(OFFICERS + fresh.get().officer() + "/account/lock"));
    calls.add(
        "DELETE /api/officers/{officer}/account/password · " + about,
        she -> delete(OFFICERS + fresh.get().officer() + "/account/password"));
    calls.add(
        "DELETE /api/officers/{officer}/sessions · " + about,
        she -> delete(OFFICERS + fresh.get().officer() + "/sessions"));
  }

  private void handovers(Calls calls) {
    calls.add(
        "GET /api/handovers/{id} · of the desa", she -> get("/api/handovers/" + scene.handover));
    calls.addCostly(
        "GET /api/handovers/{id}/berita-acara.pdf · of the desa",
        she -> get("/api/handovers/" + scene.handover + "/berita-acara.pdf"));
    calls.add(
        "PUT /api/handovers/{id} · of the desa",
        she ->
            put(
                "/api/handovers/" + OfficerForms.id(),
                scene.handover(
                    treasurer(), scene.people.officer(Scene.DESA, Scene.POKJA_3).officer())));
  }

  private void practice(Calls calls) {
    calls.add(
        "GET /api/practice/certificates/{id} · of the desa",
        she -> get("/api/practice/certificates/" + scene.certificate));
    calls.addCostly(
        "GET /api/practice/certificates/{id}/sertifikat.pdf · of the desa",
        she -> get("/api/practice/certificates/" + scene.certificate + "/sertifikat.pdf"));
    calls.addFigure(
        "GET /api/practice/progress · of the desa",
        answer -> answer.json().get("practised").asString(),
        she -> get("/api/practice/progress?region=" + Scene.DESA));
    calls.addCount(
        "GET /api/practice/officers · of the desa",
        List.of(scene.officer.officer()),
        she -> get("/api/practice/officers?limit=200&region=" + Scene.DESA));
  }

  private Held treasurer() {
    return scene.people.officer(Scene.DESA, TREASURER);
  }

  private static Map<String, ?> changed() {
    return OfficerForms.with(OfficerForms.person("Ny. Berganti Nama"), "baseVersion", 1);
  }

  private static Map<String, ?> newcomer(String team) {
    return OfficerForms.newcomer("Ny. Baru", OfficerForms.id(), office(team));
  }

  private static Map<String, @org.jspecify.annotations.Nullable Object> office(String team) {
    return OfficerForms.office(team, "ANGGOTA_POKJA", "POKJA_I", Scene.TODAY);
  }
}
