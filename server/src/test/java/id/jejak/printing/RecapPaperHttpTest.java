package id.jejak.printing;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The recap of a month on paper. Pulau Gebe, which no other test uses, reports in October 2025.
class RecapPaperHttpTest extends HttpTest {
  private static final String DISTRICT = "82.02.03";
  private static final String KAPALEO = DISTRICT + ".2001";
  private static final String KACEPI = DISTRICT + ".2002";
  private static boolean reported;

  @BeforeEach
  void report() {
    if (reported) {
      return;
    }
    reported = true;
    var gardens =
        send(
            KAPALEO,
            chillies(KAPALEO)
                .on("2025-10-03")
                .with("place", "RT 01")
                .results("III-01.1", "18", "III-01.2", "240"));
    send(KAPALEO, chillies(KAPALEO).on("2025-10-20").results("III-01.1", "21", "III-01.2", "1000"));
    send(KACEPI, SampleReport.of(KACEPI, "POKJA_I", "I-01").on("2025-10-05"));
    secretaryOf(DISTRICT)
        .post(
            "/api/activities/" + gardens + "/review", Map.of("revision", 1, "decision", "APPROVED"))
        .expect(200);
  }

  @Test
  void a_kecamatan_prints_its_month() {
    try (var pdf = pdf(secretaryOf(DISTRICT), DISTRICT, "2025-10", "2025-10")) {
      assertThat(pdf.text())
          .containsSubsequence(
              "LAPORAN BULANAN KEGIATAN",
              "TP PKK Kecamatan Pulau Gebe",
              "Bulan Oktober 2025",
              "Angka dari laporan yang sudah diterima sampai",
              "2 dari 8 desa dan kelurahan sudah melapor",
              "6 belum melapor",
              "Pokja I 1 0 1 4 23 27",
              "Pokja II 0 0 0",
              "Pokja III 2 1 1 8 46 54",
              "Jumlah 3 1 2 12 69 81",
              "Hasil kegiatan",
              "21 rumah (keadaan terakhir)",
              "1.240",
              "Tiap Desa/Kelurahan",
              "1 Kapaleo",
              "2 1 54",
              "3 Sanafi belum lapor – – –",
              "Tanda – berarti belum ada laporan, bukan nol.",
              "Mengetahui",
              "Ketua TP PKK",
              "Sekretaris TP PKK");
      assertThat(pdf.foreignFonts()).isEmpty();
      assertThat(pdf.qrCode(1))
          .isEqualTo(
              "http://127.0.0.1:%d/app/rekap?region=82.02.03&from=2025-10&to=2025-10"
                  .formatted(port));
    }
  }

  @Test
  void a_desa_prints_what_it_did_day_by_day() {
    try (var pdf = pdf(secretaryOf(KAPALEO), KAPALEO, "2025-07", "2025-12")) {
      assertThat(pdf.text())
          .containsSubsequence(
              "REKAPITULASI KEGIATAN",
              "Semester II Tahun 2025",
              "Daftar kegiatan",
              "3 Okt 2025",
              "RT 01",
              "20 Okt 2025")
          .doesNotContain("Tiap Desa");
    }
    try (var pdf = pdf(secretaryOf(KAPALEO), KAPALEO, "2025-11", "2025-11")) {
      assertThat(pdf.text())
          .contains(
              "Belum ada laporan untuk bulan ini.",
              "Pokja III – – – – – –",
              "21 rumah (keadaan terakhir)",
              "Belum ada kegiatan yang dilaporkan.");
    }
  }

  @Test
  void a_long_table_has_its_header_once_on_each_page() {
    var regency = "95.03"; // 51 distrik
    try (var pdf = pdf(secretaryOf(regency), regency, "2025-10", "2025-10")) {
      assertThat(pdf.pages()).isGreaterThan(1);
      for (var page = 1; page <= pdf.pages(); page++) {
        assertThat(pdf.text(page)).as("page %d", page).containsOnlyOnce("Melapor");
      }
    }
  }

  @Test
  void an_officer_of_one_pokja_prints_her_bidang_and_the_paper_says_so() {
    var she = as(KAPALEO, Role.ANGGOTA_POKJA, Field.POKJA_I);

    try (var pdf = pdf(she, KAPALEO, "2025-10", "2025-10")) {
      assertThat(pdf.text())
          .contains("Hanya Pokja I.", "Jumlah – – –")
          .doesNotContain("Pokja III", "240");
    }
  }

  @Test
  void what_cannot_be_read_or_seen_is_refused() {
    var she = secretaryOf(KAPALEO);
    assertThat(ask(she, KACEPI, "2025-10", "2025-10").status()).isEqualTo(404);
    assertThat(ask(she, DISTRICT, "2025-10", "2025-10").status()).isEqualTo(404);
    assertThat(ask(she, KAPALEO, "2025-10", "2025-09").status()).isEqualTo(422);
    assertThat(ask(she, KAPALEO, "2025-01", "2026-01").status()).isEqualTo(422);
    assertThat(ask(she, KAPALEO, "Oktober", "2025-10").status()).isEqualTo(422);
    assertThat(ask(visitor(), KAPALEO, "2025-10", "2025-10").status()).isEqualTo(401);
  }

  private UUID send(String village, SampleReport report) {
    var id = SampleReport.id();
    secretaryOf(village).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private static PdfReader pdf(Client officer, String region, String from, String to) {
    return new PdfReader(ask(officer, region, from, to).expect(200).bytes());
  }

  private static Answer ask(Client officer, String region, String from, String to) {
    return officer.get("/api/totals/rekap.pdf?region=%s&from=%s&to=%s".formatted(region, from, to));
  }
}
