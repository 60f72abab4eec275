package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.access.Role;
import id.jejak.factor.AuthenticatorApp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The kabupaten asks a second step of all operators; one of a kecamatan has none yet.
class SecondStepRuleTest extends BrowserTest {
  private static final String KABUPATEN = "82.04";
  private static final String KECAMATAN = "82.06.05";
  private static final String DUE =
      "Operator wajib memasangnya. Sampai terpasang, tugas operator belum bisa dibuka.";
  private final Sights sights = new Sights();
  @Autowired private JdbcClient db;

  @AfterEach
  void nobody_asks_it_any_more() {
    db.sql("delete from factor_rule").update();
  }

  @Test
  void on_a_pc_the_top_team_sets_the_day_and_who_has_none_by_then_is_told_until_she_has() {
    tell(officePc(), "pc");
  }

  @Test
  void the_same_on_a_phone() {
    tell(phone(), "hp");
  }

  private void tell(BrowserContext context, String where) {
    var top = signIn(officePc(), appointed(KABUPATEN));
    var her = signIn(context, appointed(KECAMATAN));
    var day = LocalDate.now().plusDays(9).toString();
    top.navigate("/app/verifikasi");
    top.getByLabel("Wajib mulai").fill(day);
    button(top, "Simpan aturan").click();
    assertThat(top.locator("main").getByText("Wajib untuk operator mulai")).isVisible();
    sight(top, "verifikasi-aturan-" + where);
    top.reload();
    assertThat(top.getByLabel("Wajib mulai")).hasValue(day);

    her.navigate("/app/verifikasi");
    assertThat(her.locator("main").getByText("Wajib untuk operator mulai")).isVisible();
    assertThat(her.getByText(DUE)).hasCount(0);
    assertThat(her.getByText("Aturan untuk operator")).hasCount(0);

    theDayComes();
    her.reload();
    assertThat(her.getByText(DUE)).isVisible();
    sight(her, "verifikasi-wajib-" + where);
    her.navigate("/app/pengurus");
    assertThat(her.locator("main").getByText("verifikasi dua langkah lebih dulu").first())
        .isVisible();

    her.navigate("/app/verifikasi");
    button(her, "Pasang sekarang").click();
    assertThat(her.getByRole(AriaRole.IMG, named("Gambar kode untuk dipindai"))).isVisible();
    var app = new AuthenticatorApp(her.locator(".factor-key").textContent().replace(" ", ""));
    field(her, "Kode").fill(app.code(0));
    button(her, "Pasang").click();
    button(her, "Sudah saya simpan").click();
    assertThat(her.getByText("10 kode cadangan belum dipakai.")).isVisible();
    assertThat(her.getByText(DUE)).hasCount(0);
    her.navigate("/app/pengurus");
    assertThat(link(her, "Pengurus baru")).isVisible();
  }

  private void theDayComes() {
    db.sql("update factor_rule set required_from = :day")
        .param("day", LocalDate.now().minusDays(1))
        .update();
  }

  private String appointed(String region) {
    var name = "aturan-" + UUID.randomUUID();
    appoint(region, Role.OPERATOR, null, name);
    return name;
  }

  private void sight(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/browser/" + name + ".png"))
            .setFullPage(true));
    sights.look(page, name);
    assertThat(sights.complaints()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
