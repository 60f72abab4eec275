package id.jejak.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The system's Chromium, as tests and benches start it.
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("JEJAK_CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private Optional<Browser> browser = Optional.empty();

  public Chromium() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          PROGRAM + " is missing: apt-get install chromium, or name it in JEJAK_CHROMIUM");
    }
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /// The browser of everyone who has no profile of her own.
  public Browser browser() {
    if (browser.isEmpty()) {
      var options = new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS);
      browser = Optional.of(playwright.chromium().launch(options));
    }
    return browser.get();
  }

  /// A browser of its own whose profile lies in `folder` and outlives it.
  public BrowserContext withProfile(Path folder, String baseUrl) {
    return playwright
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(FLAGS)
                .setBaseURL(baseUrl)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jayapura")
                .setViewportSize(360, 640));
  }

  /// `kill -9` of the browser that was started on this profile, with all its processes.
  static void kill(Path profile) {
    ProcessHandle.current()
        .descendants()
        .filter(process -> commandLine(process).contains("--user-data-dir=" + profile))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /// A script of the tests that runs beside the app.
  public static String script(String name) {
    try (var in = Chromium.class.getResourceAsStream("/browser/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    browser.ifPresent(Browser::close);
    playwright.close();
  }
}
