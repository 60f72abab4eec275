package id.jejak.handover;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.OfficerForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An office passes on, with what was open in it, in Kecamatan Weda Utara.
class HandoverHttpTest extends HttpTest {
  private static final String VILLAGE = "82.02.04.2001";
  private static final String DISTRICT = "82.02.04";
  private static final UUID PHONE = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private JdbcClient db;
  @Autowired private HandoverJobs jobs;
  private String name;
  private UUID officer;
  private UUID office;
  private Client phone;

  @BeforeEach
  void a_chair_of_pokja_iii() {
    name = "lama-" + UUID.randomUUID();
    officer = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_III, name);
    office = officeOf(officer);
    phone = signedIn(name);
  }

  @Test
  void the_successor_takes_office_drafts_and_returns_and_the_old_phone_is_closed() {
    var returned = returnedReport();
    var unfinished = draft(phone, "POKJA_III", "Kebun dasawisma");
    var successor = successor();
    var next = signedInAs(successor);
    assertThat(
            operator()
                .get("/api/officers/" + officer + "/offices/" + office + "/open-work")
                .expect(200)
                .json()
                .get("drafts")
                .intValue())
        .isEqualTo(1);

    var id = SampleReport.id();
    var form = form(successor, today);
    var told = put(operator(), id, form).expect(200).json();
    assertThat(put(operator(), id, form).expect(200).json()).isEqualTo(told);

    assertThat(told.get("drafts").intValue()).isEqualTo(1);
    assertThat(told.get("returns").intValue()).isPositive();
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    signIn(visitor(), name).expect(403, "NO_OFFICE");
    var drafts = next.get("/api/drafts").expect(200).json().get("items");
    assertThat(drafts.findValuesAsString("id")).containsExactly(unfinished.toString());
    assertThat(drafts.findValuesAsString("handedOverBy")).containsExactly("Ibu " + name);
    next.get("/api/drafts/" + unfinished + "/" + PHONE).expect(200);
    var mended = chillies(VILLAGE).basedOn(1).with("narrative", "18 rumah, sudah dihitung lagi.");
    next.put("/api/activities/" + returned, mended.body()).expect(201);
    var report = next.get("/api/activities/" + returned + "/revisions").expect(200).json();
    assertThat(report.at("/items/0/author/name").stringValue()).isEqualTo("Ibu " + name);
    assertThat(kinds()).startsWith("OFFICE_HANDED_OVER");
    assertThat(
            operator()
                .get("/api/officers/" + successor + "/handovers")
                .expect(200)
                .json()
                .get("items")
                .findValuesAsString("takesOverOn"))
        .containsExactly(today.toString());
  }

  @Test
  void what_is_agreed_for_a_later_day_happens_on_that_day() {
    draft(phone, "POKJA_III", "Kebun dasawisma");
    var successor = successor();
    var id = SampleReport.id();
    put(operator(), id, form(successor, today.plusDays(3))).expect(200);
    jobs.carryOutDue();
    phone.get("/api/session").expect(200);
    assertThat(carriedOut(id)).isFalse();

    // Three days later, as the tables would stand then.
    db.sql("update handover set takes_over_on = :day where id = :id")
        .param("day", today)
        .param("id", id)
        .update();
    db.sql("update assignment set ends_on = :day where id = :id")
        .param("day", today.minusDays(1))
        .param("id", office)
        .update();
    jobs.carryOutDue();
    jobs.carryOutDue();

    assertThat(carriedOut(id)).isTrue();
    phone.get("/api/session").expect(401, "DEVICE_CLOSED");
    assertThat(draftsOf(successor)).isEqualTo(1);
  }

  @Test
  void who_keeps_another_office_keeps_her_phone_and_the_drafts_of_that_office() {
    var other = OfficerForms.office(VILLAGE, "ANGGOTA_POKJA", "POKJA_I", today.minusDays(5));
    operator().put("/api/officers/" + officer + "/offices/" + OfficerForms.id(), other).expect(200);
    draft(phone, "POKJA_III", "Kebun");
    draft(phone, "POKJA_I", "Majelis taklim");
    var successor = successor();
    put(operator(), SampleReport.id(), form(successor, today)).expect(200);
    phone.get("/api/session").expect(200);
    assertThat(draftsOf(officer)).isEqualTo(1);
    assertThat(draftsOf(successor)).isEqualTo(1);
  }

  @Test
  void a_name_beside_the_id_of_an_officer_elsewhere_brings_nobody_into_the_scope() {
    var elsewhere = appoint("81", Role.PEMBACA, null, "jauh-" + UUID.randomUUID());
    var form = form(elsewhere, today);
    form.put("successorName", "Ny. Baru Sekali");
    put(operator(), SampleReport.id(), form).expect(404);
    operator().get("/api/officers/" + elsewhere).expect(404);
  }

  @Test
  void a_successor_who_was_nobody_yet_is_added_by_her_name() {
    var successor = OfficerForms.id();
    var form = form(successor, today);
    form.put("successorName", "Ny. Baru Sekali");
    put(operator(), SampleReport.id(), form).expect(200);
    var told = operator().get("/api/officers/" + successor).expect(200).json();
    assertThat(told.at("/person/name").stringValue()).isEqualTo("Ny. Baru Sekali");
    assertThat(told.at("/offices/0/role").stringValue()).isEqualTo("KETUA_POKJA");
    form.put("successorName", "NIK 8204081234560001");
    form.put("successor", OfficerForms.id());
    put(operator(), SampleReport.id(), form).expect(409, "HANDED_OVER_ALREADY");
  }

  @Test
  void the_id_of_an_office_that_exists_serves_no_other() {
    var form = form(successor(), today);
    form.put("successorOffice", office);
    put(operator(), SampleReport.id(), form).expect(409, "OFFICE_IS_ANOTHER");
  }

  @Test
  void an_office_is_handed_over_once_whoever_does_it() throws Exception {
    var one = operator();
    var other = as("82.02", Role.OPERATOR, null);
    other.get("/api/session").expect(200);
    var first = form(successor(), today);
    var second = form(successor(), today);
    try (var both = Executors.newFixedThreadPool(2)) {
      var here = both.submit(() -> put(one, SampleReport.id(), first).status());
      var there = both.submit(() -> put(other, SampleReport.id(), second).status());
      assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void what_cannot_be_is_refused_and_nothing_is_half_done() {
    var successor = successor();
    refuse(form(successor, LocalDate.of(2020, 1, 1)), "takesOverOn");
    refuse(form(officer, today), "successor");
    var bare = form(successor, today);
    bare.remove("takesOverOn");
    refuse(bare, "takesOverOn");
    var withNumber = form(successor, today);
    withNumber.put("items", "Buku kas, NIK 8204081234560001");
    refuse(withNumber, "items");
    var taken = form(successor, today);
    taken.put("office", OfficerForms.id());
    put(operator(), SampleReport.id(), taken).expect(404);
    put(chairOf(VILLAGE), SampleReport.id(), form(successor, today)).expect(403, "NOT_ALLOWED");
    put(as("82.02.05", Role.OPERATOR, null), SampleReport.id(), form(successor, today)).expect(404);
    phone.get("/api/session").expect(200);
  }

  @Test
  void the_berita_acara_tells_who_gave_what_to_whom_and_who_takes_notice() throws IOException {
    returnedReport();
    draft(phone, "POKJA_III", "Kebun dasawisma");
    var form = form(successor(), today);
    form.put("items", "Buku kegiatan Pokja III tahun 2025 dan 2026\n12 polybag contoh tanaman");
    var id = SampleReport.id();
    put(operator(), id, form).expect(200);

    var pdf = operator().get("/api/handovers/" + id + "/berita-acara.pdf").expect(200);
    var file = Path.of("target/printing/berita-acara.pdf");
    Files.createDirectories(file.getParent());
    Files.write(file, pdf.bytes());

    try (var paper = new PdfReader(pdf.bytes())) {
      assertThat(paper.pages()).isEqualTo(1);
      assertThat(paper.text())
          .contains("BERITA ACARA SERAH TERIMA JABATAN")
          .contains("Ketua Pokja III TP PKK Desa Gemaf")
          .contains("Ibu " + name)
          .contains("SK 7/PKK/2026 tanggal 5 Januari 2026")
          .contains("12 polybag contoh tanaman")
          .contains("1 rancangan laporan")
          .contains("Pihak Pertama,")
          .contains("Mengetahui Ketua TP PKK Desa Gemaf")
          .contains("Halaman 1 dari 1");
    }
    chairOf(VILLAGE).get("/api/handovers/" + id + "/berita-acara.pdf").expect(200);
    as("82.02.05", Role.OPERATOR, null)
        .get("/api/handovers/" + id + "/berita-acara.pdf")
        .expect(404);
    visitor().get("/api/handovers/" + id).expect(401);
  }

  private UUID returnedReport() {
    var id = SampleReport.id();
    phone.put("/api/activities/" + id, chillies(VILLAGE).body()).expect(201);
    secretaryOf(DISTRICT)
        .post(
            "/api/activities/" + id + "/review",
            Map.of("revision", 1, "decision", "RETURNED", "note", "Berapa rumah?"))
        .expect(200);
    return id;
  }

  private UUID draft(Client writer, String field, String title) {
    var id = SampleReport.id();
    var content =
        Map.of("regionCode", VILLAGE, "field", field, "title", title, "narrative", "\u0000 baris");
    writer
        .put(
            "/api/drafts/" + id + "/" + PHONE,
            Map.of(
                "version",
                1,
                "changedAt",
                "2026-11-20T10:00:00+09:00",
                "title",
                title,
                "content",
                content))
        .expect(204);
    return id;
  }

  private UUID successor() {
    return appoint(VILLAGE, Role.ANGGOTA_POKJA, Field.POKJA_IV, "baru-" + UUID.randomUUID());
  }

  private Map<String, @Nullable Object> form(UUID successor, LocalDate day) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("officer", officer);
    form.put("office", office);
    form.put("successor", successor);
    form.put("successorOffice", OfficerForms.id());
    form.put("takesOverOn", day.toString());
    form.put("decreeNumber", "SK 7/PKK/2026");
    form.put("decreeDate", "2026-01-05");
    return form;
  }

  private void refuse(Map<String, @Nullable Object> form, String field) {
    var refusal = put(operator(), SampleReport.id(), form).expect(422, "INVALID").json();
    assertThat(refusal.at("/errors/0/field").stringValue()).isEqualTo(field);
  }

  private static Answer put(Client operator, UUID id, Map<String, @Nullable Object> form) {
    return operator.put("/api/handovers/" + id, form);
  }

  private Client operator() {
    return as(DISTRICT, Role.OPERATOR, null);
  }

  private Client signedIn(String username) {
    var client = visitor();
    signIn(client, username).expect(200);
    return client;
  }

  private Client signedInAs(UUID person) {
    return signedIn(
        db.sql("select username from account where officer_id = :id")
            .param("id", person)
            .query(String.class)
            .single());
  }

  private static Answer signIn(Client client, String username) {
    return client.post("/api/session", Map.of("username", username, "password", PASSWORD));
  }

  private UUID officeOf(UUID person) {
    return db.sql("select id from assignment where officer_id = :id")
        .param("id", person)
        .query(UUID.class)
        .single();
  }

  private int draftsOf(UUID person) {
    return db.sql("select count(*) from draft where officer_id = :id")
        .param("id", person)
        .query(Integer.class)
        .single();
  }

  private boolean carriedOut(UUID id) {
    return db.sql("select carried_out_at is not null from handover where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private List<String> kinds() {
    var page = operator().get("/api/audit?officer=" + officer).expect(200).json();
    return page.get("items").findValuesAsString("kind");
  }
}
