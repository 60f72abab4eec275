package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.shared.Sha256;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A report that repeats an earlier one, and what comes after sending: news, receipts, the picture
/// for WhatsApp.
class ReportingTest extends BrowserTest {
  private static final String VILLAGE = "82.04.09.2001";
  private static final String DISTRICT = "82.04.09";
  private static final String TITLE = "Tanam cabai RT 02";
  private static final String PUBLISHED = "Panen tomat bersama";
  private static final String NOTE = "Berapa rumah yang sudah menanam, Bu?";
  private static final int[] PARTICIPANTS = {20, 25, 30, 60};
  private static final FilePayload HARVEST = Picture.jpeg("panen.jpg", Color.GREEN, Color.GREEN);
  private static final FilePayload ATTENDANCE = Picture.jpeg("hadir.jpg", Color.RED, Color.RED);
  private static final int MOST_BYTES = 300_000;
  private final Sights sights = new Sights();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));

  @Test
  void what_was_reported_before_helps_and_what_follows_is_told() throws IOException {
    appoint(VILLAGE, Role.SEKRETARIS, null, "desa-ulang");
    var published = tellEarlierReports();
    var page = signIn(phone(), "desa-ulang");

    repeatEarlier(page);
    askAboutUnlikelyNumbers(page);
    takeOverLastValue(page);
    undoRemovals(page);
    var id = send(page);
    readReceipts(page);
    readNews(page, id);
    handOver(page, published);
    assertThat(sights.complaints()).isEmpty();
  }

  /// Four reports of a colleague, the last of them last month and with a photo that is nobody
  /// else's business.
  private UUID tellEarlierReports() {
    var chair = chairOf(VILLAGE);
    var lastMonth = YearMonth.from(today).minusMonths(1);
    IntStream.range(0, PARTICIPANTS.length)
        .forEach(n ->
            chair
                .put(
                    path(SampleReport.id()),
                    chillies(TITLE, lastMonth.atDay(5 + n))
                        .with("participantsMale", 0)
                        .with("participantsFemale", PARTICIPANTS[n])
                        .with("partners", "Dinas Pertanian")
                        .results("III-01.1", "18")
                        .body())
                .expect(201));
    var id = SampleReport.id();
    var report =
        chillies(PUBLISHED, lastMonth.atDay(20))
            .results("III-01.1", "18", "III-01.2", "240")
            .photo(upload(chair, ATTENDANCE), "Daftar hadir", true)
            .photo(upload(chair, HARVEST), "Panen", false);
    chair.put(path(id), report.body()).expect(201);
    decide(id, Map.of("revision", 1, "decision", "APPROVED"));
    secretaryOf(DISTRICT).post(path(id) + "/publication", Map.of("published", true)).expect(200);
    return id;
  }

  private SampleReport chillies(String title, LocalDate day) {
    return SampleReport.chillies(VILLAGE)
        .on(day.toString())
        .with("title", title)
        .with("place", "RT 02, balai desa")
        .with("method", "PELATIHAN");
  }

  private static String upload(Client client, FilePayload photo) {
    var sha256 = Sha256.hex(photo.buffer);
    client.upload(sha256, photo.buffer).expect(201);
    return sha256;
  }

  private void repeatEarlier(Page page) {
    link(page, "Kegiatan").first().click();
    page.getByLabel("Ulangi: " + TITLE).first().waitFor();
    sights.look(page, "kegiatan-ulangi");
    page.getByLabel("Ulangi: " + TITLE).first().click();
    assertThat(field(page, "Nama kegiatan")).hasValue(TITLE);
    assertThat(field(page, "Tempat")).hasValue("RT 02, balai desa");
    assertThat(field(page, "Peserta perempuan")).hasValue("");
    assertThat(page.getByLabel("Tanggal").first()).hasValue(today.toString());
  }

  private void askAboutUnlikelyNumbers(Page page) {
    field(page, "Peserta perempuan").fill("600");
    var question = page.locator(".unlikely");
    assertThat(question).containsText("biasanya 20–60 peserta. Sudah benar 600?");
    sights.look(page, "lapor-2-bertanya");
    field(page, "Peserta perempuan").fill("23");
    assertThat(question).hasCount(0);
    button(page, "Lanjut").click();
  }

  private void takeOverLastValue(Page page) {
    var houses = field(page, "Rumah memanfaatkan pekarangan");
    assertThat(houses).hasValue("");
    var offer =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bulan lalu 18 rumah · Pakai"));
    assertThat(offer).isVisible();
    sights.look(page, "lapor-3-tawaran");
    offer.click();
    assertThat(houses).hasValue("18");
    assertThat(offer).isHidden();
    button(page, "Lanjut").click();
  }

  /// Whatever she takes away comes back with one tap: a cost, the kind of activity, the report.
  private void undoRemovals(Page page) {
    assertThat(page.getByText("Ceritanya bagaimana?")).isVisible();
    button(page, "APBDes").click();
    field(page, "APBDes").fill("1500000");
    sights.look(page, "lapor-4-biaya");
    button(page, "Hapus biaya APBDes").click();
    assertThat(field(page, "APBDes")).isHidden();
    button(page, "Urungkan").click();
    assertThat(field(page, "APBDes")).hasValue("1500000");
    button(page, "Lanjut").click();

    button(page, "Ubah Kegiatan").click();
    field(page, "Cari kegiatan").fill("posyando");
    page.getByText("Posyandu balita").first().click();
    button(page, "Urungkan").click();
    assertThat(page.getByText("Tujuan: Memanfaatkan pekarangan")).isVisible();

    button(page, "Lanjut").click();
    button(page, "Lewati cerita").click();
    button(page, "Hapus laporan ini").click();
    button(page, "Urungkan").click();
    page.getByText("Belum selesai").waitFor();
    sights.look(page, "beranda-belum-selesai");
    page.locator("a", new Page.LocatorOptions().setHasText(TITLE)).first().click();
  }

  private String send(Page page) {
    assertThat(page.getByText("23 peserta (L 0, P 23)")).isVisible();
    button(page, "Kirim").click();
    var offer = page.getByText("Mau diberi kabar di layar HP?");
    assertThat(offer).isVisible();
    sights.look(page, "kegiatan-terkirim");
    button(page, "Tidak usah").click();
    assertThat(offer).isHidden();
    page.reload();
    assertThat(page.getByText("Jejak laporan")).isVisible();
    assertThat(offer).isHidden();
    return page.url().replaceAll(".*/kegiatan/([0-9a-f-]+).*", "$1");
  }

  private void readReceipts(Page page) {
    page.getByText("Tanda terima").first().click();
    assertThat(page.locator(".receipts").getByText("sah", exactly())).hasCount(1);
    sights.look(page, "kegiatan-tanda-terima");
  }

  private void readNews(Page page, String id) {
    // What is told while she looks at the report has been read.
    link(page, "Beranda").first().click();
    link(page, "Kabar").waitFor();
    decide(UUID.fromString(id), Map.of("revision", 1, "decision", "RETURNED", "note", NOTE));
    page.reload(); // she takes the phone in hand again
    link(page, "Kabar, 1 belum dibaca").click();
    assertThat(page.getByText("Perlu perbaikan")).isVisible();
    sights.look(page, "kabar-belum-dibaca");
    page.getByText(NOTE).click();
    assertThat(page.getByText(NOTE).first()).isVisible();
    assertThat(page.getByText("Perbaiki sekarang").first()).isVisible();
    secretaryOf(VILLAGE)
        .put(path(UUID.fromString(id)), chillies(TITLE, today).basedOn(1).body())
        .expect(201);
    decide(UUID.fromString(id), Map.of("revision", 2, "decision", "APPROVED"));
    page.reload();
    // That it was seen before it was mended stays on the trail.
    assertThat(page.getByText("Diterima kecamatan")).hasCount(2);
    link(page, "Beranda").first().click();
    link(page, "Kabar").click();
    assertThat(page.getByText("Disetujui").first()).isVisible();
  }

  private void handOver(Page page, UUID published) throws IOException {
    page.navigate("/app/kegiatan/" + published);
    assertThat(page.getByText("Tampil untuk umum").first()).isVisible();
    assertThat(page.locator(".hero .picture").nth(1)).isAttached();
    var file = page.waitForDownload(() -> button(page, "Kirim ke WA").click()).path();
    assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
    var picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getHeight()).isEqualTo(1350);
    assertThat(count(picture, Color.GREEN)).as("the harvest").isGreaterThan(100_000);
    assertThat(count(picture, Color.RED)).as("the attendance list").isZero();
  }

  private static long count(BufferedImage picture, Color colour) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(n -> picture.getRGB(n % picture.getWidth(), n / picture.getWidth()))
        .filter(dot -> isNear(new Color(dot), colour))
        .count();
  }

  private static boolean isNear(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) < 60
        && Math.abs(one.getGreen() - other.getGreen()) < 60
        && Math.abs(one.getBlue() - other.getBlue()) < 60;
  }

  private void decide(UUID id, Map<String, Object> decision) {
    secretaryOf(DISTRICT).post(path(id) + "/review", decision).expect(200);
  }

  private static String path(UUID id) {
    return "/api/activities/" + id;
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
