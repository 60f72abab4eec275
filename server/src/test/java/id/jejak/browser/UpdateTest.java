package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.jejak.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A newer version is published while she types and sends: nothing is disturbed, and later it runs.
class UpdateTest extends BrowserTest {
  private static final String VILLAGE = "82.04.17.2003";
  private static final Path APP = Path.of("../app");
  private static final String COME_INTO_SIGHT =
      """
      () => {
        for (const state of ['hidden', 'visible']) {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
      }\
      """;
  private static final String FETCH_NEWER =
      """
      async () => {
        const registration = await navigator.serviceWorker.getRegistration('/app/');
        await registration.update();
        while (!registration.waiting) await new Promise((later) => setTimeout(later, 50));
      }\
      """;

  @Test
  void a_new_version_waits_until_nothing_is_typed_or_sent_and_then_tells_what_changed()
      throws Exception {
    appoint(VILLAGE, Role.SEKRETARIS, null, "versi-baru");
    var older = buildOlder();
    try (var shelf = new Shelf(port, older)) {
      var phone = phone(shelf.address());
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn("versi-baru", PASSWORD);
      var beside = phone.newPage();
      beside.navigate("/app/");
      link(beside, "Lapor kegiatan").first().waitFor();
      mark(page);
      mark(beside);
      hand.begin("Menanam saat versi baru terbit");

      shelf.publish(APP.resolve("dist"));
      page.evaluate(FETCH_NEWER);
      field(page, "Tempat").fill("RT 05, tepi jalan");
      comeIntoSight(page, beside);
      assertUndisturbed(page, beside);
      assertThat(field(page, "Tempat")).hasValue("RT 05, tepi jalan");
      new Handled(beside)
          .goTo("Akun"); // a part of the older version, which nobody publishes any more
      assertThat(beside.getByText("Foto dan biaya")).isVisible();

      shelf.holdUploads();
      hand.finish(Picture.grainy("satu.jpg", 1));
      assertThat(page.getByText("Mengirim 1 dari 1 foto").first()).isVisible();
      comeIntoSight(page, beside);
      assertUndisturbed(page, beside);

      shelf.letUploadsGo();
      page.waitForFunction("() => window.older === undefined");
      beside.waitForFunction("() => window.older === undefined");
      assertThat(page.locator(".state.sent, .trail").getByText("Terkirim").first()).isVisible();
      page.navigate("/app/");
      assertNews(page);
    }
  }

  private static void assertNews(Page page) {
    assertThat(page.getByText("Yang baru")).isVisible();
    assertThat(page.getByText("Foto boleh menunggu Wi-Fi")).isVisible();
    button(page, "Mengerti").click();
    assertThat(page.getByText("Yang baru")).hasCount(0);
    page.reload();
    assertThat(page.getByText("Batas lapor bulan ini")).isVisible();
    assertThat(page.getByText("Yang baru")).hasCount(0);
  }

  private static void mark(Page page) {
    page.evaluate("() => { window.older = true; }");
  }

  private static void comeIntoSight(Page... pages) {
    for (var page : pages) {
      page.evaluate(COME_INTO_SIGHT);
    }
  }

  private static void assertUndisturbed(Page... pages) {
    for (var page : pages) {
      assertThat(page.evaluate("() => window.older")).isEqualTo(true);
      assertThat(
              page.evaluate(
                  "() => navigator.serviceWorker.getRegistration('/app/').then(r => r.waiting !== null)"))
          .isEqualTo(true);
    }
  }

  /// The app as it was one version ago: the same sources under another number.
  private static Path buildOlder() throws IOException, InterruptedException {
    var target = Path.of("target/app-older").toAbsolutePath();
    var build =
        new ProcessBuilder(
                "node",
                "node_modules/vite/bin/vite.js",
                "build",
                "--logLevel",
                "error",
                "--emptyOutDir",
                "--outDir",
                target.toString())
            .directory(APP.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/app-older.log").toFile());
    build.environment().put("VITE_VERSION", "1.0");
    assertThat(build.start().waitFor()).as("vite build, see target/app-older.log").isZero();
    return target;
  }
}
