package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A Ketua plans the year, sees how far her kecamatan is, and opens the proof.
class TargetTest extends BrowserTest {
  private static final String SEEDS = "Bibit ditanam";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private final int year = today.getYear();
  private final Sights sights = new Sights();

  @Test
  void on_a_phone_a_ketua_plans_sees_her_pace_and_opens_the_proof() {
    tell(phone(), "82.03.13", "82.03.13.2001", "82.03.13.2002", "hp");
  }

  @Test
  void the_same_on_a_pc() {
    tell(officePc(), "82.03.14", "82.03.14.2001", "82.03.14.2002", "pc");
  }

  private void tell(
      BrowserContext context, String district, String village, String other, String where) {
    report(village, "240");
    report(other, "60");
    var name = "target-" + UUID.randomUUID();
    appoint(district, Role.KETUA, null, name);
    var page = signIn(context, name);
    page.navigate("/app/rekap?region=" + district);
    assertThat(page.getByText("Capaian terhadap target " + year)).isVisible();
    link(page, "Lihat target").click();
    page.waitForURL("**/rekap/target**");
    assertThat(page.getByText("Belum ada target " + year)).isVisible();
    sight(page, "target-kosong-" + where);

    plan(page, where);
    seesPace(page, where);
    change(page, district);
    split(page, where);
    takesAList(page, district, village, where);
    opensTheProof(page);
    seesItInTheRecap(page, district, where);
    withoutSignal(page, context, district);
    assertThat(sights.complaints()).isEmpty();
  }

  private void plan(Page page, String where) {
    button(page, "Tambah target").click();
    field(page, "Cari indikator").fill("bibit");
    page.locator(".tap-row").filter(withText(SEEDS)).first().click();
    var value = field(page, "Target " + year);
    value.fill("banyak");
    button(page, "Simpan target").click();
    assertThat(page.getByText("Tulis angka 0 sampai")).isVisible();
    sight(page, "target-isi-" + where);
    value.fill("1.000");
    button(page, "Simpan target").click();
    assertThat(row(page)).isVisible();
  }

  private void seesPace(Page page, String where) {
    var row = row(page);
    assertThat(row).containsText("300");
    assertThat(row).containsText("dari 1.000 batang");
    assertThat(row).containsText("30 %");
    var expected = 1000L * today.getDayOfYear() / today.lengthOfYear();
    assertThat(row.locator(".target-bar"))
        .hasAttribute(
            "aria-label",
            SEEDS + ": 300 dari 1.000, seharusnya " + "%,d".formatted(expected).replace(',', '.'));
    assertThat(row).containsText(expected <= 300 ? "Sesuai laju" : "Di bawah laju");
    assertThat(page.getByText(today.getDayOfYear() + " dari " + today.lengthOfYear() + " hari"))
        .isVisible();
    sight(page, "target-" + where);
    var details = button(page, "Rincian: " + SEEDS);
    if (details.isVisible()) {
      details.click(); // on a PC they stand there
    }
    assertThat(row).containsText("Target TP PKK ini sendiri. Diisi Ketua,");
    assertThat(row.locator("a[href*='state=APPROVED']")).containsText("0 batang di antaranya");
  }

  /// Somebody else is faster: she sees what stands, keeps what she typed, and decides.
  private void change(Page page, String district) {
    button(page, "Ubah: " + SEEDS).click();
    var value = row(page).getByLabel("Target " + year);
    assertThat(value).hasValue("1000");
    value.fill("900");
    var path = "/api/targets?region=" + district + "&year=" + year;
    var line = Map.of("indicator", "III-01.2", "value", "950", "baseRevision", 1);
    secretaryOf(district).put(path, Map.of("lines", List.of(line))).expect(200);
    button(page, "Simpan target").click();
    assertThat(page.getByText("Baru saja diubah")).containsText("menjadi 950");
    assertThat(value).hasValue("900");
    button(page, "Simpan target").click();
    assertThat(row(page)).containsText("dari 900 batang");
    button(page, "Ubah: " + SEEDS).click();
    page.getByText("Riwayat").click();
    assertThat(row(page)).containsText("950 batang");
    button(page, "Batal").click();
  }

  private void split(Page page, String where) {
    button(page, "Bagi ke desa: " + SEEDS).click();
    assertThat(page.getByText("Jumlahnya tepat 900.")).isVisible();
    sight(page, "target-bagi-" + where);
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Tulis \\d+ target$")))
        .click();
    assertThat(page.locator(".target-team").first()).containsText("dari");
    assertThat(row(page)).containsText("Target desa bersama-sama 900");
    sight(page, "target-per-desa-" + where);
  }

  private void takesAList(Page page, String district, String village, String where) {
    var list =
        """
        Kode wilayah;Kode indikator;Target %d
        %s;III-01.1;80
        %s;III-01.1;7
        %s;III-01.3;dua
        """
            .formatted(year, district, village, village);
    button(page, "Excel").click();
    var file = new FilePayload("target.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
    page.locator("input[type=file]").setInputFiles(file);
    assertThat(page.getByText("2 target akan berubah")).isVisible();
    assertThat(page.getByText("1 sel perlu dibetulkan")).isVisible();
    assertThat(page.getByText("Sel C4")).isVisible();
    sight(page, "target-excel-" + where);
    button(page, "Tulis 2 target").click();
    assertThat(page.getByText("2 target tersimpan.")).isVisible();
    assertThat(page.locator("#target-III-01\\.1")).containsText("80 rumah");
    button(page, "Tutup").click();
  }

  private void opensTheProof(Page page) {
    row(page).locator(".target-figure a").first().click();
    page.waitForURL("**/rekap/bukti**");
    assertThat(page.locator("a[href*='/rekap/laporan/']")).hasCount(2);
    page.goBack();
    page.waitForURL("**/rekap/target**");
  }

  private void seesItInTheRecap(Page page, String district, String where) {
    page.navigate("/app/rekap?region=" + district);
    var card = page.locator("section").filter(withText("Capaian terhadap target " + year)).first();
    assertThat(card).containsText(SEEDS);
    assertThat(card).containsText("dari 900 batang");
    sight(page, "rekap-target-" + where);
    card.getByText("Lihat semua").click();
    page.waitForURL("**/rekap/target**");
    assertThat(row(page)).isVisible();
  }

  private void withoutSignal(Page page, BrowserContext context, String district) {
    page.route("**/api/targets**", route -> route.abort());
    page.reload();
    assertThat(page.getByText("Ini angka yang terakhir dilihat")).isVisible();
    assertThat(row(page)).containsText("dari 900 batang");
    assertThat(button(page, "Tambah target")).hasCount(0);
    page.unroute("**/api/targets**");
  }

  private void report(String village, String seeds) {
    var body = chillies(village).on(today.toString()).results("III-01.2", seeds).body();
    secretaryOf(village).put("/api/activities/" + SampleReport.id(), body).expect(201);
  }

  private static Locator row(Page page) {
    return page.locator("#target-III-01\\.2");
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void sight(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/browser/" + name + ".png"))
            .setFullPage(true));
    sights.look(page, name);
  }
}
