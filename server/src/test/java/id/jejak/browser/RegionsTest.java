package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator's work with the tree: Kecamatan Obi Timur of Halmahera Selatan.
class RegionsTest extends BrowserTest {
  private final Sights sights = new Sights();
  private String operator;

  @BeforeEach
  void an_operator_of_the_kabupaten() {
    operator = "wilayah-operator-" + UUID.randomUUID();
    appoint("82.04", Role.OPERATOR, null, operator);
  }

  @Test
  void on_a_pc_a_village_is_renamed_after_looking_at_what_that_touches() {
    rename(officePc(), "82.04.29.2002", "pc");
  }

  @Test
  void the_same_on_a_phone() {
    rename(phone(), "82.04.29.2003", "hp");
  }

  private void rename(BrowserContext context, String code, String where) {
    var page = signIn(context, operator);
    page.navigate("/app/wilayah?region=82.04.29");
    link(page, "Ubah wilayah").waitFor();
    page.getByText(code).first().waitFor();
    sight(page, "wilayah-" + where);
    page.navigate("/app/wilayah/ubah?region=" + code);
    button(page, "Lihat akibatnya").click();
    assertThat(page.getByText("Isi nama yang baru.")).isVisible();
    var name = "Nama Baru " + where;
    field(page, "Nama baru").fill(name);
    sight(page, "wilayah-ubah-" + where);
    button(page, "Lihat akibatnya").click();
    assertThat(page.getByText("Jumlah di tingkat atasnya tidak berubah.")).isVisible();
    sight(page, "wilayah-akibat-" + where);
    button(page, "Catat perubahan").click();
    assertThat(page.getByText("Sudah berlaku").first()).isVisible();
    assertThat(page.getByText(name).first()).isVisible();
    assertThat(visitor().get("/api/regions/" + code).expect(200).text()).contains(name);

    page.navigate("/app/wilayah/ubah?kind=MERGE&region=" + code);
    field(page, "Kode wilayah penerima").fill("82.04.29.2004");
    page.getByLabel("Mulai berlaku").fill("2099-01-01");
    button(page, "Lihat akibatnya").click();
    button(page, "Catat perubahan").click();
    assertThat(page.getByText("Direncanakan").first()).isVisible();
    button(page, "Batalkan").first().click();
    assertThat(page.getByText("Dibatalkan").first()).isVisible();
  }

  @Test
  void a_file_of_boundaries_tells_which_rows_are_bad() {
    var page = signIn(officePc(), operator);
    page.navigate("/app/wilayah/peta");
    var file =
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"82.04.29"},"geometry":{"type":"Polygon","coordinates":
          [[[127.6,-0.9],[127.9,-0.9],[127.9,-0.6],[127.6,-0.6],[127.6,-0.9]]]}},
        {"type":"Feature","properties":{"code":"82.04.99"},"geometry":{"type":"Polygon","coordinates":
          [[[127.6,-0.9],[127.9,-0.9],[127.9,-0.6],[127.6,-0.6],[127.6,-0.9]]]}}]}\
        """;
    page.locator("#boundaries").setInputFiles(payload("batas.geojson", file));
    assertThat(page.getByText("1 wilayah tersimpan")).isVisible();
    assertThat(page.getByText("Wilayah ini tidak ada di sini.")).isVisible();
    sight(page, "wilayah-peta-pc");
  }

  @Test
  void a_newer_list_shows_what_differs() {
    var page = signIn(officePc(), operator);
    page.navigate("/app/wilayah/daftar");
    page.locator("#package")
        .setInputFiles(payload("daftar.csv", "code,name\n82.04.01,Obi Selatan Sekali\n"));
    assertThat(page.getByText("1 wilayah dibandingkan.")).isVisible();
    assertThat(page.getByText("Tidak ada lagi").first()).isVisible();
    sight(page, "wilayah-daftar-pc");
  }

  private static FilePayload payload(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  // For whoever wants to look, and for what hinders a reader in either theme.
  private void sight(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/browser/" + name + ".png"))
            .setFullPage(true));
    sights.look(page, name);
    assertThat(sights.complaints()).isEmpty();
  }
}
