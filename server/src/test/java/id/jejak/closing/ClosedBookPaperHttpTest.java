package id.jejak.closing;

import static id.jejak.SampleReport.chillies;
import static id.jejak.setting.SettingForms.set;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.shared.Indonesian;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Closed books on paper, told by the desa of Kecamatan Lede.
class ClosedBookPaperHttpTest extends HttpTest {
  private static final String REGENCY = "82.08";
  private static final String DISTRICT = "82.08.03";
  private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
  private static final YearMonth LAST = YearMonth.now(ZONE).minusMonths(1);
  private static final YearMonth BEFORE = LAST.minusMonths(1);
  @Autowired private JdbcClient db;

  @Test
  void a_book_is_printed_again_byte_for_byte_whatever_was_changed_since() {
    var desa = DISTRICT + ".2002";
    var she = secretaryOf(desa);
    chairOf(desa);
    var report = send(desa, LAST, "18");
    var books = new Books(desa, LAST.toString());
    books.close(she, 1).expect(200);
    books.accept(secretaryOf(DISTRICT), 1).expect(200);
    var first = print(she, books, 1).expect(200).bytes();
    try (var pdf = shown(first, "buku-desa")) {
      assertThat(pdf.text())
          .containsSubsequence(
              "TIM PENGGERAK PKK",
              "DESA TODOLI",
              "BUKU LAPORAN BULANAN",
              "TP PKK Desa Todoli",
              "· versi 1",
              "tidak berubah sesudahnya",
              "Pokja III 1 0 1 4 23 27",
              "Hasil kegiatan",
              "18 rumah",
              "Perjalanan buku",
              "Ditutup",
              "Sekretaris TP PKK Desa Todoli",
              "Diterima",
              "Sekretaris TP PKK",
              "Kecamatan Lede",
              "Ibu " + desa)
          .doesNotContain("Laporan susulan", "Tiap Desa", "TIDAK BERLAKU");
      assertThat(pdf.foreignFonts()).isEmpty();
    }

    change(report, desa);
    rename(desa, "Todoli Permai");
    set(operator(), desa, "KOP_LINES", Map.of("lines", List.of("KOP YANG LAIN", "{wilayah}")));
    set(operator(), desa, "SIGNERS_RECAP", Map.of("left", block("NONE"), "right", block("WAKIL")));
    db.sql("update officer set name = 'Nama Lain' where name like :name")
        .param("name", "Ibu " + desa + "%")
        .update();
    send(desa, LAST, "30");

    same(print(secretaryOf(DISTRICT), books, 1), first);
    // What is drawn from today's figures shows that all of it was changed.
    try (var recap = new PdfReader(recap(she, desa))) {
      assertThat(recap.text())
          .contains("KOP YANG LAIN", "Todoli Permai", "Wakil Ketua", "30 rumah");
    }
  }

  @Test
  void a_reopened_book_and_the_next_are_both_printed_and_say_which_they_are() {
    var desa = DISTRICT + ".2003";
    var she = secretaryOf(desa);
    var kecamatan = secretaryOf(DISTRICT);
    send(desa, LAST, "5");
    var books = new Books(desa, LAST.toString());
    books.close(she, 1).expect(200);
    var proof = proofOf(print(she, books, 1));
    assertThat(visitor().get(proof).expect(200).text())
        .contains("TP PKK Desa Tolong", "versi 1", "masih berlaku", "1 laporan")
        .doesNotContain("Ibu ");
    books.reopen(kecamatan, 1, "Satu kegiatan & catatan tertinggal").expect(200);
    send(desa, LAST, "7");
    books.close(she, 2).expect(200);

    try (var old = shown(print(she, books, 1).expect(200).bytes(), "buku-dibuka-kembali");
        var now = new PdfReader(print(she, books, 2).expect(200).bytes())) {
      assertThat(old.text())
          .contains(
              "versi 1",
              "TIDAK BERLAKU LAGI",
              "Dibuka kembali",
              "Alasan: Satu kegiatan & catatan tertinggal",
              "Jumlah 1 0 1");
      assertThat(now.text()).contains("versi 2", "Jumlah 2 0 2").doesNotContain("TIDAK BERLAKU");
    }
    assertThat(visitor().get(proof).expect(200).text()).contains("tidak berlaku lagi");
    print(she, books, 3).expect(404);
  }

  @Test
  void late_reports_are_told_once_with_their_true_dates_by_the_book_that_counts_them() {
    var desa = DISTRICT + ".2004";
    var she = secretaryOf(desa);
    var kecamatan = secretaryOf(DISTRICT);
    new Books(desa, BEFORE.toString()).close(she, 1).expect(200);
    new Books(DISTRICT, BEFORE.toString()).closeAsItStands(kecamatan, 1).expect(200);
    send(desa, BEFORE, "11");
    send(desa, LAST, "12");
    new Books(desa, LAST.toString()).close(she, 1).expect(200);
    var own = new Books(DISTRICT, LAST.toString());
    own.closeAsItStands(kecamatan, 1).expect(200);
    new Books(REGENCY, LAST.toString()).closeAsItStands(secretaryOf(REGENCY), 1).expect(200);

    try (var pdf = shown(print(kecamatan, own, 1).expect(200).bytes(), "buku-kecamatan")) {
      assertThat(pdf.text())
          .containsSubsequence(
              "Tiap Desa/Kelurahan",
              "4 Langganu ditutup 1 0 27",
              "5 Balohang",
              "belum ditutup – – –",
              "Laporan susulan",
              "1 laporan tentang periode sebelumnya",
              day(BEFORE.atDay(5)),
              day(LocalDate.now(ZONE)),
              "Pokja III",
              "Langganu",
              "Perjalanan buku",
              "Masuk buku",
              "TP PKK Kabupaten Pulau Taliabu")
          .doesNotContain("23 rumah");
    }
    try (var before = new PdfReader(print(she, new Books(desa, BEFORE.toString()), 1).bytes())) {
      assertThat(before.text()).contains("Jumlah – – –").doesNotContain("Laporan susulan");
    }
  }

  @Test
  void semester_and_year_have_papers_and_an_empty_kabupaten_too() {
    var she = secretaryOf(REGENCY);
    for (var period : List.of("2019-S1", "2019")) {
      var books = new Books(REGENCY, period);
      books.closeAsItStands(she, 1).expect(200);
      try (var pdf = shown(print(she, books, 1).expect(200).bytes(), "buku-" + period)) {
        assertThat(pdf.text())
            .contains(
                period.equals("2019") ? "BUKU LAPORAN TAHUNAN" : "BUKU LAPORAN SEMESTER",
                period.equals("2019") ? "Tahun 2019" : "Semester I Tahun 2019",
                "Tiap Kecamatan",
                "Belum ada hasil yang dilaporkan.");
      }
    }
  }

  @Test
  void a_book_closed_before_words_were_kept_keeps_them_when_it_is_first_printed() {
    var desa = DISTRICT + ".2005";
    var she = secretaryOf(desa);
    var month = LAST.minusMonths(3);
    send(desa, month, "9");
    var books = new Books(desa, month.toString());
    books.close(she, 1).expect(200);
    db.sql("alter table closing_face disable trigger closing_face_stays").update();
    db.sql(
            "delete from closing_face where closing_id = (select c.id from closing c join region r on r.id = c.region_id where r.code = :desa and c.starts_on = :from)")
        .param("desa", desa)
        .param("from", month.atDay(1))
        .update();
    db.sql("alter table closing_face enable trigger closing_face_stays").update();
    var first = print(she, books, 1).expect(200).bytes();
    shown(first, "buku-sebelum").close();
    rename(desa, "Balohang Baru");
    same(print(she, books, 1), first);
  }

  @Test
  void who_may_not_see_the_figures_gets_no_paper_and_a_pokja_gets_hers() {
    var desa = DISTRICT + ".2001";
    var she = secretaryOf(desa);
    send(desa, LAST, "4");
    var meeting = SampleReport.of(desa, "SEKRETARIAT", "S-08").on(LAST.atDay(2).toString());
    she.put("/api/activities/" + SampleReport.id(), meeting.body()).expect(201);
    var books = new Books(desa, LAST.toString());
    print(she, books, 1).expect(404);
    books.close(she, 1).expect(200);
    try (var pdf =
        new PdfReader(print(as(desa, Role.KETUA_POKJA, Field.POKJA_III), books, 1).bytes())) {
      assertThat(pdf.text())
          .contains("Hanya Pokja III.", "Jumlah 1 0 1")
          .doesNotContain("Sekretariat 1");
    }
    print(visitor(), books, 1).expect(401);
    print(secretaryOf("82.08.04.2001"), books, 1).expect(404);
    print(secretaryOf("82.04.08"), books, 1).expect(404);
    print(she, new Books(desa, "2026-13"), 1).expect(422, "INVALID");
    print(she, books, 0).expect(404);

    var proof = proofOf(print(she, books, 1));
    var seal = proof.substring(proof.lastIndexOf('/') + 1);
    visitor().get(proof.replace(seal, "0".repeat(16))).expect(404);
    visitor().get(proof.replace(seal, seal.substring(0, 4))).expect(404);
    visitor().get(proof.replace("/1/", "/2/")).expect(404);
    visitor().get("/buku/82.08.03.2001/kapan/1/" + seal).expect(404);
    visitor().get("/buku/desa/2026-10/1/" + seal).expect(404);
  }

  private static Answer print(Client she, Books books, int version) {
    return she.get(books.path() + "/closings/" + version + "/buku.pdf");
  }

  private static void same(Answer printed, byte[] first) {
    var again = printed.expect(200).bytes();
    try (var one = new PdfReader(first);
        var other = shown(again, "buku-sekali-lagi")) {
      assertThat(other.text()).isEqualTo(one.text());
    }
    assertThat(Sha256.hex(again)).isEqualTo(Sha256.hex(first));
  }

  private String proofOf(Answer paper) {
    try (var pdf = new PdfReader(paper.expect(200).bytes())) {
      return pdf.qrCode(1).replace("http://127.0.0.1:" + port, "");
    }
  }

  private static byte[] recap(Client she, String desa) {
    var path = "/api/totals/rekap.pdf?region=%s&from=%s&to=%s".formatted(desa, LAST, LAST);
    return she.get(path).expect(200).bytes();
  }

  private UUID send(String region, YearMonth month, String value) {
    var id = SampleReport.id();
    var report = chillies(region).on(month.atDay(5).toString()).results("III-01.1", value);
    secretaryOf(region).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private void change(UUID report, String desa) {
    var changed = chillies(desa).on(LAST.atDay(6).toString()).results("III-01.1", "99");
    secretaryOf(desa).put("/api/activities/" + report, changed.basedOn(1).body()).expect(201);
  }

  private void rename(String desa, String name) {
    var plan =
        Map.of(
            "kind",
            "RENAME",
            "effectiveOn",
            LocalDate.now(ZONE).toString(),
            "region",
            desa,
            "name",
            name);
    operator().put("/api/regions/changes/" + SampleReport.id(), plan).expect(200);
  }

  private Client operator() {
    return as(REGENCY, Role.OPERATOR, null);
  }

  private static Map<String, Object> block(String signer) {
    return Map.of("signer", signer);
  }

  private static String day(LocalDate date) {
    return Indonesian.shortDate(date);
  }

  private static PdfReader shown(byte[] pdf, String name) {
    try {
      var folder = Files.createDirectories(Path.of("target/paper"));
      Files.write(folder.resolve(name + ".pdf"), pdf);
      return new PdfReader(pdf);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
