package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The league table of a kabupaten, the reminder of a desa, and the operator's alarm.
class LeagueTest extends BrowserTest {
  private static final String KABUPATEN = "82.02";
  private static final String KECAMATAN = "82.02.03";
  private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Jayapura")).minusMonths(1);
  private final Sights sights = new Sights();
  @Autowired private JdbcClient db;

  @Test
  void the_table_is_read_on_a_phone() {
    read(phone(), "hp");
  }

  @Test
  void the_table_is_read_on_a_pc() {
    read(officePc(), "pc");
  }

  private void read(BrowserContext context, String where) {
    send(KECAMATAN + ".2001", month);
    send(KECAMATAN + ".2002", month);
    send(KECAMATAN + ".2001", month.minusMonths(1));
    var page = signIn(context, person(KABUPATEN, Role.KETUA));
    page.navigate("/app/rekap?from=" + month + "&to=" + month);
    link(page, "Peringkat pembinaan").click();
    page.waitForURL("**/rekap/peringkat**");
    page.locator(".league tbody tr").first().waitFor();
    sight(page, "peringkat-" + where);
    link(page, "Per desa").click();
    assertThat(page.locator(".league tbody tr")).hasCount(50);
    page.locator("summary").last().click();
    assertThat(page.getByText("asal tiba paling lambat 7 hari sesudah batas")).isVisible();
    sight(page, "peringkat-desa-" + where);
    button(page, "Tampilkan berikutnya").click();
    assertThat(page.locator(".league tbody tr")).hasCount(rows());
    page.context().setOffline(true);
    link(page, "Per kecamatan").click();
    button(page, "Coba lagi").waitFor();
    page.context().setOffline(false);
    button(page, "Coba lagi").click();
    page.locator(".league tbody tr").first().waitFor();
  }

  @Test
  void a_desa_that_has_not_reported_is_reminded_until_it_has() {
    var desa = KECAMATAN + ".2004";
    var context = phone();
    context.clock().setFixedTime(Instant.parse("2026-11-29T02:00:00Z").toEpochMilli());
    var page = signIn(context, person(desa, Role.SEKRETARIS));
    assertThat(page.getByText("Laporan November ditunggu")).isVisible();
    assertThat(page.getByText("Masih 2 hari, sampai 30 Nov")).isVisible();
    sight(page, "pengingat");
    send(desa, YearMonth.of(2026, 11));
    page.reload();
    page.getByText("Bulan", new Page.GetByTextOptions()).first();
    assertThat(page.getByText("Laporan November ditunggu")).hasCount(0);
  }

  @Test
  void the_operator_at_the_top_sees_that_a_figure_is_wrong() {
    db.sql(
            """
            with run as (
              insert into check_run (started_at, ended_at, slices, differences) values (now(), now(), 9, 1) returning id)
            insert into check_difference (run_id, position, what, stored, recounted)
            select id, 0, '82.04.08 2026-11 III-01  APPROVED', '5 / 20 / 40 / 0', '4 / 20 / 40 / 0' from run
            """)
        .update();
    try {
      var page = signIn(phone(), person("82.04", Role.OPERATOR));
      assertThat(page.getByText("1 angka tidak cocok dengan laporannya")).isVisible();
      sight(page, "alarm");
      var other = signIn(phone(), person("82.04.08", Role.OPERATOR));
      other.getByText("Akun").first().waitFor();
      assertThat(other.getByText("tidak cocok")).hasCount(0);
    } finally {
      db.sql("delete from check_run where slices = 9").update();
    }
  }

  private int rows() {
    return Math.min(
        100,
        db.sql(
                "select count(*) from region where code like '82.02.%' and tier = 'VILLAGE' and valid_to is null")
            .query(Integer.class)
            .single());
  }

  private String person(String region, Role role) {
    var name = "peringkat-" + UUID.randomUUID();
    appoint(region, role, null, name);
    return name;
  }

  private void send(String region, YearMonth when) {
    var body = chillies(region).on(when.atDay(5).toString()).body();
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), body).expect(201);
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
