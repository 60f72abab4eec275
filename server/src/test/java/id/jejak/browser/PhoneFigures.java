package id.jejak.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.fault.Seeding;
import id.jejak.line.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// What the app asks of an old phone and of a weak line, measured in the system's Chromium.
public final class PhoneFigures {
  private static final int BYTES_A_SECOND = 50_000; // 400 kbit/s
  private static final int ROUND_TRIP_MILLISECONDS = 400;
  private static final int SLOWER = 6;
  private static final int TIMES = 5;
  private static final int REPORTS = 500;
  private static final int REPORTS_WITH_PHOTOS = 100;
  private static final int KEYSTROKES = 40;
  private static final int KEY_EVERY_MILLISECONDS = 250;

  private final Browser browser;
  private final int port;
  private final String username;

  public PhoneFigures(Browser browser, int port, String username) {
    this.browser = browser;
    this.port = port;
    this.username = username;
  }

  public void print() {
    firstOpening();
    reopening();
    wire();
    keystrokes();
    memory();
  }

  private void firstOpening() {
    var times = new ArrayList<Double>();
    var bytes = new AtomicLong();
    for (var i = 0; i < TIMES; i++) {
      try (var phone = phone("http://127.0.0.1:" + port)) {
        var page = phone.newPage();
        var session = phone.newCDPSession(page);
        session.send("Network.enable");
        bytes.set(0);
        session.on(
            "Network.loadingFinished",
            event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        slowLine(session);
        slower(session, SLOWER);
        page.navigate("/app/");
        times.add(((Number) page.evaluate("() => phone.usable()")).doubleValue());
      }
    }
    var line = bytes.get() / (double) BYTES_A_SECOND + 2 * ROUND_TRIP_MILLISECONDS / 1_000.0;
    say(
        "first opening, 400 kbit/s, 400 ms, %d x slower: form after %.1f s (%d B; the line alone takes %.1f s)",
        SLOWER, median(times) / 1_000, bytes.get(), line);
  }

  private void reopening() {
    try (var phone = phone("http://127.0.0.1:" + port)) {
      var first = phone.newPage();
      new Handled(first).signIn(username, Seeding.PASSWORD);
      first.close();
      phone.setOffline(true);
      say("opened again without signal: form after %.0f ms", reopened(phone, 1));
      say(
          "opened again without signal, %d x slower: form after %.0f ms",
          SLOWER, reopened(phone, SLOWER));
    }
  }

  private static double reopened(BrowserContext phone, int slower) {
    var times = new ArrayList<Double>();
    for (var i = 0; i < TIMES; i++) {
      var page = phone.newPage();
      slower(phone.newCDPSession(page), slower);
      page.navigate("/app/lapor");
      times.add(((Number) page.evaluate("() => phone.usable()")).doubleValue());
      page.close();
    }
    return median(times);
  }

  private void wire() {
    try (var line = new Line(port);
        var phone = phone("http://127.0.0.1:" + line.port())) {
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn(username, Seeding.PASSWORD);
      page.waitForTimeout(3_000); // the app's own files have come
      weigh(line, page, "a report without photos");
      weigh(line, page, "a report with 3 photos", photos());
    }
  }

  private static void weigh(Line line, Page page, String what, FilePayload... photos) {
    var hand = new Handled(page);
    var context = page.context();
    context.setOffline(true);
    hand.report("Ditimbang: " + what, photos);
    var up = line.up();
    var down = line.down();
    context.setOffline(false);
    sent(page);
    var sent = line.meter().sent();
    say(
        "%s: %d B up, %d B down%s",
        what,
        line.up() - up,
        line.down() - down,
        photos.length == 0 ? "" : " (the photos themselves " + sent + " B)");
    hand.goTo("Beranda");
  }

  private void keystrokes() {
    try (var phone = phone("http://127.0.0.1:" + port)) {
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn(username, Seeding.PASSWORD);
      hand.begin("Kegiatan ");
      slower(phone.newCDPSession(page), SLOWER);
      page.evaluate("() => phone.timeStores()");
      var name = BrowserTest.field(page, "Nama kegiatan");
      name.focus();
      page.keyboard().press("End");
      for (var i = 0; i < KEYSTROKES; i++) {
        page.keyboard().type(String.valueOf((char) ('a' + i % 26)));
        page.waitForTimeout(KEY_EVERY_MILLISECONDS);
      }
      var delays = new ArrayList<Double>();
      for (var delay : (List<?>) page.evaluate("() => phone.delays()")) {
        delays.add(((Number) delay).doubleValue());
      }
      delays.sort(null);
      say(
          "a keystroke lies in the store, %d x slower: p50 %.0f ms, p95 %.0f ms",
          SLOWER, delays.get(delays.size() / 2), delays.get(delays.size() * 95 / 100));
    }
  }

  private void memory() {
    try (var phone = phone("http://127.0.0.1:" + port)) {
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn(username, Seeding.PASSWORD);
      phone.setOffline(true);
      var few = heap(page);
      hand.goTo("Beranda");
      var withPhotos = hand.report("Disimpan dengan foto", photos());
      page.evaluate(
          "async ([id, more]) => { await phone.remember(id); await phone.queue(more) }",
          List.of(withPhotos, REPORTS_WITH_PHOTOS - 1));
      hand.goTo("Beranda");
      var plain = hand.report("Disimpan");
      page.evaluate(
          "async ([id, more]) => { await phone.remember(id); await phone.queue(more) }",
          List.of(plain, REPORTS - REPORTS_WITH_PHOTOS - 1));
      var many = heap(page);
      say(
          "JavaScript heap on Home and in the list: %.1f MB; with %d reports and %d photos waiting: %.1f MB",
          few / 1e6, REPORTS, REPORTS_WITH_PHOTOS * 3, many / 1e6);
      say(
          "opened again with them, %d x slower: form after %.0f ms",
          SLOWER, reopened(phone, SLOWER));
    }
  }

  /// What is in use after the garbage is taken away, on the larger of two screens.
  private static double heap(Page page) {
    var most = 0.0;
    for (var screen : List.of("/app/", "/app/kegiatan")) {
      page.navigate(screen);
      page.locator("nav").first().waitFor();
      page.waitForTimeout(2_000); // until the rows stand
      var session = page.context().newCDPSession(page);
      session.send("HeapProfiler.collectGarbage");
      most = Math.max(most, session.send("Runtime.getHeapUsage").get("usedSize").getAsDouble());
    }
    return most;
  }

  private BrowserContext phone(String address) {
    var phone =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(360, 640)
                .setBaseURL(address)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jayapura"));
    phone.addInitScript(Chromium.script("phone.js"));
    return phone;
  }

  private static FilePayload[] photos() {
    return new FilePayload[] {
      Picture.grainy("1.jpg", 1), Picture.grainy("2.jpg", 2), Picture.grainy("3.jpg", 3)
    };
  }

  private static void sent(Page page) {
    page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first().waitFor();
  }

  private static void slowLine(CDPSession session) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", ROUND_TRIP_MILLISECONDS);
    line.addProperty("downloadThroughput", BYTES_A_SECOND);
    line.addProperty("uploadThroughput", BYTES_A_SECOND);
    session.send("Network.emulateNetworkConditions", line);
  }

  private static void slower(CDPSession session, int rate) {
    var processor = new JsonObject();
    processor.addProperty("rate", rate);
    session.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void say(String sentence, Object... values) {
    System.out.println(String.format(Locale.ROOT, sentence, values));
  }
}
