package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import id.jejak.factor.AuthenticatorApp;
import id.jejak.officer.OfficerForms;
import id.jejak.slip.SlipJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The operator of Kecamatan Wasile Timur sets up her second step in the office, and enters with it
/// on her phone.
class SecondStepTest extends BrowserTest {
  private static final String KECAMATAN = "82.06.07";
  private static final Path SEEN = Path.of("target/browser");
  private final Sights sights = new Sights();
  @Autowired private JdbcClient db;
  @Autowired private SlipJobs jobs;

  @Test
  void she_sets_it_up_on_the_pc_and_enters_on_her_phone_with_a_code_and_with_a_spare_one() {
    var name = "operator-" + UUID.randomUUID();
    appoint(KECAMATAN, Role.OPERATOR, null, name);
    var office = signIn(officePc(), name);
    office.navigate("/app/akun");
    link(office, "Atur verifikasi dua langkah").click();
    button(office, "Pasang sekarang").click();
    assertThat(office.getByRole(AriaRole.IMG, named("Gambar kode untuk dipindai"))).isVisible();
    see(office, "factor-set-up");
    var app = new AuthenticatorApp(office.locator(".factor-key").textContent().replace(" ", ""));
    field(office, "Kode").fill("000000");
    button(office, "Pasang").click();
    assertThat(office.getByText("Kode belum cocok")).isVisible();
    field(office, "Kode").fill(app.code(0));
    button(office, "Pasang").click();
    office.locator(".spare-codes li").first().waitFor();
    assertThat(office.locator(".spare-codes li")).hasCount(10);
    var spare = office.locator(".spare-codes li").first().textContent().strip();
    see(office, "factor-spare-codes");
    button(office, "Sudah saya simpan").click();
    assertThat(office.getByText("10 kode cadangan belum dipakai.")).isVisible();
    see(office, "factor-on");

    var phone = password(phone(), name);
    see(phone, "factor-step");
    field(phone, "Kode dari aplikasi kode").fill("111111");
    button(phone, "Masuk").click();
    assertThat(phone.getByText("Kode belum cocok")).isVisible();
    field(phone, "Kode dari aplikasi kode").fill(app.code(1));
    button(phone, "Masuk").click();
    phone.getByRole(AriaRole.NAVIGATION).first().waitFor();
    phone.navigate("/app/verifikasi");
    assertThat(phone.getByText("10 kode cadangan belum dipakai.")).isVisible();
    see(phone, "factor-on-phone");

    var other = password(phone(), name);
    field(other, "Kode dari aplikasi kode").fill(spare);
    button(other, "Masuk").click();
    other.getByRole(AriaRole.NAVIGATION).first().waitFor();
    other.navigate("/app/verifikasi");
    assertThat(other.getByText("9 kode cadangan belum dipakai.")).isVisible();
    assertThat(spare).hasSize(29);
  }

  @Test
  void whoever_finds_her_phone_open_does_not_turn_her_out_of_her_computer() {
    var name = "sekretaris-" + UUID.randomUUID();
    var officer = appoint(KECAMATAN, Role.SEKRETARIS, null, name);
    var office = signIn(officePc(), name);
    var page = signIn(phone(), name);
    passMinutes(officer);
    page.navigate("/app/akun");
    var turnOut =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Keluarkan ")));
    turnOut.click();
    var asked = page.getByRole(AriaRole.DIALOG).getByLabel("Kata sandi");
    assertThat(asked).isFocused();
    see(page, "proof-device");
    button(page, "Batal").click();
    assertThat(turnOut).isVisible();
    office.reload();
    office.getByRole(AriaRole.NAVIGATION).first().waitFor();

    turnOut.click();
    asked.fill(PASSWORD);
    button(page, "Lanjut").click();
    assertThat(turnOut).hasCount(0);
    office.reload();
    assertThat(office.getByText("dikeluarkan").first()).isVisible();
  }

  @Test
  void whoever_finds_her_phone_open_is_asked_for_her_password() {
    var name = "operator-" + UUID.randomUUID();
    var officer = appoint(KECAMATAN, Role.OPERATOR, null, name);
    for (var context : List.of(phone(), officePc())) {
      var page = signIn(context, name);
      passMinutes(officer);
      page.navigate("/app/verifikasi");
      button(page, "Pasang sekarang").click();
      assertThat(page.getByLabel("Kata sandi")).isFocused();
      page.getByLabel("Kata sandi").fill("tebak-tebak");
      button(page, "Lanjut").click();
      assertThat(page.getByText("belum cocok")).isVisible();
      sights.look(page, "verifikasi-kata-sandi");
      see(page, "proof-" + page.viewportSize().width);
      button(page, "Batal").click();
      assertThat(page.getByText("Belum diubah")).isVisible();
      button(page, "Pasang sekarang").click();
      page.getByLabel("Kata sandi").fill(PASSWORD);
      button(page, "Lanjut").click();
      assertThat(page.getByRole(AriaRole.IMG, named("Gambar kode untuk dipindai"))).isVisible();
    }
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void after_a_printed_slip_the_code_is_asked_too() {
    var name = "pengurus-" + UUID.randomUUID();
    var officer = appoint(KECAMATAN, Role.SEKRETARIS, null, name);
    var her = visitor();
    her.post("/api/session", Map.of("username", name, "password", PASSWORD)).expect(200);
    var told = her.post("/api/factor", Map.of()).expect(200).json();
    var app = new AuthenticatorApp(told.get("secret").stringValue());
    her.put("/api/factor", Map.of("code", app.code(0))).expect(200);

    var phone = phone().newPage();
    phone.navigate(slipFor(officer));
    button(phone, "Ya, masuk").click();
    field(phone, "Kode dari aplikasi kode").waitFor();
    sights.look(phone, "masuk-kode");
    see(phone, "factor-step-after-slip");
    field(phone, "Kode dari aplikasi kode").fill("111111");
    button(phone, "Masuk").click();
    assertThat(phone.getByText("Kode belum cocok")).isVisible();
    field(phone, "Kode dari aplikasi kode").fill(app.code(1));
    button(phone, "Masuk").click();
    phone.getByLabel("PIN baru").waitFor();
    button(phone, "Nanti saja").click();
    phone.getByRole(AriaRole.NAVIGATION).first().waitFor();
    phone.reload();
    phone.getByRole(AriaRole.NAVIGATION).first().waitFor();
    phone.navigate("/app/akun");
    assertThat(phone.getByText(name).first()).isVisible();
    assertThat(sights.complaints()).isEmpty();
  }

  /// What the QR code of her slip leads to.
  private String slipFor(UUID officer) {
    var operator = as(KECAMATAN, Role.OPERATOR, null);
    var slips = "/api/slip-prints/" + OfficerForms.id();
    operator.put(slips, Map.of("regionCode", KECAMATAN, "officers", List.of(officer))).expect(200);
    jobs.print();
    try (var pdf = new PdfReader(operator.get(slips + "/slip.pdf").expect(200).bytes())) {
      return pdf.qrCodes(1, 2, 4).getFirst();
    }
  }

  private static Page password(BrowserContext context, String name) {
    var page = context.newPage();
    page.navigate("/app/masuk");
    page.getByLabel("Nama pengguna").fill(name);
    page.getByLabel("Kata sandi", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    button(page, "Masuk").click();
    field(page, "Kode dari aplikasi kode").waitFor();
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void see(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SEEN.resolve(name + ".png")));
  }

  private void passMinutes(UUID officer) {
    db.sql("update session set proved_at = now() - interval '6 minutes' where officer_id = :id")
        .param("id", officer)
        .update();
  }
}
