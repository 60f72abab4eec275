package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The course of a kecamatan over two years, and two of them side by side. No other test uses these
/// two.
class TrendTest extends BrowserTest {
  private static final String KABUPATEN = "81.07";
  private static final String KECAMATAN = "81.07.02";
  private static final String BESIDE = "81.07.03";
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("id"));
  private static boolean told;
  private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Jayapura"));
  private final YearMonth last = month.minusMonths(1);
  private final String months = "from=" + month.minusMonths(2) + "&to=" + month;
  private final Sights sights = new Sights();

  @Test
  void a_kecamatan_sees_its_year_beside_the_year_before_on_a_phone() {
    seeTrend(phone(), "hp");
  }

  @Test
  void a_kecamatan_sees_its_year_beside_the_year_before_on_a_pc() {
    seeTrend(officePc(), "pc");
  }

  @Test
  void a_kabupaten_holds_two_kecamatan_beside_each_other_on_a_phone() {
    compare(phone(), "hp");
  }

  @Test
  void a_kabupaten_holds_two_kecamatan_beside_each_other_on_a_pc() {
    compare(officePc(), "pc");
  }

  @Test
  void an_address_that_names_a_region_of_others_says_so_and_leads_home() {
    tell();
    var page = signIn(phone(), person(KECAMATAN, Role.KETUA));
    for (var screen : new String[] {"banding", "tren"}) {
      for (var stranger : new String[] {KABUPATEN, BESIDE, "82.04"}) {
        page.navigate("/app/rekap/" + screen + "?region=" + stranger + "&" + months);
        assertThat(page.getByText("Wilayah ini di luar wilayah Ibu")).isVisible();
      }
      link(page, "Lihat wilayah sendiri").click();
      page.waitForURL("**region=" + KECAMATAN + "**");
    }
    page.navigate("/app/rekap/banding?region=" + KECAMATAN + "&dengan=" + BESIDE + "&" + months);
    assertThat(page.getByText(BESIDE + " bukan bagian dari")).isVisible();
    assertThat(page.getByText("Pilih 2 sampai 4 wilayah")).isVisible();
  }

  private void seeTrend(BrowserContext context, String where) {
    tell();
    var page = signIn(context, person(KECAMATAN, Role.KETUA));
    page.navigate("/app/rekap?" + months);
    link(page, "Lihat tren").click();
    page.waitForURL("**/rekap/tren**");
    var activities = page.locator("section[aria-labelledby='tren-kegiatan']");
    assertThat(activities).containsText("2 kegiatan");
    assertThat(activities).containsText("belum lapor");
    var results = page.locator("section[aria-labelledby='tren-hasil']");
    page.getByLabel("Hasil yang dilihat").selectOption("III-01.1");
    assertThat(results).containsText("30 rumah pada akhir");
    assertThat(results).containsText("Setahun sebelumnya: 10");
    assertThat(results).containsText("naik 200 %");
    assertThat(page.locator("section[aria-labelledby='tren-lapor']"))
        .containsText("% desa melapor");
    activities.locator("summary").click();
    assertThat(activities.locator("tbody tr")).hasCount(3);
    assertThat(activities.locator("tbody")).containsText("belum mulai");
    sight(page, "tren-" + where);
    button(page, "Pokja II").click();
    page.waitForURL("**bidang=POKJA_II**");
    assertThat(activities).containsText("0 kegiatan");
    button(page, "Pokja III").click();

    page.context().setOffline(true);
    page.reload();
    assertThat(page.getByText("Ini angka yang terakhir dilihat")).isVisible();
    assertThat(results).containsText("30 rumah pada akhir");
    page.context().setOffline(false);

    activities
        .locator(".trend-chart a[aria-label^='" + last.format(IN_WORDS) + ": 2 kegiatan']")
        .click();
    page.waitForURL("**/rekap/bukti**");
    assertThat(page.getByText("Semua 2 laporan ada di daftar ini")).isVisible();
  }

  private void compare(BrowserContext context, String where) {
    tell();
    var page = signIn(context, person(KABUPATEN, Role.KETUA));
    page.navigate("/app/rekap?" + months);
    link(page, "Bandingkan wilayah").click();
    page.waitForURL("**/rekap/banding**");
    assertThat(page.getByText("Pilih 2 sampai 4 wilayah")).isVisible();
    page.getByLabel("Tambah wilayah").selectOption(KECAMATAN);
    page.waitForURL("**dengan=" + KECAMATAN);
    page.getByLabel("Tambah wilayah").selectOption(BESIDE);
    page.waitForURL("**dengan=" + KECAMATAN + "," + BESIDE);
    var figures = page.locator(".side-by-side").first();
    assertThat(figures).isVisible();
    assertThat(page.locator(".compare")).containsText("per desa");
    assertThat(page.locator(".compare")).containsText("30 rumah");
    sight(page, "banding-" + where);

    // Whoever is sent the address sees the same; without signal, as it was seen last.
    page.context().setOffline(true);
    page.reload();
    assertThat(page.getByText("Ini angka yang terakhir dilihat")).isVisible();
    assertThat(page.locator(".compare")).containsText("30 rumah");
    page.context().setOffline(false);

    page.locator(".side-by-side a[aria-label^='2 kegiatan, Kegiatan']").first().click();
    page.waitForURL(Pattern.compile(".*/rekap/bukti\\?region=" + KECAMATAN + ".*"));
    assertThat(page.getByText("Semua 2 laporan ada di daftar ini")).isVisible();
  }

  /// The kecamatan began a year and a month ago, told 10 houses, and has told 18 and 12 last month;
  /// the one beside it has one report.
  private void tell() {
    if (told) {
      return;
    }
    told = true;
    send(KECAMATAN + ".2001", last.minusYears(1), "10");
    send(KECAMATAN + ".2001", last, "18");
    send(KECAMATAN + ".2002", last, "12");
    send(BESIDE + ".2001", last, "7");
  }

  private void send(String village, YearMonth when, String houses) {
    var body = chillies(village).on(when.atDay(5).toString()).results("III-01.1", houses).body();
    secretaryOf(village).put("/api/activities/" + SampleReport.id(), body).expect(201);
  }

  private String person(String region, Role role) {
    var name = "tren-" + UUID.randomUUID();
    appoint(region, role, null, name);
    return name;
  }

  private void sight(Page page, String name) {
    sights.look(page, name);
    assertThat(sights.complaints()).isEmpty();
  }
}
