package id.jejak.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;

/// An officer writes by hand, with the clock running: she reads each new screen, looks for what she
/// taps, and types letter by letter.
public final class HandRun {
  private static final int READ_MILLISECONDS = 4_000;
  private static final int TAP_MILLISECONDS = 1_200;
  private static final int KEY_MILLISECONDS = 250;

  private final Page page;
  private int taps;
  private int keys;

  /// A new phone without anything on it, at the screen where one signs in.
  public HandRun(Browser browser, int port) {
    this.page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://127.0.0.1:" + port)
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jayapura")
                    .setViewportSize(360, 640)
                    .setIsMobile(true)
                    .setHasTouch(true))
            .newPage();
    page.navigate("/app/masuk");
    page.getByLabel("Nama pengguna").waitFor();
  }

  /// How long one thing took her, and with how many taps and letters.
  public record Effort(String what, Duration time, int taps, int keys) {
    @Override
    public String toString() {
      return "%s: %d s, %d taps, %d letters and digits"
          .formatted(what, time.toSeconds(), taps, keys);
    }
  }

  public Effort signIn(String username, String password) {
    return effort(
        "signing in",
        () -> {
          read();
          type(page.getByLabel("Nama pengguna"), username);
          type(
              page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)), password);
          tap(BrowserTest.button(page, "Masuk"));
          page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        });
  }

  /// Her first report ever: found by an everyday word, with title, people, place, results, a photo
  /// and a sentence.
  public Effort writeWhole() {
    return effort(
        "the first report, whole",
        () -> {
          read();
          begin();
          type(BrowserTest.field(page, "Cari kegiatan"), "tanam rica");
          tap(page.getByText("Pemanfaatan pekarangan"));
          BrowserTest.field(page, "Peserta perempuan").waitFor();
          read();
          type(BrowserTest.field(page, "Nama kegiatan"), "Tanam rica RT 02");
          type(BrowserTest.field(page, "Peserta laki-laki"), "4");
          type(BrowserTest.field(page, "Peserta perempuan"), "23");
          type(BrowserTest.field(page, "Tempat"), "RT 02");
          next("Apa hasilnya?");
          type(BrowserTest.field(page, "Rumah memanfaatkan pekarangan"), "18");
          type(BrowserTest.field(page, "Bibit ditanam"), "240");
          addPhoto();
          next("Ceritanya bagaimana?");
          type(BrowserTest.field(page, "Uraian kegiatan"), "Warga menanam rica bersama kader.");
          next("Lihat lagi, lalu kirim");
          send();
        });
  }

  /// The shortest honest report: a kind she reported before, today, and how many came.
  public Effort writeShortest() {
    page.navigate("/app/");
    return effort(
        "the shortest report",
        () -> {
          begin();
          tap(page.locator(".type-item button.type-row"));
          BrowserTest.field(page, "Peserta perempuan").waitFor();
          read();
          type(BrowserTest.field(page, "Peserta perempuan"), "23");
          next("Apa hasilnya?");
          tap(BrowserTest.button(page, "Lewati cerita"));
          page.getByText("Lihat lagi, lalu kirim").waitFor();
          read();
          send();
        });
  }

  private void begin() {
    tap(BrowserTest.link(page, "Lapor kegiatan"));
    page.getByRole(AriaRole.SEARCHBOX).waitFor();
    read();
  }

  private void next(String question) {
    tap(BrowserTest.button(page, "Lanjut"));
    page.getByText(question).waitFor();
    read();
  }

  // The gallery is the phone's own: opening it, choosing, and going back are three taps.
  private void addPhoto() {
    for (var tap = 0; tap < 3; tap++) {
      wait(TAP_MILLISECONDS);
      taps++;
    }
    page.locator("input[type=file]:not([capture])")
        .first()
        .setInputFiles(Picture.jpeg("rica.jpg", Color.GREEN, Color.ORANGE));
    page.locator(".photos img").first().waitFor();
  }

  private void send() {
    tap(BrowserTest.button(page, "Kirim"));
    page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first().waitFor();
  }

  private void type(Locator field, String text) {
    tap(field);
    page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(KEY_MILLISECONDS));
    keys += text.length();
  }

  private void tap(Locator target) {
    wait(TAP_MILLISECONDS);
    target.first().click();
    taps++;
  }

  private void read() {
    wait(READ_MILLISECONDS);
  }

  private void wait(int milliseconds) {
    page.waitForTimeout(milliseconds);
  }

  private Effort effort(String what, Runnable work) {
    var begun = Instant.now();
    taps = 0;
    keys = 0;
    work.run();
    return new Effort(what, Duration.between(begun, Instant.now()), taps, keys);
  }
}
