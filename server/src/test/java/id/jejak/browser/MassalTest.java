package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.access.Role;
import id.jejak.roster.Lists;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator of a kecamatan brings her officers in one Excel file.
class MassalTest extends BrowserTest {
  private static final String DISTRICT = "82.04.12";
  private static final String VILLAGE = "82.04.12.2006";
  // Other lists may come first.
  private static final double READ_WITHIN_MILLISECONDS = 60_000;
  private static final Path SEEN = Path.of("target/browser");
  @TempDir private Path folder;

  @Test
  void officers_come_from_an_excel_file_and_the_page_may_be_closed_meanwhile() throws IOException {
    appoint(DISTRICT, Role.OPERATOR, null, "operator-massal");
    var page = signIn(officePc(), "operator-massal");
    page.navigate("/app/pengurus-massal");
    assertThat(heading(page, "Pengurus massal")).isVisible();
    see(page, "massal-begin");
    var template = page.waitForDownload(() -> link(page, "Templat Excel").click());
    try (var book = new ReadableWorkbook(template.path().toFile())) {
      assertThat(book.findSheet("Petunjuk")).isPresent();
    }

    choose(page, list());
    page.waitForURL("**/pengurus-massal/*");
    var bad = chip(page, "Perlu diperbaiki");
    bad.waitFor(new Locator.WaitForOptions().setTimeout(READ_WITHIN_MILLISECONDS));
    assertThat(bad).containsText("2");
    assertThat(page.getByText("Baris 5")).isVisible();
    assertThat(page.getByText("Bukan wilayah Ibu.")).isVisible();
    assertThat(page.getByText("Jabatan ini tidak dikenal. Pilih dari daftar.")).isVisible();
    see(page, "massal-bad");
    var marked =
        page.waitForDownload(() -> link(page, "Unduh baris yang perlu diperbaiki").click());
    assertThat(Files.size(marked.path())).isPositive();

    chip(page, "Pengurus baru").click();
    page.getByLabel("Tulis baris 3, Ny. Dua Massal").uncheck();
    see(page, "massal-good");
    var address = page.url();
    button(page, "Tulis 2 baris").click();
    page.getByText(Pattern.compile("baris sudah ditulis|Menulis")).first().waitFor();
    page.close();

    var phone = signIn(phone(), "operator-massal");
    phone.navigate("/app/pengurus-massal");
    see(phone, "massal-begin-phone");
    phone.getByText("daftar.xlsx").click();
    assertThat(phone.getByText("2 baris sudah ditulis")).isVisible();
    assertThat(phone.getByText("2 akun baru dibuka, belum ada kata sandinya.")).isVisible();
    assertThat(link(phone, "Cetak slip masuk untuk mereka"))
        .hasAttribute("href", "/app/slip-masuk");
    see(phone, "massal-done-phone");
    assertFits(phone);
    chip(phone, "Pengurus baru").click();
    assertThat(phone.getByText("Ny. Tiga Massal")).isVisible();
    see(phone, "massal-good-phone");
    assertFits(phone);
    assertThat(phone.url()).isEqualTo(address);

    button(phone, "Tulis 1 baris").click();
    assertThat(phone.getByText("3 baris sudah ditulis")).isVisible();
    assertThat(phone.getByText("Tidak ada baris baru untuk ditulis.")).isVisible();
  }

  @Test
  void a_file_that_is_no_list_is_refused_in_plain_words() throws IOException {
    appoint(DISTRICT, Role.OPERATOR, null, "operator-massal-salah");
    var page = signIn(phone(), "operator-massal-salah");
    page.navigate("/app/pengurus-massal");
    choose(page, Files.write(folder.resolve("kosong.csv"), new byte[0]));
    assertThat(page.getByText("Berkas kosong")).isVisible();
    choose(page, Files.writeString(folder.resolve("lain.csv"), "a;b\n1;2\n"));
    page.waitForURL("**/pengurus-massal/*");
    assertThat(page.getByText("Judul kolom tidak ditemukan")).isVisible();
    see(page, "massal-refused-phone");
    assertFits(page);
    button(page, "Pilih berkas lain").click();
    page.getByText("lain.csv").click();
    button(page, "Hapus berkas ini").click();
    assertThat(heading(page, "Pengurus massal")).isVisible();
    assertThat(page.getByText("lain.csv")).isHidden();
  }

  @Test
  void on_a_slow_line_a_bar_shows_how_much_of_the_file_has_gone() throws IOException {
    appoint(DISTRICT, Role.OPERATOR, null, "operator-massal-lambat");
    var context = officePc();
    var page = signIn(context, "operator-massal-lambat");
    page.navigate("/app/pengurus-massal");
    assertThat(heading(page, "Pengurus massal")).isVisible();
    var line = context.newCDPSession(page);
    line.send("Network.enable");
    slowDown(line, 40_000);
    choose(page, Files.write(folder.resolve("panjang.csv"), longList()));
    assertThat(page.getByText("Mengirim panjang.csv")).isVisible();
    var bar = page.getByRole(AriaRole.PROGRESSBAR);
    page.waitForCondition(() -> (Boolean) bar.evaluate("bar => bar.value > 0 && bar.value < 1"));
    see(page, "massal-sending");

    slowDown(line, -1);
    page.waitForURL("**/pengurus-massal/*");
    assertThat(heading(page, "panjang.csv")).isVisible();
  }

  private static void slowDown(CDPSession line, int bytesPerSecond) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", bytesPerSecond);
    line.send("Network.emulateNetworkConditions", conditions);
  }

  /// More than the system takes in at once from a browser.
  private static byte[] longList() {
    var text = new StringBuilder("Nama;Jabatan;Kode wilayah\n");
    for (var row = 0; row < 40_000; row++) {
      text.append("Ny. Panjang ").append(row).append(";Kepala Dusun;").append(VILLAGE).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Path list() throws IOException {
    var file = folder.resolve("daftar.xlsx");
    Files.write(
        file,
        Lists.xlsx(
            List.of(
                Lists.officer(VILLAGE, "Ny. Satu Massal", "Ketua", ""),
                Lists.officer(VILLAGE, "Ny. Dua Massal", "Sekretaris", ""),
                Lists.officer(VILLAGE, "Ny. Tiga Massal", "Anggota Pokja", "Pokja II"),
                Lists.officer("82.04.13.2001", "Ny. Tetangga", "Ketua", ""),
                Lists.officer(VILLAGE, "Ny. Salah Jabatan", "Kepala Dusun", ""))));
    return file;
  }

  private static void choose(Page page, Path file) {
    page.locator("input[type=file]").setInputFiles(file);
  }

  private static Locator chip(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + " ")));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0);
  }

  private static void see(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SEEN.resolve(name + ".png")));
  }
}
