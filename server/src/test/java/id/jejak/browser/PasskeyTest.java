package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.access.Role;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The operator of Kecamatan Maba Utara enters with her fingerprint instead of a code. Chromium's
/// own pretended fingerprint reader stands for hers.
class PasskeyTest extends BrowserTest {
  private static final String KECAMATAN = "82.06.10";
  private static final Path SEEN = Path.of("target/browser");
  private final Sights sights = new Sights();

  @Test
  void she_adds_a_passkey_in_the_office_enters_with_it_and_takes_it_away() {
    var name = "operator-" + UUID.randomUUID();
    appoint(KECAMATAN, Role.OPERATOR, null, name);
    var office = signIn(officePc("http://localhost:" + port), name);
    var reader = new Reader(office);
    var spare = add(office);
    button(office, "Tambah kunci sandi").click();
    button(office, "Lanjut").click();
    assertThat(office.getByText("sudah punya kunci sandi Ibu")).isVisible();
    see(office, "passkey-twice");

    var phone = phone("http://localhost:" + port).newPage();
    var finger = new Reader(phone);
    finger.learn(reader.keys());
    enter(phone, name, finger);
    remove(phone, spare);
    assertThat(sights.complaints()).isEmpty();
  }

  /// Returns one of the spare codes that come with it.
  private String add(Page page) {
    page.navigate("/app/verifikasi");
    button(page, "Tambah kunci sandi").click();
    field(page, "Nama HP atau komputer ini").fill("Laptop kantor");
    sights.look(page, "verifikasi-kunci-sandi");
    see(page, "passkey-add");
    button(page, "Lanjut").click();
    page.locator(".spare-codes li").first().waitFor();
    assertThat(page.locator(".spare-codes li")).hasCount(10);
    var spare = page.locator(".spare-codes li").first().textContent().strip();
    button(page, "Sudah saya simpan").click();
    assertThat(page.getByText("Laptop kantor")).isVisible();
    assertThat(page.getByText("belum pernah dipakai")).isVisible();
    sights.look(page, "verifikasi-kunci-sandi-ada");
    see(page, "passkey-added");
    return spare;
  }

  private void enter(Page page, String name, Reader finger) {
    page.navigate("/app/masuk");
    page.getByLabel("Nama pengguna").fill(name);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    button(page, "Masuk").click();
    button(page, "Masuk dengan kunci sandi").waitFor();
    sights.look(page, "masuk-kunci-sandi");
    see(page, "passkey-step");
    finger.isHers(false);
    button(page, "Masuk dengan kunci sandi").click();
    assertThat(page.getByText("Belum jadi.")).isVisible();
    finger.isHers(true);
    button(page, "Masuk dengan kunci sandi").click();
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    page.navigate("/app/verifikasi");
    assertThat(page.getByText("terakhir dipakai")).isVisible();
    sights.look(page, "verifikasi-kunci-sandi-ada");
    see(page, "passkey-on-phone");
  }

  private void remove(Page page, String spare) {
    button(page, "Hapus Laptop kantor").click();
    button(page, "Ya, hapus").click();
    assertThat(page.getByText("Isi kodenya.")).isVisible();
    field(page, "Satu kode cadangan").fill(spare);
    sights.look(page, "verifikasi-kunci-sandi-hapus");
    see(page, "passkey-remove");
    button(page, "Ya, hapus").click();
    button(page, "Pasang sekarang").waitFor();
    assertThat(page.getByText("Laptop kantor")).hasCount(0);
    assertThat(page.getByText("Sudah terpasang")).hasCount(0);
  }

  private static void see(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SEEN.resolve(name + ".png")));
  }

  /// A fingerprint reader of one page; the keys it holds may be taken along, as phones do.
  private static final class Reader {
    private final CDPSession browser;
    private final String id;

    Reader(Page page) {
      browser = page.context().newCDPSession(page);
      browser.send("WebAuthn.enable");
      var options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      var form = new JsonObject();
      form.add("options", options);
      id =
          browser
              .send("WebAuthn.addVirtualAuthenticator", form)
              .get("authenticatorId")
              .getAsString();
    }

    JsonObject keys() {
      return browser.send("WebAuthn.getCredentials", own());
    }

    void learn(JsonObject keys) {
      for (var key : keys.getAsJsonArray("credentials")) {
        var form = own();
        form.add("credential", key);
        browser.send("WebAuthn.addCredential", form);
      }
    }

    void isHers(boolean finger) {
      var form = own();
      form.addProperty("isUserVerified", finger);
      browser.send("WebAuthn.setUserVerified", form);
    }

    private JsonObject own() {
      var form = new JsonObject();
      form.addProperty("authenticatorId", id);
      return form;
    }
  }
}
