package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.Client;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import id.jejak.officer.OfficerForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The operator of a kecamatan prints slips; her officers come in with them, each on her own phone.
class SlipTest extends BrowserTest {
  private static final String DISTRICT = "82.07.05";
  private static final String VILLAGE = "82.07.05.2001";
  private static final String PIN = "2846";
  private final Sights sights = new Sights();
  @Autowired private JdbcClient db;

  @Test
  void a_slip_is_printed_scanned_and_used_once() throws IOException {
    appoint(DISTRICT, Role.OPERATOR, null, "operator-slip");
    for (var name : List.of("Ny. Ani Talib", "Ny. Bunga Sangaji", "Ny. Citra Umar")) {
      add(signedIn("operator-slip"), name);
    }
    var links = printed(signIn(officePc(), "operator-slip"));
    assertThat(links).hasSize(3).allMatch(link -> link.contains("/app/masuk/#"));

    var ani = phone().newPage();
    ani.navigate(links.get(0));
    assertThat(ani.getByText("Ny. Ani Talib")).isVisible();
    sights.look(ani, "slip-siapa");
    button(ani, "Ya, masuk").click();
    ani.getByLabel("PIN baru").fill(PIN);
    ani.getByLabel("Ketik PIN sekali lagi").fill(PIN);
    button(ani, "Simpan PIN").click();
    ani.getByRole(AriaRole.NAVIGATION).first().waitFor();
    assertThat(ani.url()).endsWith("/app/");
    report(ani, "Tanam cabai di RT 02");
    assertThat(ani.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();

    var stranger = phone().newPage();
    stranger.navigate(links.get(0));
    assertThat(stranger.getByText("Slip ini sudah dipakai di HP lain.")).isVisible();
    sights.look(stranger, "slip-sudah-dipakai");

    db.sql(
            "update slip set expires_at = now() where officer_id = (select id from officer where name = :name)")
        .param("name", "Ny. Bunga Sangaji")
        .update();
    stranger.navigate("/app/");
    stranger.navigate(links.get(1));
    assertThat(stranger.getByText("sudah lewat waktunya")).isVisible();

    typeIn(links.get(2));
    assertThat(sights.complaints()).isEmpty();
  }

  /// As she orders it on the screen, and as a phone reads it from the paper.
  private List<String> printed(Page page) throws IOException {
    page.navigate("/app/slip-masuk");
    assertThat(page.getByText("3 pengurus belum pernah masuk.")).isVisible();
    sights.look(page, "slip-masuk");
    button(page, "Buat 3 slip").click();
    assertThat(page.getByText("3 slip siap dicetak")).isVisible();
    sights.look(page, "slip-masuk-siap");
    var file = page.waitForDownload(() -> link(page, "Unduh PDF").click()).path();
    var kept = Path.of("target/slip-of-a-kecamatan.pdf");
    Files.write(kept, Files.readAllBytes(file));
    try (var pdf = new PdfReader(Files.readAllBytes(kept))) {
      return pdf.qrCodes(1, 2, 4);
    }
  }

  /// The camera does not work: she types the digits.
  private void typeIn(String link) {
    var code = link.substring(link.indexOf('#') + 1);
    var page = phone().newPage();
    page.navigate("/app/");
    link(page, "Masuk dengan slip").click();
    field(page, "Kode slip").fill(code.substring(1));
    button(page, "Lanjut").click();
    assertThat(page.getByText("Masih kurang 1 angka.")).isVisible();
    sights.look(page, "slip");
    field(page, "Kode slip").fill(code.replaceAll("(\\d{4})", "$1 "));
    button(page, "Lanjut").click();
    assertThat(page.getByText("Ny. Citra Umar")).isVisible();
    button(page, "Ya, masuk").click();
    button(page, "Nanti saja").click();
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    page.reload();
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    setPassword(page);
  }

  /// And a password, for the computer in the office, which she leaves with the bar on top.
  private void setPassword(Page page) {
    page.navigate("/app/akun");
    var username = page.getByText("82.07.05.2001-").first().textContent();
    button(page, "Buat atau ganti kata sandi").click();
    field(page, "Kata sandi baru")
        .or(page.getByLabel("Kata sandi baru"))
        .first()
        .fill("citra123456");
    button(page, "Simpan kata sandi").click();
    assertThat(page.getByText("mudah ditebak")).isVisible();
    sights.look(page, "akun-kata-sandi");
    page.getByLabel("Kata sandi baru").fill("perahu biru tua berlayar");
    button(page, "Simpan kata sandi").click();
    button(page, "Buat atau ganti kata sandi").waitFor();

    var computer = officePc().newPage();
    computer.navigate("/app/masuk");
    computer.getByLabel("Nama pengguna").fill(username);
    computer
        .getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true))
        .fill("perahu biru tua berlayar");
    computer.getByText("Ini komputer bersama").click();
    button(computer, "Masuk").click();
    assertThat(computer.getByText("Komputer bersama: Ny. Citra Umar")).isVisible();
    sights.look(computer, "komputer-bersama");
    button(computer, "Selesai").click();
    computer.getByLabel("Nama pengguna").waitFor();
  }

  private static void report(Page page, String title) {
    link(page, "Lapor kegiatan").first().click();
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();
    field(page, "Nama kegiatan").fill(title);
    field(page, "Peserta laki-laki").fill("4");
    field(page, "Peserta perempuan").fill("23");
    while (!button(page, "Kirim").isVisible()) {
      button(page, "Lanjut").or(button(page, "Kirim")).first().waitFor();
      if (button(page, "Lanjut").isVisible()) {
        button(page, "Lanjut").click();
      }
    }
    button(page, "Kirim").click();
    page.waitForURL("**/kegiatan/**");
  }

  private static void add(Client operator, String name) {
    var office = OfficerForms.office(VILLAGE, "SEKRETARIS", null, LocalDate.now().minusDays(9));
    operator
        .put(
            "/api/officers/" + OfficerForms.id(),
            OfficerForms.newcomer(name, OfficerForms.id(), office))
        .expect(200);
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }
}
