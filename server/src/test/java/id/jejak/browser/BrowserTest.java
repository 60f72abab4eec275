package id.jejak.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.HttpTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// A story seen in the system's Chromium, on the whole server. Each person has a browser profile of
/// her own.
abstract class BrowserTest extends HttpTest {
  private static final double PATIENCE_MILLISECONDS = 20_000;
  private static final Path SEEN = Path.of("target/browser");
  private static Chromium chromium;
  private final List<BrowserContext> open = new ArrayList<>();

  @RegisterExtension
  final TestExecutionExceptionHandler lastSight =
      (test, failure) -> {
        photograph("failed-" + test.getDisplayName().replaceAll("\\W", ""));
        throw failure;
      };

  @BeforeAll
  static void startChromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    chromium = new Chromium();
  }

  @AfterAll
  static void stopChromium() {
    chromium.close();
  }

  @AfterEach
  void closeBrowsers() {
    open.forEach(BrowserContext::close);
  }

  /// Keeps what every open page shows under `target/browser`.
  private void photograph(String name) {
    var number = 0;
    for (var context : open) {
      for (var page : context.pages()) {
        var file = SEEN.resolve(name + "-" + number++ + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
      }
    }
  }

  Browser browser() {
    return chromium.browser();
  }

  /// An old phone in the hand: 360 × 640, touch.
  BrowserContext phone() {
    return phone("http://127.0.0.1:" + port);
  }

  /// The same, on another way to the server.
  BrowserContext phone(String address) {
    return context(
        address,
        new Browser.NewContextOptions()
            .setViewportSize(360, 640)
            .setIsMobile(true)
            .setHasTouch(true)
            .setDeviceScaleFactor(2));
  }

  /// A PC in the office: 1366 × 768.
  BrowserContext officePc() {
    return officePc("http://127.0.0.1:" + port);
  }

  /// The same, on another way to the server.
  BrowserContext officePc(String address) {
    return context(address, new Browser.NewContextOptions().setViewportSize(1366, 768));
  }

  private BrowserContext context(String address, Browser.NewContextOptions options) {
    var context =
        browser()
            .newContext(
                options.setBaseURL(address).setLocale("id-ID").setTimezoneId("Asia/Jayapura"));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    open.add(context);
    return context;
  }

  /// Signs in through the app's own form and waits for the home screen.
  Page signIn(BrowserContext context, String username) {
    var page = context.newPage();
    page.navigate("/app/masuk");
    page.getByLabel("Nama pengguna").fill(username);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    button(page, "Masuk").click();
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    return page;
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// What is typed into, by its label.
  static Locator field(Page page, String label) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
        .or(page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName(label)))
        .first();
  }
}
