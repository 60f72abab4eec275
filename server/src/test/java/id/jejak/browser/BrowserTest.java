package id.jejak.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.jejak.HttpTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A story seen in the system's Chromium, on the whole server. Each person has a browser profile of
/// her own.
abstract class BrowserTest extends HttpTest {
  private static final double PATIENCE_MILLISECONDS = 20_000;
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("JEJAK_CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void startChromium() {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          CHROMIUM + " is missing: apt-get install chromium, or name it in JEJAK_CHROMIUM");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
  }

  @AfterAll
  static void stopChromium() {
    browser.close();
    playwright.close();
  }

  /// An old phone in the hand: 360 × 640, touch.
  BrowserContext phone() {
    return context(
        new Browser.NewContextOptions()
            .setViewportSize(360, 640)
            .setIsMobile(true)
            .setHasTouch(true)
            .setDeviceScaleFactor(2));
  }

  /// A PC in the office: 1366 × 768.
  BrowserContext officePc() {
    return context(new Browser.NewContextOptions().setViewportSize(1366, 768));
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    var context =
        browser.newContext(
            options
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jayapura"));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    return context;
  }

  /// Signs in through the app's own form and waits for the home screen.
  Page signIn(BrowserContext context, String username) {
    var page = context.newPage();
    page.navigate("/app/");
    page.getByLabel("Nama pengguna").fill(username);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    button(page, "Masuk").click();
    page.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION).first().waitFor();
    return page;
  }

  static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        com.microsoft.playwright.options.AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static com.microsoft.playwright.Locator link(Page page, String name) {
    return page.getByRole(
        com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
