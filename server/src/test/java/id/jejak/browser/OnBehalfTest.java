package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.jejak.access.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The kecamatan enters a report for a desa without signal: both names are kept and shown.
class OnBehalfTest extends BrowserTest {
  private static final String DISTRICT = "82.03.13";
  private static final String KUSURI = "82.03.13.2001";
  private static final String TITLE = "Kerja bakti yang diceritakan lewat radio";
  private final Sights sights = new Sights();

  @Test
  void a_report_for_a_desa_shows_who_told_it_and_who_entered_it() {
    appoint(DISTRICT, Role.SEKRETARIS, null, "kecamatan-mewakili");
    var phone = phone();
    var page = signIn(phone, "kecamatan-mewakili");
    page.navigate("/app/lapor");
    page.getByLabel("Laporan ini untuk siapa?").selectOption("Desa Kusuri");
    assertThat(field(page, "Atas nama siapa?")).hasValue("Pengurus TP PKK Desa Kusuri");
    sights.look(page, "lapor-mewakili");
    field(page, "Atas nama siapa?").fill("Ny. Salma, Sekretaris");
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();
    field(page, "Nama kegiatan").fill(TITLE);
    field(page, "Peserta perempuan").fill("23");
    while (!button(page, "Kirim").isVisible()) {
      button(page, "Lanjut").or(button(page, "Kirim")).first().waitFor();
      if (button(page, "Lanjut").isVisible()) {
        button(page, "Lanjut").click();
      }
    }
    assertThat(page.getByText("Desa Kusuri, atas nama Ny. Salma, Sekretaris").first()).isVisible();
    sights.look(page, "lapor-mewakili-lihat");
    button(page, "Kirim").click();
    page.waitForURL("**/kegiatan/**");
    assertThat(page.getByText("Jejak laporan")).isVisible();
    assertThat(page.getByText("atas nama Ny. Salma, Sekretaris").first()).isVisible();
    assertThat(page.getByText("Terkirim").first()).isVisible();
    sights.look(page, "kegiatan-mewakili");
    var id = page.url().replaceAll(".*/kegiatan/([0-9a-f-]+).*", "$1");

    var held = secretaryOf(KUSURI).get("/api/activities/" + id).expect(200).json();
    assertThat(held.get("regionCode").stringValue()).isEqualTo(KUSURI);
    assertThat(held.get("onBehalfOf").stringValue()).isEqualTo("Ny. Salma, Sekretaris");
    assertThat(held.at("/author/name").stringValue()).isEqualTo("Ibu kecamatan-mewakili");
    follow(page, id);
    assertThat(sights.complaints()).isEmpty();
  }

  /// What others decide about it reaches the phone that entered it.
  private void follow(Page page, String id) {
    var approval = Map.of("revision", 1, "decision", "APPROVED");
    chairOf(DISTRICT).post("/api/activities/" + id + "/review", approval).expect(200);
    page.navigate("/app/kegiatan");
    assertThat(page.getByText("Kusuri ·").first()).isVisible();
    assertThat(page.getByText("Disetujui").first()).isVisible();
  }
}
