package id.jejak.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/// The app in somebody's hand: what she taps and types, by the words on the screen.
final class Handled {
  private final Page page;

  Handled(Page page) {
    this.page = page;
  }

  /// Signs in and stays until the app lies on the phone, so that it opens without signal.
  void signIn(String username, String password) {
    page.navigate("/app/masuk");
    page.getByLabel("Nama pengguna").fill(username);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(password);
    tap("Masuk");
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
  }

  /// Writes a report of chillies in five steps and sends it; returns its id.
  String report(String title, FilePayload... photos) {
    begin(title);
    return finish(photos);
  }

  /// The steps that follow, and *Kirim*; returns the report's id.
  String finish(FilePayload... photos) {
    tap("Lanjut");
    if (photos.length > 0) {
      page.locator("input[type=file]:not([capture])").setInputFiles(photos);
      page.locator(".photos img, .photos .picture").nth(photos.length - 1).waitFor();
    }
    tap("Lanjut");
    BrowserTest.field(page, "Uraian kegiatan").fill("Warga menanam bersama kader.");
    tap("Lanjut");
    tap("Kirim");
    page.waitForURL("**/kegiatan/*");
    return page.url().replaceAll(".*/kegiatan/([0-9a-f-]+).*", "$1");
  }

  /// The first two steps: what, when and who.
  void begin(String title) {
    BrowserTest.link(page, "Lapor kegiatan").first().click();
    BrowserTest.field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();
    BrowserTest.field(page, "Nama kegiatan").fill(title);
    BrowserTest.field(page, "Peserta laki-laki").fill("4");
    BrowserTest.field(page, "Peserta perempuan").fill("23");
  }

  /// One of the places of the bar at the thumb.
  void goTo(String place) {
    BrowserTest.link(page, place).first().click();
  }

  void tap(String name) {
    BrowserTest.button(page, name).click();
  }
}
