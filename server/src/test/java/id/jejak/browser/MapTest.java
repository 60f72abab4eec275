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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Gane Timur Selatan and its neighbours on a map that the test draws: one kecamatan with an
/// outline, two near each other with points, others that nobody has put on the map.
class MapTest extends BrowserTest {
  private static final String REGENCY = "82.04";
  private static final String DRAWN = "82.04.26"; // Gane Timur Selatan
  private static final String VILLAGE = "82.04.26.2001"; // Gaimu
  private static final String PLACELESS = "82.04.24.2001";
  private static boolean told;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private final Sights sights = new Sights();

  @Test
  void on_a_pc_a_leader_reads_the_map_beside_its_table() {
    var page = leader(officePc());
    var map = map(page);
    assertThat(opening(map, "Gane Timur Selatan: 20 % 1 dari 5 desa")).isVisible();
    assertThat(row(page, "Obi Utara")).containsText("belum ada di peta");
    assertThat(row(page, "Gane Timur Selatan")).not().containsText("belum ada di peta");
    assertThat(page.getByText("Garis pantai: Natural Earth").first()).isVisible();
    sights.look(page, "peta");

    goThroughByKeyboard(page);
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void on_a_phone_the_table_is_one_tap_away_and_all_stays_without_signal() {
    var page = leader(phone());
    var map = map(page);
    assertThat(opening(map, "Gane Timur Selatan: 20 % 1 dari 5 desa")).isVisible();
    sights.look(page, "peta-hp");
    chooseActivities(page);
    button(page, "Tabel").click();
    assertThat(map).hasCount(0);
    assertThat(row(page, "Gane Timur Selatan")).containsText("2 kegiatan");
    assertThat(row(page, "Obi Utara")).containsText("belum lapor");
    sights.look(page, "peta-tabel-hp");

    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    page.context().setOffline(true);
    page.reload();
    assertThat(page.getByText("Ini angka yang terakhir dilihat")).isVisible();
    assertThat(row(page, "Gane Timur Selatan")).containsText("2 kegiatan");
    button(page, "Peta").click();
    assertThat(opening(map, "Gane Timur Selatan: 2 kegiatan")).isVisible();
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_leader_of_elsewhere_sees_no_figures_and_a_desa_has_nothing_below() {
    appoint("82.04.09", Role.KETUA, null, "ketua-bacan-barat-peta");
    var stranger = signIn(officePc(), "ketua-bacan-barat-peta");
    stranger.navigate("/app/rekap/peta?region=" + REGENCY);
    assertThat(stranger.getByText("Yang dicari tidak ada atau bukan di wilayah Ibu")).isVisible();
    assertThat(map(stranger)).hasCount(0);

    appoint(VILLAGE, Role.KETUA, null, "ketua-gaimu-peta");
    var village = signIn(phone(), "ketua-gaimu-peta");
    village.navigate("/app/rekap/peta");
    assertThat(village.getByText("Di bawah desa tidak ada wilayah lagi")).isVisible();
    link(village, "Lihat laporannya").click();
    village.waitForURL("**/rekap/bukti**");
  }

  // Measure, cluster, kecamatan, desa, its reports: without the mouse.
  private void goThroughByKeyboard(Page page) {
    var map = map(page);
    var near = map.getByRole(AriaRole.BUTTON, named("2 kecamatan berdekatan: .*Perbesar.*"));
    near.focus();
    page.keyboard().press("Enter");
    assertThat(opening(map, "Gane Timur Tengah: belum lapor")).isVisible();
    assertThat(near).hasCount(0);
    button(page, "Seluruhnya").click();
    assertThat(near).isVisible();

    chooseActivities(page);
    var kecamatan = opening(map, "Gane Timur Selatan: 2 kegiatan");
    kecamatan.focus();
    assertThat(map.locator(".ring")).hasCount(1);
    page.keyboard().press("Enter");
    page.waitForURL("**region=" + DRAWN + "**angka=kegiatan**");
    assertThat(link(page, "Kabupaten Halmahera Selatan")).isVisible();
    var desa = opening(map, "Gaimu: 2 kegiatan");
    assertThat(opening(map, "Gane Luar: belum lapor")).isVisible();
    assertThat(row(page, "Kuwo")).containsText("belum ada di peta");
    sights.look(page, "peta-kecamatan");
    desa.focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/rekap/bukti**region=" + VILLAGE + "**");
    assertThat(page.locator("a[href*='/rekap/laporan/']")).hasCount(2);
    openOnTheMap(page);
  }

  // The reports behind the number, where they were.
  private void openOnTheMap(Page page) {
    button(page, "Peta").click();
    assertThat(page.getByText("2 dari 2 laporan di daftar ini mencatat letaknya")).isVisible();
    sights.look(page, "bukti-peta");
    var near = map(page).getByRole(AriaRole.BUTTON, named("2 laporan berdekatan.*"));
    near.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("2 laporan di tempat ini")).isVisible();
    map(page).getByRole(AriaRole.LINK, named("Posyandu Melati.*")).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/rekap/laporan/**");
    assertThat(page.getByText("Posyandu Melati").first()).isVisible();
  }

  @Test
  void reports_that_tell_no_place_are_not_put_on_a_map() {
    secretaryOf(PLACELESS)
        .put("/api/activities/" + SampleReport.id(), chillies(PLACELESS).body())
        .expect(201);
    appoint(PLACELESS, Role.KETUA, null, "ketua-tanpa-letak");
    var page = signIn(phone(), "ketua-tanpa-letak");
    page.navigate("/app/rekap/bukti?from=2026-11&to=2026-11&lihat=peta");
    assertThat(page.getByText("Laporan di daftar ini tidak mencatat letaknya")).isVisible();
    button(page, "Daftar").click();
    assertThat(page.locator("a[href*='/rekap/laporan/']")).hasCount(1);
  }

  private static void chooseActivities(Page page) {
    page.getByLabel("Angka yang ditampilkan").selectOption("kegiatan");
    page.waitForURL("**angka=kegiatan**");
  }

  private static Locator map(Page page) {
    return page.getByRole(
        AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Peta")));
  }

  private static Locator opening(Locator map, String name) {
    return map.getByRole(
        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String pattern) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Locator row(Page page, String region) {
    return page.locator(".map-table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(region));
  }

  private Page leader(BrowserContext context) {
    if (!told) {
      draw();
      report();
      told = true;
    }
    var name = "ketua-halsel-peta-" + UUID.randomUUID();
    appoint(REGENCY, Role.KETUA, null, name);
    var page = signIn(context, name);
    page.navigate("/app/rekap/peta");
    return page;
  }

  private void draw() {
    bring(
        "boundaries",
        "application/geo+json",
        Stream.of(square(DRAWN, 128.1, -0.9, 0.3), square(VILLAGE, 128.12, -0.88, 0.1))
            .collect(
                Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}")));
    bring(
        "coordinates",
        "text/csv",
        """
        kode;lintang;bujur
        82.04.23;-0,80;127,95
        82.04.27;-0,81;127,96
        82.04.26.2002;-0,70;128,25
        """);
  }

  private void bring(String what, String type, String body) {
    as(REGENCY, Role.OPERATOR, null)
        .sendRaw("POST", "/api/regions/imports/" + what, body, "X-Jejak", "1", "Content-Type", type)
        .expect(200);
  }

  private static String square(String code, double west, double south, double side) {
    return """
    {"type":"Feature","properties":{"code":"%1$s"},"geometry":{"type":"Polygon","coordinates":[[[%2$s,%3$s],\
    [%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}\
    """
        .formatted(code, west, south, west + side, south + side);
  }

  // Two reports 110 m from each other.
  private void report() {
    var first = today.withDayOfMonth(1).toString();
    var garden = chillies(VILLAGE).on(first).with("location", place(-0.83, 128.17));
    var posyandu =
        SampleReport.of(VILLAGE, "POKJA_IV", "IV-01")
            .on(first)
            .with("title", "Posyandu Melati")
            .with("location", place(-0.831, 128.17));
    var she = secretaryOf(VILLAGE);
    for (var report : List.of(garden, posyandu)) {
      she.put("/api/activities/" + SampleReport.id(), report.body()).expect(201);
    }
  }

  private static Map<String, Double> place(double latitude, double longitude) {
    return Map.of("latitude", latitude, "longitude", longitude);
  }
}
