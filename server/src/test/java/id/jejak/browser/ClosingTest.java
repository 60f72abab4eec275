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
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two desa close last month on their phones; the kecamatan accepts both at once and closes with
/// the others named, and a report that comes late is told.
class ClosingTest extends BrowserTest {
  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Jayapura")).minusMonths(1);
  private final Sights sights = new Sights();

  @Test
  void a_month_is_closed_accepted_and_opened_again_on_a_phone() {
    tell(phone(), "82.01.08", "hp");
  }

  @Test
  void the_same_on_a_pc() {
    tell(officePc(), "82.01.09", "pc");
  }

  private void tell(BrowserContext context, String kecamatan, String where) {
    var desa = kecamatan + ".2001";
    send(desa, "7");
    send(kecamatan + ".2002", "5");
    close(kecamatan + ".2002");

    var village = signIn(context, person(desa));
    village.navigate("/app/rekap?from=" + MONTH + "&to=" + MONTH);
    assertThat(village.getByText("terbuka").first()).isVisible();
    sight(village, "buku-rekap-" + where);
    link(village, "Tutup buku").click();
    village.waitForURL("**/rekap/buku**");
    village.getByText("Angka buku ini disimpan seperti sekarang").waitFor();
    sight(village, "buku-terbuka-" + where);
    button(village, "Tutup buku").click();
    assertThat(village.getByText("Menunggu diterima satu tingkat di atas")).isVisible();
    assertThat(heading(village, "Angka yang ditutup")).isVisible();

    send(desa, "9"); // found in a drawer
    village.reload();
    assertThat(heading(village, "Datang sesudah buku ditutup")).isVisible();
    assertThat(village.getByText("ikut buku berikutnya")).isVisible();
    assertThat(link(village, "Cetak buku"))
        .hasAttribute("href", "/api/periods/" + desa + "/" + MONTH + "/closings/1/buku.pdf");
    sight(village, "buku-terlambat-" + where);
    readWithoutSignal(village, desa, where);

    acceptAndClose(context(where), kecamatan, where);
    asKnownThen(context(where), desa, where);
  }

  /// The card and the book as they were seen last, with their time; nothing that needs signal is
  /// offered.
  private void readWithoutSignal(Page page, String desa, String where) {
    var recap = "/app/rekap?from=" + MONTH + "&to=" + MONTH;
    var earlier = MONTH.minusMonths(1);
    page.navigate("/app/rekap?from=" + earlier + "&to=" + earlier);
    assertThat(link(page, "Tutup buku")).isVisible();
    page.navigate("/app/rekap/buku?region=" + desa + "&buku=" + earlier);
    assertThat(button(page, "Tutup buku")).isVisible();
    page.navigate(recap);
    assertThat(link(page, "Cetak buku")).isVisible();
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    page.context().setOffline(true);
    page.reload();
    assertThat(page.getByText("Keadaan buku seperti terakhir dilihat")).isVisible();
    assertThat(page.getByText("ditutup, menunggu diterima")).isVisible();
    sight(page, "buku-kartu-tanpa-sinyal-" + where);
    link(page, "Lihat buku").click();
    assertThat(heading(page, "Angka yang ditutup")).isVisible();
    assertThat(page.getByText("perlu sinyal").first()).isVisible();
    sight(page, "buku-tanpa-sinyal-" + where);
    page.navigate("/app/rekap/buku?region=" + desa + "&buku=" + earlier);
    assertThat(page.getByText("Belum ada yang berubah.")).isVisible();
    assertThat(button(page, "Tutup buku")).hasCount(0);
    page.context().setOffline(false);
    assertThat(button(page, "Tutup buku")).isVisible();
    page.navigate(recap);
    assertThat(page.getByText("Keadaan buku seperti terakhir dilihat")).hasCount(0);
  }

  private void acceptAndClose(BrowserContext context, String kecamatan, String where) {
    var office = signIn(context, person(kecamatan));
    var books = "/app/rekap/buku?region=" + kecamatan + "&buku=" + MONTH;
    office.navigate(books);
    office.getByLabel("Pilih semua yang menunggu").check();
    sight(office, "buku-kecamatan-" + where);
    button(office, "Terima 2 buku").click();
    assertThat(office.getByText("2 diterima")).isVisible();
    button(office, "Tutup buku").click();
    assertThat(office.getByText("Centang dulu, supaya jelas siapa yang belum.")).isVisible();
    office.getByLabel("Saya tahu mereka belum menutup buku").check();
    button(office, "Tutup buku").click();
    assertThat(heading(office, "Angka yang ditutup")).isVisible();
    assertThat(office.getByText("Belum menutup buku waktu itu")).isVisible();
    sight(office, "buku-kecamatan-ditutup-" + where);

    var regency = signIn(context(where), person("82.01"));
    regency.navigate(books);
    regency.locator("summary", new Page.LocatorOptions().setHasText("Buka kembali")).click();
    button(regency, "Buka kembali buku").click();
    assertThat(regency.getByText("Tulis alasannya dulu.")).isVisible();
    regency.getByLabel("Alasan").fill("Dua desa menyusul");
    sight(regency, "buku-buka-kembali-" + where);
    button(regency, "Buka kembali buku").click();
    assertThat(regency.getByText("Dua desa menyusul")).isVisible();
    assertThat(regency.getByText("Dibuka kembali").first()).isVisible();
  }

  private void asKnownThen(BrowserContext context, String desa, String where) {
    var page = signIn(context, person(desa));
    page.navigate("/app/rekap?from=" + MONTH + "&to=" + MONTH);
    page.locator("summary", new Page.LocatorOptions().setHasText("seperti tercatat")).click();
    page.getByLabel("Tercatat sampai").fill(MONTH.atDay(20).toString());
    button(page, "Tampilkan").click();
    assertThat(page.getByText("Bukan angka sekarang.")).isVisible();
    assertThat(page.getByText("Belum ada laporan pada periode ini.")).isVisible();
    sight(page, "buku-tercatat-" + where);
    link(page, "Kembali ke angka sekarang").click();
    assertThat(page.getByText("Bukan angka sekarang.")).hasCount(0);
  }

  private BrowserContext context(String where) {
    return where.equals("hp") ? phone() : officePc();
  }

  private String person(String region) {
    var name = "buku-" + UUID.randomUUID();
    appoint(region, Role.SEKRETARIS, null, name);
    return name;
  }

  private void send(String region, String value) {
    var body = chillies(region).on(MONTH.atDay(5).toString()).results("III-01.1", value).body();
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), body).expect(201);
  }

  private void close(String region) {
    secretaryOf(region)
        .put("/api/periods/" + region + "/" + MONTH + "/closings/1", Map.of())
        .expect(200);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
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
