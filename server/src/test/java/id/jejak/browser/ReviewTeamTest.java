package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a reviewing team keeps and does beside its inbox: its ready sentences, and samples.
class ReviewTeamTest extends BrowserTest {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.13";
  private static final String VILLAGE = "82.03.13.2004";
  private static final String NOTE = "Fotonya dari kegiatan lain, Bu.";
  private final Sights sights = new Sights();

  @Test
  void the_team_writes_its_own_ready_sentences_and_has_them_without_signal() {
    submitted("Rapat kader tanpa foto");
    appoint(DISTRICT, Role.WAKIL, null, "kecamatan-kalimat");
    var phone = phone();
    var page = signIn(phone, "kecamatan-kalimat");
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    page.navigate("/app/periksa/kalimat");
    assertThat(page.getByText("Kalimat bawaan.").first()).isVisible();
    button(page, "Hapus kalimat 2").click();
    button(page, "Naikkan kalimat 2").click();
    button(page, "Tambah kalimat").click();
    page.getByLabel("Kalimat 6", exactly()).fill(NOTE);
    sights.look(page, "kalimat");
    button(page, "Simpan").click();
    assertThat(page.getByText("Kalimat tersimpan.").first()).isVisible();
    assertThat(page.getByText("Kalimat tim ini.").first()).isVisible();

    page.navigate("/app/periksa");
    page.getByText("Rapat kader tanpa foto").first().click();
    button(page, "Minta perbaikan").click();
    var chips = page.getByLabel("Kalimat siap pakai").getByRole(AriaRole.BUTTON);
    assertThat(chips.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(NOTE)))
        .isVisible();
    phone.setOffline(true);
    page.reload();
    button(page, "Minta perbaikan").click();
    page.getByText(NOTE).click();
    assertThat(page.getByLabel("Apa yang perlu diperbaiki?")).hasValue(NOTE);
    phone.setOffline(false);

    page.navigate("/app/periksa/kalimat");
    button(page, "Pakai lagi kalimat semula").click();
    assertThat(page.getByText("Kalimat bawaan.").first()).isVisible();
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void the_kabupaten_draws_a_sample_and_returns_one() {
    var month = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jayapura")).withDayOfMonth(1);
    var id = submitted("Tanam cabai untuk contoh", month.toString());
    var approval = Map.of("revision", 1, "decision", "APPROVED");
    chairOf(DISTRICT).post("/api/activities/" + id + "/review", approval).expect(200);
    appoint(REGENCY, Role.KETUA, null, "kabupaten-contoh");
    var page = signIn(officePc(), "kabupaten-contoh");
    page.navigate("/app/periksa");
    link(page, "Periksa contoh acak").click();
    page.getByLabel("Tiap kecamatan").selectOption("20");
    assertThat(page.getByText("laporan yang disetujui").first()).isVisible();
    button(page, "Undi lagi").click();
    page.getByText("Tanam cabai untuk contoh").first().waitFor();
    sights.look(page, "contoh");
    page.getByText("Tanam cabai untuk contoh").first().click();
    assertThat(button(page, "Setujui")).hasCount(0);
    button(page, "Minta perbaikan").click();
    page.getByLabel("Apa yang perlu diperbaiki?").fill(NOTE);
    button(page, "Kirim catatan").click();
    page.waitForCondition(() ->
        secretaryOf(VILLAGE)
            .get("/api/activities/" + id)
            .json()
            .get("state")
            .stringValue()
            .equals("RETURNED"));
    assertThat(sights.complaints()).isEmpty();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private UUID submitted(String title) {
    return submitted(title, "2026-11-20");
  }

  private UUID submitted(String title, String day) {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).with("title", title).on(day).body();
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);
    return id;
  }
}
