package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.PdfReader;
import id.jejak.ReceiptReader;
import id.jejak.access.Role;
import java.awt.Color;
import org.junit.jupiter.api.Test;

/// The whole chain once: from a village phone without signal to the kabupaten's totals, the public
/// page and the printed report.
class StoryTest extends BrowserTest {
  private static final String LABUHA = "82.04.08.2001";
  private static final String BACAN = "82.04.08";
  private static final String HALSEL = "82.04";
  private static final String TITLE = "Tanam cabai di pekarangan RT 02";
  private static final String NOTE = "Rumahnya 18 atau 28, Bu? Mohon dicek lagi.";
  private static final FilePayload[] PHOTOS = {
    Picture.jpeg("satu.jpg", Color.GREEN, Color.ORANGE),
    Picture.jpeg("dua.jpg", Color.RED, Color.YELLOW),
    Picture.jpeg("tiga.jpg", Color.BLUE, Color.CYAN)
  };

  @Test
  void a_report_written_without_signal_reaches_totals_public_and_paper() {
    appoint(LABUHA, Role.SEKRETARIS, null, "labuha-cerita");
    appoint(BACAN, Role.SEKRETARIS, null, "bacan-cerita");
    appoint(HALSEL, Role.KETUA, null, "halsel-cerita");

    var phone = phone();
    var office = officePc();
    var leader = officePc();
    var id = reportWithoutSignal(phone);
    var village = reopenAndSend(phone, id);
    sendBack(office);
    correct(village);
    approveAndPublish(office);
    village.reload();
    assertThat(village.getByText("Disetujui").first()).isVisible();
    seeInTotals(leader, id);
    seeInPublic(id);
  }

  /// Signs in with signal, opens the app a second time, and writes a report with the network off.
  private String reportWithoutSignal(BrowserContext phone) {
    var page = signIn(phone, "labuha-cerita");
    page.waitForFunction(
        "() => navigator.serviceWorker.controller !== null || "
            + "navigator.serviceWorker.ready.then(r => r.active !== null)");
    page.reload();
    link(page, "Lapor kegiatan").first().waitFor();

    phone.setOffline(true);
    assertThat(page.getByText("Sedang tidak ada sinyal").first()).isVisible();
    link(page, "Lapor kegiatan").first().click();
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();

    field(page, "Nama kegiatan").fill(TITLE);
    field(page, "Peserta laki-laki").fill("4");
    field(page, "Peserta perempuan").fill("23");
    field(page, "Tempat").fill("RT 02, Desa Labuha");
    button(page, "Lanjut").click();

    field(page, "Rumah memanfaatkan pekarangan").fill("28");
    field(page, "Bibit ditanam").fill("240");
    page.locator("input[type=file]:not([capture])").setInputFiles(PHOTOS);
    assertThat(page.locator(".photos img, .photos .picture")).hasCount(3);
    button(page, "Lanjut").click();

    field(page, "Uraian kegiatan").fill("Warga menanam 240 bibit cabai bersama kader.");
    button(page, "Lanjut").click();
    button(page, "Kirim").click();
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    var id = page.url().replaceAll(".*/kegiatan/([0-9a-f-]+).*", "$1");
    page.close();
    return id;
  }

  /// Opens the app again, still without signal; then the signal comes back.
  private Page reopenAndSend(BrowserContext phone, String id) {
    var page = phone.newPage();
    page.navigate("/app/kegiatan/" + id);
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    phone.setOffline(false);
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();

    var village = visitor();
    signInByHttp(village, "labuha-cerita");
    var keys = new ReceiptReader(village.get("/api/keys").expect(200).json());
    var held = village.get("/api/activities/" + id).expect(200).json();
    assertThat(keys.isValid(held.get("receipt"))).isTrue();
    assertThat(held.get("photos").size()).isEqualTo(3);
    for (var photo : held.get("photos")) {
      var path = "/api/photos/" + photo.get("sha256").stringValue() + "/receipt";
      assertThat(keys.isValid(village.get(path).expect(200).json().get("receipt"))).isTrue();
    }
    return page;
  }

  private void sendBack(BrowserContext office) {
    var page = signIn(office, "bacan-cerita");
    page.navigate("/app/periksa");
    page.getByLabel("Laporan yang menunggu").getByText(TITLE).first().click();
    button(page, "Minta perbaikan").click();
    page.getByLabel("Apa yang perlu diperbaiki?").fill(NOTE);
    button(page, "Kirim catatan").click();
    assertThat(page.locator(".state.returned").first()).isAttached();
  }

  private void correct(Page village) {
    village.reload(); // she opens the app again
    assertThat(village.getByText(NOTE).first()).isVisible();
    link(village, "Perbaiki sekarang").first().click();
    while (!button(village, "Kirim").isVisible()) {
      var houses = field(village, "Rumah memanfaatkan pekarangan");
      if (houses.isVisible()) {
        houses.fill("18");
      }
      button(village, "Lanjut").or(button(village, "Kirim")).first().waitFor();
      if (button(village, "Lanjut").isVisible()) {
        button(village, "Lanjut").click();
      }
    }
    button(village, "Kirim").click();
    assertThat(village.getByText("Diperbaiki dan terkirim lagi").first()).isVisible();
  }

  private void approveAndPublish(BrowserContext office) {
    var page = office.pages().getFirst();
    page.navigate("/app/periksa");
    page.getByLabel("Laporan yang menunggu").getByText(TITLE).first().click();
    assertThat(page.getByText("18", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    page.getByLabel("Tampilkan untuk umum").check();
    button(page, "Setujui").click();
    assertThat(page.locator(".state.approved").first()).isAttached();
  }

  private void seeInTotals(BrowserContext leader, String id) {
    var page = signIn(leader, "halsel-cerita");
    page.navigate("/app/rekap");
    page.getByText("Kegiatan per Pokja").first().waitFor();
    link(page, "Bacan").first().click();
    link(page, "Labuha").first().click();
    page.getByText("Desa Labuha").first().waitFor();
    var houses = page.locator("a[href*='III-01.1']").first();
    assertThat(houses).containsText("18");
    houses.click();
    assertThat(page.locator("a[href*='" + id + "']")).hasCount(1);

    var chair = chairOf(HALSEL);
    var month = java.time.YearMonth.now(java.time.ZoneId.of("Asia/Jayapura"));
    var totals =
        chair
            .get(
                "/api/totals?region=%s&from=%s&to=%s&by=type,indicator"
                    .formatted(LABUHA, month, month))
            .expect(200)
            .json();
    var told =
        totals
            .get("rows")
            .valueStream()
            .filter(row -> row.get("indicator").stringValue().equals("III-01.1"))
            .findFirst()
            .orElseThrow();
    assertThat(told.get("value").get("current").stringValue()).isEqualTo("18");
  }

  private void seeInPublic(String id) {
    var page = visitor().get("/kegiatan/" + id).expect(200).text();
    assertThat(page).contains(TITLE, "18 rumah memanfaatkan pekarangan", "og:image");
    var region = visitor().get("/wilayah/" + LABUHA).expect(200).text();
    assertThat(region).contains(TITLE);
    var pdf = visitor().get("/kegiatan/" + id + "/laporan.pdf").expect(200).bytes();
    try (var paper = new PdfReader(pdf)) {
      assertThat(paper.text()).contains("LAPORAN KEGIATAN", TITLE, "DESA LABUHA", "18", "240");
    }
  }

  private void signInByHttp(id.jejak.Client client, String username) {
    client
        .post("/api/session", java.util.Map.of("username", username, "password", PASSWORD))
        .expect(200);
  }
}
