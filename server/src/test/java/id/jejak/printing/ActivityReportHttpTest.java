package id.jejak.printing;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivityReportHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.08.2031";
  private static final String DISTRICT = "82.04.08";
  private static final String NEIGHBOUR = "82.04.08.2032";

  @Test
  void the_paper_has_all_nine_parts_with_the_right_numbers() {
    var id = approved(full());

    try (var pdf = officersPdf(id)) {
      assertThat(pdf.text())
          .contains("TIM PENGGERAK PKK")
          .contains("Kecamatan Bacan, Kabupaten Halmahera Selatan, Provinsi Maluku Utara")
          .contains("LAPORAN KEGIATAN")
          .containsSubsequence(
              "I. Dasar",
              "Program Kerja TP PKK",
              "Tahun 2026, Pokja III.",
              "II. Maksud dan Tujuan",
              "III. Waktu dan Tempat",
              "Jumat, 20 November 2026",
              "09.00 WIT",
              "RT 02",
              "0,631° LS, 127,484° BT (ketelitian 12 m)",
              "IV. Peserta",
              "27 orang (laki-laki 4, perempuan 23); kader terlibat 6 orang;",
              "keluarga sasaran 18 KK. Mitra: Dinas Pertanian.",
              "V. Pelaksanaan",
              "Metode: Pelatihan.",
              "Warga RT 02 menanam cabai.",
              "VI. Hasil yang Dicapai",
              "18 rumah",
              "1.240,5 batang",
              "belum diisi",
              "VII. Anggaran",
              "APBDes 1.500.000",
              "Swadaya 250.000",
              "Jumlah 1.750.000",
              "VIII. Hambatan dan Tindak Lanjut",
              "Air sumur berkurang",
              "IX. Penutup",
              "Demikian laporan ini dibuat",
              "Mengetahui",
              "selaku Ketua Pembina")
          .contains("Ketua TP PKK")
          .containsPattern(
              "Jejak PKK · laporan [0-9A-Z]{3}-[0-9A-Z]{3}, revisi 1 · disetujui TP PKK Kecamatan Bacan")
          .contains("Halaman 1 dari 1");
      assertThat(pdf.foreignFonts()).isEmpty();
    }
  }

  @Test
  void what_nobody_entered_is_said_in_words() {
    var id = approved(chillies(VILLAGE));

    try (var pdf = officersPdf(id)) {
      assertThat(pdf.text())
          .contains("Jam : Belum diisi", "Tempat : Belum diisi")
          .contains("kader terlibat belum diisi; keluarga sasaran belum diisi. Mitra: belum diisi.")
          .contains("V. Pelaksanaan Belum diisi.", "VII. Anggaran Belum diisi.")
          .contains("VIII. Hambatan dan Tindak Lanjut Belum diisi.")
          .contains("Lampiran: tidak ada foto.")
          .doesNotContain("Titik lokasi", "LAMPIRAN DOKUMENTASI");
    }
  }

  @Test
  void the_qr_code_leads_to_the_record() {
    var id = approved(chillies(VILLAGE));
    try (var pdf = officersPdf(id)) {
      assertThat(pdf.qrCode(1)).isEqualTo("http://127.0.0.1:" + port + "/app/kegiatan/" + id);
    }

    publish(id);

    try (var pdf = officersPdf(id)) {
      assertThat(pdf.qrCode(1)).isEqualTo("http://127.0.0.1:" + port + "/kegiatan/" + id);
    }
  }

  @Test
  void the_paper_says_where_the_report_stands() {
    var id = sent(chillies(VILLAGE));
    assertThat(officersText(id)).contains("Belum diperiksa: laporan ini belum disetujui.");
    assertThat(officersText(id)).contains("revisi 1 · belum diperiksa");

    review(id, 1, Map.of("decision", "RETURNED", "note", "Jumlahnya?"));
    assertThat(officersText(id)).contains("Perlu perbaikan: laporan ini belum disetujui.");

    secretaryOf(VILLAGE)
        .post("/api/activities/" + id + "/withdraw", Map.of("reason", "Salah desa"))
        .expect(200);
    assertThat(officersText(id)).contains("Ditarik: Salah desa");
  }

  @Test
  void long_texts_flow_over_pages_and_the_signatures_stay_with_the_closing_words() {
    var sentence = "Kader mendampingi warga menyiram tanaman, 12,5 kg pupuk dibagi rata. ";
    var story = sentence.repeat(80).substring(0, 5_000);
    for (var length = 3_000; length <= 5_000; length += 250) {
      var id =
          sent(full().with("narrative", story.substring(0, length)).with("title", "Z".repeat(200)));
      try (var pdf = officersPdf(id)) {
        assertThat(pdf.pages()).isBetween(2, 3);
        var last = pdf.text(pdf.pages());
        assertThat(last).contains("IX. Penutup", "Mengetahui", "selaku Ketua Pembina");
        assertThat(last).contains("Halaman %d dari %d".formatted(pdf.pages(), pdf.pages()));
        assertThat(pdf.text().replace(" ", "")).contains("Z".repeat(60));
      }
    }
  }

  @Test
  void strange_signs_do_not_break_the_paper() {
    var id =
        sent(
            full()
                .with("title", "<b>Tanam</b> & \"panen\" ]]> 🌶️ مجلس تعليم")
                .with(
                    "narrative",
                    "Kontrol:\u0001\u000b\u001f dan \ud83c\udf31, 汉字, ü, \uffff.\n\nBaris dua."));

    var text = officersText(id);

    assertThat(text)
        .contains("<b>Tanam</b> & \"panen\" ]]>", "Baris dua.", "Kontrol: dan 🌱, □□, ü, .");
  }

  @Test
  void six_photos_stand_in_the_annex_and_private_ones_only_in_the_officers_copy() {
    var report = full();
    for (var i = 0; i < 6; i++) {
      var photo = SamplePhoto.of(i);
      secretaryOf(VILLAGE).upload(photo.sha256(), photo.jpeg()).expect(201);
      report.photo(photo.sha256(), "Foto ke-" + (i + 1), i == 5);
    }
    var id = approved(report);
    publish(id);

    try (var pdf = officersPdf(id)) {
      assertThat(pdf.pages()).isEqualTo(2);
      assertThat(pdf.text(2))
          .contains("LAMPIRAN DOKUMENTASI", "6. Foto ke-6 (pribadi, hanya untuk pengurus)");
      assertThat(pdf.pictures(2)).isEqualTo(7); // and the QR code
      assertThat(pdf.text(2)).contains("Halaman 2 dari 2");
    }
    try (var pdf = publicPdf(id)) {
      assertThat(pdf.text(2)).contains("5. Foto ke-5").doesNotContain("Foto ke-6", "pribadi");
      assertThat(pdf.pictures(2)).isEqualTo(6);
      assertThat(pdf.text()).doesNotContain("Titik lokasi", "0,631");
    }
  }

  @Test
  void the_public_copy_shows_no_sensitive_counts_and_no_names() {
    var id =
        approved(
            SampleReport.of(VILLAGE, "POKJA_IV", "IV-12").results("IV-12.1", "40", "IV-12.2", "3"));
    publish(id);

    try (var pdf = publicPdf(id)) {
      assertThat(pdf.text())
          .contains("Diperiksa 40 orang")
          .doesNotContain("TBC dirujuk", "Ibu 82.04");
    }
    assertThat(officersText(id)).contains("Terduga TBC dirujuk 3 orang");
  }

  @Test
  void only_those_who_may_see_the_report_get_the_paper() {
    var id = sent(chillies(VILLAGE));
    var path = "/api/activities/" + id + "/laporan.pdf";

    visitor().get(path).expect(401, "NOT_SIGNED_IN");
    secretaryOf(NEIGHBOUR).get(path).expect(404, "NOT_FOUND");
    secretaryOf(VILLAGE)
        .get("/api/activities/" + SampleReport.id() + "/laporan.pdf")
        .expect(404, "NOT_FOUND");
    visitor().get("/kegiatan/" + id + "/laporan.pdf").expect(404);
  }

  private static SampleReport full() {
    return chillies(VILLAGE)
        .with("startTime", "09:00")
        .with("place", "RT 02")
        .with("location", Map.of("latitude", -0.6310, "longitude", 127.4840, "accuracyMeters", 12))
        .with("cadres", 6)
        .with("families", 18)
        .with("method", "PELATIHAN")
        .with("narrative", "Warga RT 02 menanam cabai.")
        .with("obstacles", "Air sumur berkurang pada musim kemarau.")
        .with("partners", "Dinas Pertanian")
        .with(
            "costs",
            List.of(
                Map.of("source", "APBDES", "amount", "1500000"),
                Map.of("source", "SWADAYA", "amount", "250000")))
        .results("III-01.1", "18", "III-01.2", "1240.5");
  }

  private UUID sent(SampleReport report) {
    var id = SampleReport.id();
    secretaryOf(VILLAGE).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private UUID approved(SampleReport report) {
    var id = sent(report);
    review(id, 1, Map.of("decision", "APPROVED"));
    return id;
  }

  private void review(UUID id, int revision, Map<String, String> decision) {
    var body = new java.util.HashMap<String, Object>(decision);
    body.put("revision", revision);
    secretaryOf(DISTRICT).post("/api/activities/" + id + "/review", body).expect(200);
  }

  private void publish(UUID id) {
    secretaryOf(DISTRICT)
        .post("/api/activities/" + id + "/publication", Map.of("published", true))
        .expect(200);
  }

  private PdfReader officersPdf(UUID id) {
    var answer = secretaryOf(VILLAGE).get("/api/activities/" + id + "/laporan.pdf").expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    return new PdfReader(answer.bytes());
  }

  private PdfReader publicPdf(UUID id) {
    return new PdfReader(visitor().get("/kegiatan/" + id + "/laporan.pdf").expect(200).bytes());
  }

  private String officersText(UUID id) {
    try (var pdf = officersPdf(id)) {
      return pdf.text();
    }
  }
}
