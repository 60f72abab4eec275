package id.jejak.access.table;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.access.table.Kind.Post;
import id.jejak.access.table.People.Held;
import id.jejak.catalog.Field;
import id.jejak.officer.OfficerForms;
import id.jejak.total.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A desa, its kecamatan and its kabupaten with what people ask for, and the making of more of it.
/// Everything here belongs to people who stand in no column.
final class Scene {
  static final String DESA = "82.04.18.2001";
  static final String BESIDE = "82.04.18.2002";
  static final String KECAMATAN = "82.04.18";
  static final String ASIDE = "82.04.01";
  static final String KABUPATEN = "82.04";
  static final String OUTSIDE = "82.05.01.2001";
  static final String OUTSIDE_KABUPATEN = "82.05";
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  static final Post SECRETARY = new Post(Role.SEKRETARIS, null);
  static final Post OPERATOR = new Post(Role.OPERATOR, null);
  static final Post POKJA_3 = new Post(Role.KETUA_POKJA, Field.POKJA_III);
  // A month in which no other test reports from here.
  private static final String COUNTED_DAY = "2026-03-10";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final JsonMapper json;
  final JdbcClient db;
  final People people;

  final Person author;
  final Person reviewer;
  final Person operator;
  final SamplePhoto photo = SamplePhoto.of(90_001);
  final SamplePhoto privatePhoto = SamplePhoto.of(90_002);
  final SamplePhoto looseOne = SamplePhoto.of(90_003);
  final String cursor;
  final UUID report;
  final UUID published;
  final UUID reportOfKecamatan;
  final List<UUID> reports;
  final Held officer;
  final Held officerOfKecamatan;
  final Held officerOfBoth;
  final Held formerOfficer;
  final UUID handover;
  final UUID certificate;

  Scene(String base, JsonMapper json, JdbcClient db, People people, Folder totals) {
    this.base = base;
    this.json = json;
    this.db = db;
    this.people = people;
    author = people.extra(DESA, POKJA_3);
    reviewer = people.extra(KECAMATAN, SECRETARY);
    operator = people.extra(KABUPATEN, OPERATOR);
    cursor = must(author, Request.get("/api/changes?since=now")).json().get("cursor").stringValue();
    for (var one : List.of(photo, privatePhoto, looseOne)) {
      must(author, upload(one));
    }
    report =
        submit(author, counted(DESA).photo(photo.sha256()).photo(privatePhoto.sha256(), "", true));
    published = submit(author, counted(DESA));
    approve(published);
    publish(published);
    reportOfKecamatan = submit(people.extra(KECAMATAN, POKJA_3), counted(KECAMATAN));
    reports = List.of(report, published, reportOfKecamatan);
    totals.fold();
    officer = people.officer(DESA, SECRETARY);
    officerOfKecamatan = people.officer(KECAMATAN, SECRETARY);
    officerOfBoth = people.officer(DESA, SECRETARY);
    people.give(officerOfBoth.officer(), KABUPATEN, SECRETARY, TODAY.minusDays(9), null);
    formerOfficer = people.officer(DESA, new Post(Role.KETUA, null));
    handover = SampleReport.id();
    var successor = people.officer(DESA, POKJA_3).officer();
    must(operator, Request.put("/api/handovers/" + handover, handover(formerOfficer, successor)));
    must(author, Request.put("/api/practice/certificate", practised()));
    certificate = certificateOf(author);
    must(operator, Request.put("/api/officers/" + officer.officer() + "/account/lock"));
    must(operator, Request.delete("/api/officers/" + officer.officer() + "/account/lock"));
  }

  Answer send(Person person, Request request) {
    var http = HttpRequest.newBuilder(URI.create(base + request.path()));
    http.timeout(Duration.ofSeconds(60));
    http.method(
        request.method(),
        request.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body()));
    if (!request.headers().isEmpty()) {
      http.headers(request.headers().toArray(String[]::new));
    }
    if (!request.headers().contains("Cookie") && !person.cookie().isEmpty()) {
      http.header("Cookie", person.cookie());
    }
    try {
      return new Answer(this.http.send(http.build(), BodyHandlers.ofByteArray()), json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// Prepares something; it must succeed.
  Answer must(Person person, Request request) {
    var answer = send(person, request);
    assertThat(answer.status())
        .as("%s %s by %s: %s", request.method(), request.path(), person, answer.text())
        .isBetween(200, 299);
    return answer;
  }

  /// A fresh report of Pokja III of the desa.
  UUID report() {
    return submit(author, chillies(DESA));
  }

  UUID approvedReport() {
    var id = report();
    approve(id);
    return id;
  }

  /// A fresh officer of the desa who holds a second office there.
  Held officerWithTwoOffices() {
    var held = people.officer(DESA, SECRETARY);
    var second = people.give(held.officer(), DESA, POKJA_3, TODAY.minusDays(1), null);
    return new Held(held.officer(), second);
  }

  Held officerOfBoth() {
    var held = people.officer(DESA, SECRETARY);
    people.give(held.officer(), KABUPATEN, SECRETARY, TODAY.minusDays(9), null);
    return held;
  }

  /// The session of a person for a call that ends it.
  String freshCookie(Person person) {
    return person.cookie().isEmpty() ? "jejak=none" : people.session(person.officer());
  }

  Map<String, @Nullable Object> handover(Held from, UUID successor) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("officer", from.officer());
    form.put("office", from.office());
    form.put("successor", successor);
    form.put("successorOffice", OfficerForms.id());
    form.put("takesOverOn", TODAY.toString());
    return form;
  }

  static Map<String, Object> practised() {
    return Map.of("finishedOn", "2026-11-20", "stars", List.of(2, 1, 2, 1, 2, 1));
  }

  static Request upload(SamplePhoto photo) {
    return announce(photo, photo.jpeg()).with("Content-Type", "application/offset+octet-stream");
  }

  static Request announce(SamplePhoto photo, byte[] bytes) {
    return Request.tus(
        "POST",
        "/api/uploads",
        bytes,
        "Upload-Length",
        String.valueOf(photo.jpeg().length),
        "Upload-Metadata",
        Client.metadata(photo.sha256()));
  }

  private UUID certificateOf(Person person) {
    var answer = must(person, Request.get("/api/practice/certificate"));
    return UUID.fromString(answer.json().get("id").stringValue());
  }

  private UUID submit(Person writer, SampleReport report) {
    var id = SampleReport.id();
    must(writer, Request.put("/api/activities/" + id, report.body()));
    return id;
  }

  private void approve(UUID id) {
    var decision = Map.of("revision", 1, "decision", "APPROVED");
    must(reviewer, Request.post("/api/activities/" + id + "/review", decision));
  }

  private void publish(UUID id) {
    must(
        reviewer,
        Request.post("/api/activities/" + id + "/publication", Map.of("published", true)));
  }

  private static SampleReport counted(String region) {
    return chillies(region).on(COUNTED_DAY);
  }
}
