package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The reviewer of a kecamatan travels: she takes along what waits, decides on the boat, and all of
/// it arrives.
class OfflineReviewTest extends BrowserTest {
  private static final String DISTRICT = "82.03.13";
  private static final String VILLAGE = "82.03.13.2003";
  private static final String NOTE = "Jumlah peserta mohon dicek lagi, Bu.";
  private static int photos = 8200;
  private final Sights sights = new Sights();

  @Test
  void she_takes_along_decides_without_signal_and_every_decision_arrives() {
    var approved = submitted("Tanam cabai di RT 01");
    var returned = submitted("Tanam tomat di RT 02");
    var corrected = submitted("Tanam terong di RT 03");
    appoint(DISTRICT, Role.SEKRETARIS, null, "kecamatan-bawa");
    var phone = phone();
    var page = signIn(phone, "kecamatan-bawa");
    takeAlong(page);
    sights.look(page, "periksa-bawa");

    phone.setOffline(true);
    page.navigate("/app/periksa");
    assertThat(page.getByText("Sedang tidak ada sinyal").first()).isVisible();
    waiting(page, "Tanam cabai di RT 01").click();
    assertThat(page.getByText("Foto kecil").first()).isVisible();
    sights.look(page, "periksa-tanpa-sinyal");
    button(page, "Setujui").click();
    page.getByText("Disetujui: Tanam cabai di RT 01").first().waitFor();
    page.navigate("/app/periksa");
    waiting(page, "Tanam tomat di RT 02").click();
    sendBack(page);
    page.navigate("/app/periksa");
    waiting(page, "Tanam terong di RT 03").click();
    sendBack(page);
    page.close(); // the phone kills the app

    var again = phone.newPage();
    again.navigate("/app/periksa");
    again.getByText("Baru diperiksa").click();
    assertThat(again.getByText("keputusan tersimpan di HP")).hasCount(3);
    assertThat(waiting(again, "Tanam cabai di RT 01")).hasCount(0);
    sights.look(again, "periksa-tersimpan");
    correct(corrected);

    phone.setOffline(false);
    again.waitForCondition(() -> stateOf(approved).equals("APPROVED"));
    again.waitForCondition(() -> stateOf(returned).equals("RETURNED"));
    decideAnew(again, corrected);
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void what_she_decided_leaves_the_phone_with_its_photos_and_at_sign_out_all_of_it() {
    var decided = submitted("Posyandu lansia");
    var waits = submitted("Posyandu balita");
    appoint(DISTRICT, Role.WAKIL, null, "kecamatan-lepas");
    var phone = phone();
    var page = signIn(phone, "kecamatan-lepas");
    takeAlong(page);
    assertThat(carries(page, photoOf(decided)) && carries(page, photoOf(waits))).isTrue();

    phone.setOffline(true);
    page.navigate("/app/periksa");
    waiting(page, "Posyandu lansia").click();
    button(page, "Setujui").click();
    page.getByText("Disetujui: Posyandu lansia").first().waitFor();
    page.navigate("/app/"); // and never to the inbox again
    assertThat(carries(page, photoOf(decided))).isTrue(); // it may still be undone or refused
    phone.setOffline(false);
    page.waitForCondition(() -> stateOf(decided).equals("APPROVED"));
    page.waitForCondition(() -> !carries(page, photoOf(decided)));
    assertThat(carries(page, photoOf(waits))).isTrue();

    page.navigate("/app/akun");
    button(page, "Keluar").click();
    page.getByLabel("Nama pengguna").waitFor();
    page.waitForCondition(() -> !carries(page, photoOf(waits)));
  }

  @Test
  void several_are_returned_at_once_with_one_note_on_a_pc() {
    var one = submitted("Rapat kader satu");
    var two = submitted("Rapat kader dua");
    appoint(DISTRICT, Role.KETUA, null, "kecamatan-beberapa");
    var page = signIn(officePc(), "kecamatan-beberapa");
    page.navigate("/app/periksa");
    button(page, "Pilih beberapa").click();
    page.locator("label").filter(titled("Rapat kader satu")).getByRole(AriaRole.CHECKBOX).check();
    page.locator("label").filter(titled("Rapat kader dua")).getByRole(AriaRole.CHECKBOX).check();
    page.locator(".chosen-bar").getByText("Minta perbaikan").click();
    page.getByLabel("Apa yang perlu diperbaiki?").fill(NOTE);
    sights.look(page, "periksa-beberapa");
    button(page, "Kirim catatan").click();
    page.waitForCondition(() -> stateOf(one).equals("RETURNED") && stateOf(two).equals("RETURNED"));
    assertThat(sights.complaints()).isEmpty();
  }

  private void takeAlong(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    page.navigate("/app/periksa");
    page.getByText("Bawa ").first().click();
    assertThat(page.getByText("laporan ada di HP ini").first()).isVisible();
    page.getByText("laporan ada di HP ini").first().click();
    assertThat(page.getByText("foto kecil, semuanya").first()).isVisible();
  }

  private static Locator.FilterOptions titled(String title) {
    return new Locator.FilterOptions().setHasText(title);
  }

  private static void sendBack(Page page) {
    button(page, "Minta perbaikan").click();
    page.getByLabel("Apa yang perlu diperbaiki?").fill(NOTE);
    button(page, "Kirim catatan").click();
    assertThat(page.getByLabel("Apa yang perlu diperbaiki?")).hasCount(0);
  }

  /// Her decision about a report that the village corrected meanwhile comes back with both
  /// versions.
  private void decideAnew(Page page, UUID corrected) {
    page.getByText("keputusan belum diterima").first().waitFor();
    sights.look(page, "periksa-berubah-daftar");
    button(page, "Lihat dan putuskan lagi").click();
    var versions = page.locator("table.both-versions");
    assertThat(versions).containsText("peserta P");
    assertThat(versions).containsText("23");
    assertThat(versions).containsText("17");
    sights.look(page, "periksa-berubah");
    assertThat(page.locator(".meanwhile")).containsText(NOTE);
    button(page, "Minta perbaikan").click();
    assertThat(page.getByLabel("Apa yang perlu diperbaiki?")).hasValue(NOTE);
    button(page, "Batal").click();
    button(page, "Setujui").click();
    page.waitForCondition(() -> stateOf(corrected).equals("APPROVED"));
    page.navigate("/app/periksa");
    assertThat(page.getByText("keputusan belum diterima")).hasCount(0);
  }

  private String photoOf(UUID id) {
    return secretaryOf(VILLAGE)
        .get("/api/activities/" + id)
        .json()
        .at("/photos/0/sha256")
        .stringValue();
  }

  private static boolean carries(Page page, String sha256) {
    var look =
        """
        sha256 => new Promise((resolve, reject) => {
          const open = indexedDB.open('jejak');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const row = open.result.transaction('carriedPhotos').objectStore('carriedPhotos').get(sha256);
            row.onsuccess = () => {
              open.result.close();
              resolve(row.result !== undefined);
            };
          };
        })\
        """;
    return (boolean) page.evaluate(look, sha256);
  }

  private static Locator waiting(Page page, String title) {
    return page.getByLabel("Laporan yang menunggu").getByText(title);
  }

  private UUID submitted(String title) {
    var photo = SamplePhoto.unlikeOthers(++photos);
    secretaryOf(VILLAGE).upload(photo.sha256(), photo.jpeg()).expect(201);
    var id = SampleReport.id();
    var body = chillies(VILLAGE).with("title", title).photo(photo.sha256()).body();
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private void correct(UUID id) {
    var body =
        chillies(VILLAGE)
            .basedOn(1)
            .with("title", "Tanam terong di RT 03")
            .with("participantsFemale", 17)
            .body();
    secretaryOf(VILLAGE).put("/api/activities/" + id, body).expect(201);
  }

  private String stateOf(UUID id) {
    return secretaryOf(VILLAGE).get("/api/activities/" + id).json().get("state").stringValue();
  }
}
