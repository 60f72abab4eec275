package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A village of Kota Maba goes to Maba Utara; last month it was still Kota Maba's.
class RecapTreeTest extends BrowserTest {
  private static final String KABUPATEN = "82.06";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private final Sights sights = new Sights();

  @Test
  void on_a_pc_the_figures_of_last_month_are_shown_by_the_regions_of_today_and_of_that_time() {
    tell(officePc(), "82.06.10.2001", "82.06.09.2201", LocalDate.of(2026, 4, 7), "pc");
  }

  @Test
  void the_same_on_a_phone() {
    tell(phone(), "82.06.10.2002", "82.06.09.2202", LocalDate.of(2026, 5, 7), "hp");
  }

  private void tell(BrowserContext context, String old, String now, LocalDate day, String where) {
    var body = chillies(old).on(day.toString()).results("III-01.1", "7").body();
    secretaryOf(old).put("/api/activities/" + SampleReport.id(), body).expect(201);
    var name = "rekap-" + UUID.randomUUID();
    appoint(KABUPATEN, Role.KETUA, null, name);
    var page = signIn(context, name);
    var month = day.toString().substring(0, 7);
    var recap = "/app/rekap?region=82.06&from=" + month + "&to=" + month;
    page.navigate(recap);
    assertThat(counted(page, "Kota Maba")).isVisible();
    var plan =
        Map.of("kind", "RENUMBER", "region", old, "newCode", now, "effectiveOn", today.toString());
    as(KABUPATEN, Role.OPERATOR, null)
        .put("/api/regions/changes/" + SampleReport.id(), plan)
        .expect(200);

    page.reload();
    assertThat(counted(page, "Maba Utara")).isVisible();
    assertThat(counted(page, "Kota Maba")).hasCount(0);
    link(page, "Wilayah sekarang").waitFor();
    assertThat(page.locator("a[href*='/unduh']")).isVisible();
    sight(page, "rekap-sekarang-" + where);
    page.getByRole(
            AriaRole.NAVIGATION,
            new Page.GetByRoleOptions().setName("Dihitung menurut wilayah yang mana"))
        .getByText("Wilayah per")
        .click();
    assertThat(counted(page, "Kota Maba")).isVisible();
    assertThat(counted(page, "Maba Utara")).hasCount(0);
    assertThat(page.locator("a[href*='/unduh']")).hasCount(0);
    sight(page, "rekap-dulu-" + where);

    counted(page, "Kota Maba").click();
    page.waitForURL("**/rekap/bukti**tree=**");
    assertThat(page.locator("a[href*='/rekap/laporan/']")).hasCount(1);
    page.goBack();
    link(page, "Wilayah sekarang").click();
    assertThat(counted(page, "Maba Utara")).isVisible();
  }

  // Its number opens the reports of that kecamatan.
  private static Locator counted(Page page, String kecamatan) {
    var row = page.locator("#per-wilayah tr, #per-wilayah li");
    return row.filter(new Locator.FilterOptions().setHasText(kecamatan))
        .locator("a[href*='/rekap/bukti']")
        .first();
  }

  private void sight(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/browser/" + name + ".png"))
            .setFullPage(true));
    sights.look(page, name);
    assertThat(sights.complaints()).isEmpty();
  }
}
