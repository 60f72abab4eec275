package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.Client;
import id.jejak.access.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Several officers of one desa use one phone: each has her own work, and a PIN before it.
class SharedPhoneTest extends BrowserTest {
  private static final String TEGONO = "82.04.10.2004";
  private static final String PIN = "2846";
  private static final String OTHER_PIN = "7391";
  private static final String OTHERS_WAIT = "Masih ada laporan pengurus lain di HP ini";
  private static final String ROWS_OF_REPORTS =
      """
      store => new Promise(done => {
        const opening = indexedDB.open(store);
        opening.onsuccess = () => {
          const all = opening.result.transaction('reports').objectStore('reports').getAll();
          all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); };
        };
      })\
      """;
  private final Sights sights = new Sights();

  @Test
  void the_work_of_one_is_invisible_to_the_other_and_sent_by_the_phone_all_the_same() {
    appoint(TEGONO, Role.SEKRETARIS, null, "ani-berbagi");
    appoint(TEGONO, Role.KETUA, null, "ida-berbagi");
    var phone = phone();
    var page = signIn(phone, "ani-berbagi");
    join(page, "ida-berbagi");
    handTo(page, "Ibu ani-berbagi", PIN);

    phone.setOffline(true);
    report(page, "Rapat kader di rumah Ani");
    page.navigate("/app/lapor");
    unlock(page, PIN);
    beginReport(page, "Belum selesai ditulis Ani");

    handTo(page, "Ibu ida-berbagi", OTHER_PIN);
    seeNothingOfAni(page);

    phone.setOffline(false);
    var server = signedIn("ani-berbagi");
    page.waitForCondition(() -> isHeld(server, "Rapat kader di rumah Ani"));
    var sent = server.get("/api/activities?own=true").expect(200).json().at("/items/0");
    var detail = server.get("/api/activities/" + sent.get("id").stringValue()).json();
    assertThat(detail.at("/author/name").stringValue()).isEqualTo("Ibu ani-berbagi");

    handTo(page, "Ibu ani-berbagi", PIN);
    page.navigate("/app/kegiatan");
    unlock(page, PIN);
    assertThat(page.getByText("Terkirim", exact()).first()).isVisible();
    signOutAndIn(page);
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_pause_locks_and_the_form_comes_back_as_it_was() {
    appoint(TEGONO, Role.SEKRETARIS, null, "ani-kunci");
    var phone = phone();
    var page = signIn(phone, "ani-kunci");
    page.navigate("/app/pin");
    choosePin(page, PIN);
    page.clock().install(new Clock.InstallOptions());
    page.navigate("/app/");
    unlock(page, PIN);
    beginReport(page, "Kerja bakti");
    field(page, "Tempat").fill("Balai Desa");
    var address = page.url();

    page.clock().fastForward("04:30");
    assertThat(field(page, "Tempat")).isVisible();
    page.clock().fastForward("05:01");

    assertThat(page.getByLabel("PIN", exactLabel())).isFocused();
    // What lies under the lock is neither seen nor reached.
    assertThat(page.locator(".door")).hasAttribute("inert", "");
    assertThat(page.locator(".lock")).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
    assertThat(page.evaluate("document.elementFromPoint(180, 30).closest('.lock') !== null"))
        .isEqualTo(true);
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator(".door :focus")).hasCount(0);
    sights.look(page, "kunci");
    for (var guess : new String[] {"1111", "5555", "9753"}) {
      page.getByLabel("PIN", exactLabel()).fill(guess);
      button(page, "Buka").click();
      assertThat(page.getByLabel("PIN", exactLabel())).isEmpty();
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }
    assertThat(page.getByText("Terlalu sering salah")).isVisible();
    assertThat(button(page, "Buka")).isDisabled();
    sights.look(page, "kunci-tunggu");
    page.clock().runFor("00:32");
    unlock(page, PIN);

    assertThat(field(page, "Tempat")).hasValue("Balai Desa");
    assertThat(page.url()).isEqualTo(address);
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void who_changes_or_drops_her_pin_shows_the_one_she_has() {
    appoint(TEGONO, Role.BENDAHARA, null, "ida-ganti-pin");
    var page = signIn(phone(), "ida-ganti-pin");
    page.navigate("/app/pin");
    choosePin(page, PIN);
    link(page, "Ganti PIN").click();
    assertThat(page.getByLabel("PIN sekarang")).isFocused();
    page.getByLabel("PIN sekarang").fill(OTHER_PIN);
    button(page, "Lanjut").click();
    assertThat(page.getByText("PIN belum cocok")).isVisible();
    sights.look(page, "pin-ganti");
    see(page, "pin-change");
    page.getByLabel("PIN sekarang").fill(PIN);
    button(page, "Lanjut").click();
    choosePin(page, OTHER_PIN);
    page.navigate("/app/akun");
    unlock(page, OTHER_PIN);

    link(page, "Hapus PIN").click();
    page.getByLabel("PIN sekarang").fill(OTHER_PIN);
    button(page, "Hapus PIN").click();
    link(page, "Buat PIN").waitFor();
    page.reload();
    link(page, "Buat PIN").waitFor();
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_phone_turned_out_from_afar_forgets_what_was_sent_and_keeps_what_was_not() {
    appoint(TEGONO, Role.SEKRETARIS, null, "ani-hilang");
    var phone = phone();
    var page = signIn(phone, "ani-hilang");
    report(page, "Sudah terkirim");
    assertThat(page.getByText("Terkirim", exact()).first()).isVisible();
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    phone.setOffline(true);
    page.navigate("/app/");
    report(page, "Belum terkirim");

    var elsewhere = signedIn("ani-hilang");
    var devices = elsewhere.get("/api/sessions").expect(200).json().get("items");
    var lost =
        devices
            .valueStream()
            .filter(device -> !device.get("current").booleanValue())
            .findFirst()
            .orElseThrow();
    assertThat(lost.get("name").stringValue()).contains("Chrome");
    elsewhere.delete("/api/sessions/" + lost.get("id").stringValue()).expect(204);
    phone.setOffline(false);

    assertThat(page.getByText("HP ini sudah dikeluarkan")).isVisible();
    assertThat(page.getByText("1 laporan belum terkirim")).isVisible();
    assertThat(link(page, "Buat berkas penyelamat"))
        .hasAttribute("href", java.util.regex.Pattern.compile("/app/berkas\\?officer=.+"));
    sights.look(page, "dikeluarkan");
    page.reload();
    assertThat(page.getByText("HP ini sudah dikeluarkan")).isVisible();
    assertThat((String) page.evaluate(ROWS_OF_REPORTS, "jejak"))
        .contains("Belum terkirim")
        .doesNotContain("Sudah terkirim");

    link(page, "Masuk lagi").click();
    assertThat(field(page, "Nama pengguna")).hasValue("ani-hilang");
    page.getByLabel("Kata sandi", exactLabel()).fill(PASSWORD);
    button(page, "Masuk").click();
    page.waitForCondition(() -> isHeld(elsewhere, "Belum terkirim"));
    turnOutFromAkun(page);
    assertThat(sights.complaints()).isEmpty();
  }

  /// Another officer signs in on the same phone; both choose a PIN on the way.
  private void join(Page page, String username) {
    page.navigate("/app/akun");
    link(page, "Tambah pengurus").click();
    page.getByLabel("PIN baru").fill("1234");
    button(page, "Simpan PIN").click();
    assertThat(page.getByText("mudah ditebak")).isVisible();
    sights.look(page, "pin");
    choosePin(page, PIN);
    page.getByLabel("Nama pengguna").fill(username);
    page.getByLabel("Kata sandi", exactLabel()).fill(PASSWORD);
    button(page, "Masuk").click();
    choosePin(page, OTHER_PIN);
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
  }

  private static void choosePin(Page page, String pin) {
    page.getByLabel("PIN baru").fill(pin);
    page.getByLabel("Ketik PIN sekali lagi").fill(pin);
    button(page, "Simpan PIN").click();
    page.getByLabel("PIN baru").waitFor(hidden());
  }

  private void handTo(Page page, String name, String pin) {
    page.navigate("/app/akun");
    button(page, "Ganti pengguna").click(); // on the lock, which the opening of the app shows
    page.getByText("Siapa yang memakai HP ini?").waitFor();
    sights.look(page, "ganti");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    unlock(page, pin);
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
  }

  private static void unlock(Page page, String pin) {
    page.getByLabel("PIN", exactLabel()).fill(pin);
    button(page, "Buka").click();
    page.getByLabel("PIN", exactLabel()).waitFor(hidden());
  }

  private static void beginReport(Page page, String title) {
    if (!page.url().contains("/lapor")) {
      link(page, "Lapor kegiatan").first().click();
    }
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();
    field(page, "Nama kegiatan").fill(title);
  }

  private static void report(Page page, String title) {
    beginReport(page, title);
    field(page, "Peserta laki-laki").fill("4");
    field(page, "Peserta perempuan").fill("23");
    while (!button(page, "Kirim").isVisible()) {
      button(page, "Lanjut").or(button(page, "Kirim")).first().waitFor();
      if (button(page, "Lanjut").isVisible()) {
        button(page, "Lanjut").click();
      }
    }
    button(page, "Kirim").click();
    page.waitForURL("**/kegiatan/**");
  }

  private void seeNothingOfAni(Page page) {
    assertThat(page.getByText("Semua laporan sudah terkirim").first()).isVisible();
    for (var path : new String[] {"/app/", "/app/kegiatan", "/app/lapor", "/app/akun"}) {
      page.navigate(path);
      unlock(page, OTHER_PIN);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      assertThat(page.getByText("di rumah Ani")).hasCount(0);
      assertThat(page.getByText("ditulis Ani")).hasCount(0);
    }
    assertThat(page.getByText(OTHERS_WAIT)).isVisible();
    sights.look(page, "akun-berbagi");
  }

  /// She leaves with a report half written; the way out says what stays, and it is there again.
  private void signOutAndIn(Page page) {
    page.navigate("/app/akun");
    unlock(page, PIN);
    assertThat(page.getByText("1 laporan belum selesai")).isVisible();
    button(page, "Keluar").click();
    page.getByText("Siapa yang memakai HP ini?").waitFor();
    link(page, "Pengurus lain masuk").click();
    page.getByLabel("Nama pengguna").fill("ani-berbagi");
    page.getByLabel("Kata sandi", exactLabel()).fill(PASSWORD);
    button(page, "Masuk").click();
    choosePin(page, PIN);
    assertThat(page.getByText("Belum selesai ditulis Ani").first()).isVisible();
  }

  /// The list of her devices, in which she turns out the one that is not in her hand.
  private void turnOutFromAkun(Page page) {
    page.navigate("/app/akun");
    assertThat(page.getByText("yang ini")).isVisible();
    sights.look(page, "akun-perangkat");
    button(page, "Keluarkan HP atau komputer").click();
    assertThat(button(page, "Keluarkan HP atau komputer")).hasCount(0);
    assertThat(page.getByText("yang ini")).isVisible();
  }

  private static boolean isHeld(Client server, String title) {
    return server.get("/api/activities?own=true").expect(200).text().contains(title);
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  private static void see(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/browser").resolve(name + ".png")));
  }
}
