package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the Ketua of a kecamatan sees every morning. Weda Timur, which no other test uses.
class LeaderHomeTest extends BrowserTest {
  private static final String DISTRICT = "82.02.09";
  private static final String VILLAGE = DISTRICT + ".2001";
  private final Sights sights = new Sights();

  @Test
  void the_month_of_her_region_stands_on_her_home_also_without_signal() {
    report();
    appoint(DISTRICT, Role.KETUA, null, "ketua-weda-timur");
    for (var context : List.of(phone(), officePc())) {
      var page = signIn(context, "ketua-weda-timur");
      var month = page.locator("section[aria-labelledby='month-of-region']");
      assertThat(month).containsText("TP PKK Kecamatan Weda Timur");
      assertThat(month).containsText("1 dari ");
      assertThat(month).containsText("Kegiatan per Pokja");
      assertThat(month).containsText("Pokja III: 1 kegiatan");
      assertThat(month).containsText("Belum lapor");
      assertThat(month).containsText("1.240 batang");
      sights.look(page, "ketua");

      page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
      page.context().setOffline(true);
      page.reload();
      assertThat(month).containsText("Ini angka yang terakhir dilihat");
      assertThat(month).containsText("1.240 batang");
      assertThat(page.getByText("Sedang tidak ada sinyal")).hasCount(1);
      sights.look(page, "beranda-tanpa-sinyal");
      page.context().setOffline(false);

      openTheProof(page);
    }
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_secretary_of_a_desa_is_not_made_to_load_it() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "desa-weda-timur");
    var page = signIn(phone(), "desa-weda-timur");

    assertThat(page.getByText("Batas lapor bulan ini")).isVisible();
    assertThat(page.locator("section[aria-labelledby='month-of-region']")).hasCount(0);
  }

  // Three taps from the kecamatan to the report.
  private static void openTheProof(Page page) {
    page.getByLabel("1.240 batang").first().click();
    page.waitForURL("**/rekap/bukti**");
    page.locator("a[href*='/rekap/laporan/']").first().click();
    page.waitForURL("**/rekap/laporan/**");
    assertThat(page.getByText("Penanaman cabai di pekarangan").first()).isVisible();
  }

  private void report() {
    var today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
    secretaryOf(VILLAGE)
        .put(
            "/api/activities/" + SampleReport.id(),
            chillies(VILLAGE)
                .on(today.withDayOfMonth(1).toString())
                .results("III-01.2", "1240")
                .body())
        .expect(201);
  }
}
