package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import id.jejak.setting.SettingForms;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The operator of Halmahera Timur sets the paper of her teams, and a desa sees whose it is.
class TeamSettingsTest extends BrowserTest {
  private static final String REGENCY = "82.06";
  private static final String DISTRICT = "82.06.03";
  private static final String VILLAGE = "82.06.03.2001";

  @Test
  void what_the_kabupaten_sets_is_seen_below_until_a_team_sets_its_own() {
    appoint(REGENCY, Role.OPERATOR, null, "operator-haltim");
    appoint(VILLAGE, Role.SEKRETARIS, null, "bicoli-sekretaris");
    appoint(DISTRICT, Role.KETUA, null, "maba-selatan-ketua");
    var page = signIn(officePc(), "operator-haltim");
    page.navigate("/app/akun");
    link(page, "Buka pengaturan").click();
    assertThat(page.getByText("TP PKK Kabupaten Halmahera Timur").first()).isVisible();

    button(page, "Atur sendiri: Baris kop").click();
    field(page, "Baris kop").fill("TIM PENGGERAK PKK\nTANPA WILAYAH");
    assertThat(page.locator(".paper")).containsText("TANPA WILAYAH");
    button(page, "Simpan").click();
    assertThat(page.getByText("Tulis {wilayah} di salah satu baris").first()).isVisible();
    field(page, "Baris kop").fill("TIM PENGGERAK PKK\n{WILAYAH}\n{induk}\nBersama kita bisa");
    assertThat(page.locator(".paper")).containsText("KABUPATEN HALMAHERA TIMUR");
    button(page, "Simpan").click();
    assertThat(row(page, "KOP_LINES").locator(".origin.own")).isVisible();

    button(page, "Atur sendiri: Logo kiri").click();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("logo.png", "image/png", emblem()));
    assertThat(page.locator(".paper-logo img")).isVisible();
    button(page, "Simpan").click();
    assertThat(row(page, "LOGO_LEFT").locator(".origin.own")).isVisible();
    button(page, "Atur sendiri: Bentuk nomor surat").click();
    field(page, "Bentuk nomor surat").fill("{nomor}/{bidang}/TP-PKK/{bulan-romawi}/{tahun}");
    assertThat(page.getByText(Pattern.compile("Contoh: 007/POKJA-III/TP-PKK/[IVX]+/20\\d\\d")))
        .isVisible();
    button(page, "Simpan").click();
    assertThat(row(page, "LETTER_NUMBER").locator(".origin.own")).isVisible();
    photograph(page, "pengaturan-pc");
    try (var pdf =
        new PdfReader(
            page.request().get("/api/teams/" + REGENCY + "/settings/contoh.pdf").body())) {
      assertThat(pdf.text())
          .contains("KABUPATEN HALMAHERA TIMUR", "Bersama kita bisa", "Nomor: 007/");
      assertThat(pdf.pictures(1)).isEqualTo(1);
    }

    lookInTheVillage();
    setForTheVillage(page);
  }

  private void lookInTheVillage() {
    var page = signIn(phone(), "bicoli-sekretaris");
    page.navigate("/app/akun");
    link(page, "Buka pengaturan").click();
    assertThat(row(page, "KOP_LINES").getByText("Ikut TP PKK Kabupaten Halmahera Timur"))
        .isVisible();
    assertThat(page.locator(".paper")).containsText("DESA BICOLI");
    assertThat(page.getByText("Pengaturan ini diubah oleh operator")).isVisible();
    assertThat(button(page, "Atur sendiri: Baris kop")).hasCount(0);
    photograph(page, "pengaturan-hp");
  }

  private void setForTheVillage(Page page) {
    page.navigate("/app/tim/" + DISTRICT);
    page.getByText("Bicoli").first().click();
    button(page, "Atur sendiri: Alamat").click();
    field(page, "Alamat").fill("Jalan Pantai 1");
    var other = as(REGENCY, Role.OPERATOR, null);
    SettingForms.set(other, VILLAGE, "ADDRESS", Map.of("text", "Jalan Bukit 2"));
    button(page, "Simpan").click();
    assertThat(page.getByText("baru saja diubah orang lain").first()).isVisible();
    button(page, "Coba lagi").click();
    assertThat(row(page, "ADDRESS")).containsText("Jalan Bukit 2");
    row(page, "ADDRESS").getByText("Kembali ke bawaan").click();
    assertThat(row(page, "ADDRESS")).containsText("Bawaan Jejak PKK");
    for (var item : List.of("KOP_LINES", "LOGO_LEFT", "LETTER_NUMBER")) {
      SettingForms.set(other, REGENCY, item, null);
    }
  }

  private static com.microsoft.playwright.Locator row(Page page, String item) {
    return page.locator("[data-item=" + item + "]");
  }

  private static void photograph(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/browser/" + name + ".png")));
  }

  private static byte[] emblem() {
    var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.BLUE);
    canvas.fillOval(5, 5, 190, 190);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
