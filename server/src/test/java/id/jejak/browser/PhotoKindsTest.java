package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.likeness.Looked;
import id.jejak.photo.PhotoKinds;
import id.jejak.photo.PhotoKinds.Kind;
import id.jejak.photo.Scenery;
import id.jejak.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Photos on the phone: whatever a gallery holds becomes an upright small picture or a sentence,
/// and what can be said of a photo, hidden and moved reaches the server and nobody else.
class PhotoKindsTest extends BrowserTest {
  private static final String VILLAGE = "82.04.09.2016";
  private static final String NEIGHBOUR = "82.04.09.2017";
  private static final String DISTRICT = "82.04.09";
  private static final String GALLERY = "input[type=file]:not([capture])";

  private static final int NEARLY_FULL = 100_000_000;
  private static final Set<String> ON_THE_PAGE =
      Set.of("orientation-6.jpg", "48-megapixel.jpg", "cmyk.jpg", "stripes.jpg", "transparent.png");

  /// Takes the photos of this phone out of its store: base64 by their hash.
  private static final String TAKE =
      """
      async () => {
        const kept = {};
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise((done, failed) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => done(opening.result);
            opening.onerror = () => failed(opening.error);
          });
          if (db.objectStoreNames.contains('photos')) {
            const store = db.transaction('photos', 'readwrite').objectStore('photos');
            const photos = await new Promise((done, failed) => {
              const reading = store.getAll();
              reading.onsuccess = () => done(reading.result);
              reading.onerror = () => failed(reading.error);
            });
            store.clear();
            for (const { sha256, blob } of photos) {
              const bytes = new Uint8Array(await blob.arrayBuffer());
              kept[sha256] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
            }
          }
          db.close();
        }
        return kept;
      }\
      """;

  private final Sights sights = new Sights();

  @Autowired private JdbcClient db;

  @Test
  void whatever_a_gallery_holds_becomes_an_upright_small_photo_or_a_sentence() throws IOException {
    appoint(VILLAGE, Role.SEKRETARIS, null, "foto-jenis");
    var page = signIn(phone(), "foto-jenis");
    beginReport(page);

    var kinds = PhotoKinds.all();
    for (var kind : kinds) {
      choose(page, kind.name(), kind.bytes());
      assertThat(page.locator(".photos img")).hasCount(1);
      assertBecame(kind, page);
    }
    for (var refused : PhotoKinds.refused()) {
      choose(page, refused.name(), refused.bytes());
      assertThat(page.locator("fieldset [role=alert]")).containsText(refused.sentence());
      assertThat(page.locator(".photos img")).hasCount(0);
    }
    sights.look(page, "lapor-3-foto-tidak-terbuka");
    inABrowserWithoutDrawingWorkers(page, kinds);
    onAPhoneThatIsNearlyFull(page);
    withAWorkerThatNeverAnswers(page);
    assertThat(sights.complaints()).isEmpty();
  }

  private static void inABrowserWithoutDrawingWorkers(Page page, List<Kind> kinds)
      throws IOException {
    var canvas =
        page.evaluateHandle(
            "() => { const kept = OffscreenCanvas; delete window.OffscreenCanvas; return kept; }");
    for (var kind : kinds) {
      if (ON_THE_PAGE.contains(kind.name())) {
        choose(page, kind.name(), kind.bytes());
        assertThat(page.locator(".photos img")).hasCount(1);
        assertBecame(kind, page);
      }
    }
    page.evaluate("kept => { window.OffscreenCanvas = kept; }", canvas);
  }

  private static void onAPhoneThatIsNearlyFull(Page page) throws IOException {
    // Browsers of today tell every page of the same room; those on old phones tell what there is.
    page.evaluate(
        "quota => { navigator.storage.estimate = async () => ({ usage: 0, quota }); }",
        NEARLY_FULL);
    choose(page, "noise.jpg", PhotoKinds.grainy(2600, 1950, false));
    assertThat(page.locator(".photos img")).hasCount(1);
    var photo = takeOut(page);
    assertThat(photo.length).isLessThanOrEqualTo(100_000);
    assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getWidth()).isLessThanOrEqualTo(960);
  }

  /// She can call it off; and after a minute it is said that nothing more comes.
  private static void withAWorkerThatNeverAnswers(Page page) {
    page.evaluate("() => { window.Worker = class { postMessage() {} terminate() {} }; }");
    page.clock().install();
    choose(page, "slow.jpg", PhotoKinds.grainy(400, 300, false));
    button(page, "Batal").click();
    assertThat(button(page, "Batal")).not().isVisible();
    assertThat(page.locator("fieldset [role=alert]")).hasCount(0);
    choose(page, "slow.jpg", PhotoKinds.grainy(400, 300, false));
    button(page, "Batal").waitFor();
    page.clock().fastForward(61_000);
    assertThat(page.locator("fieldset [role=alert]"))
        .containsText("Foto ini terlalu lama disiapkan");
  }

  private static void assertBecame(Kind kind, Page page) throws IOException {
    var photo = takeOut(page);
    PhotoKinds.assertFit(photo, kind.name());
    try {
      kind.check().of(ImageIO.read(new ByteArrayInputStream(photo)));
    } catch (AssertionError wrong) {
      throw new AssertionError(kind.name(), wrong);
    }
  }

  /// The one photo that the phone keeps; it is gone then, from the form as well.
  private static byte[] takeOut(Page page) {
    @SuppressWarnings("unchecked")
    var kept = (Map<String, String>) page.evaluate(TAKE);
    assertThat(kept).hasSize(1);
    var sha256 = kept.keySet().iterator().next();
    button(page, "Hapus foto 1").click();
    assertThat(page.locator(".photos img")).hasCount(0);
    var photo = Base64.getDecoder().decode(kept.get(sha256));
    assertThat(Sha256.hex(photo)).isEqualTo(sha256);
    return photo;
  }

  private static void beginReport(Page page) {
    page.navigate("/app/lapor");
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().click();
    field(page, "Peserta laki-laki").fill("4");
    field(page, "Peserta perempuan").fill("23");
    button(page, "Lanjut").click();
    page.locator(GALLERY)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static void choose(Page page, String name, byte[] bytes) {
    page.locator(GALLERY).setInputFiles(new FilePayload(name, "image/jpeg", bytes));
  }

  @Test
  void photos_are_told_of_ordered_hidden_and_known_again() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "foto-cerita");
    var village = visitor();
    signInByHttp(village, "foto-cerita");
    var page = signIn(phone(), "foto-cerita");
    beginReport(page);
    var garden =
        new FilePayload(
            "kebun.jpg", "image/jpeg", PhotoKinds.taken(Scenery.of(71), "2026:11:18 08:30:00"));
    var harvest = new FilePayload("panen.jpg", "image/jpeg", Scenery.jpeg(Scenery.of(72), 0.9f));
    var list = new FilePayload("daftar.jpg", "image/jpeg", Scenery.jpeg(Scenery.of(73), 0.9f));

    page.locator(GALLERY).setInputFiles(new FilePayload[] {harvest, garden, garden});
    assertThat(page.locator(".photos img")).hasCount(2);
    assertThat(page.getByText("Foto ini sudah ada di laporan ini.")).isVisible();
    page.locator(".attendance input").setInputFiles(list);
    assertThat(page.locator(".photos img")).hasCount(3);
    assertThat(page.locator(".photos .tag")).hasText("Tidak untuk umum");
    sights.look(page, "lapor-3-foto-petunjuk");
    takeWhatThePhotoKnows(page);
    tellAndMove(page);
    sights.look(page, "lapor-3-foto");
    removeAndPutBack(page);
    var id = finish(page);

    assertHeld(village, id);
    assertToldToNobodyElse(village, id);
    assertKnownAgain(page, garden);
    assertThat(sights.complaints()).isEmpty();
  }

  /// The day and the place that the camera noted are offered, and taken.
  private static void takeWhatThePhotoKnows(Page page) {
    assertThat(page.getByText("Foto diambil Rabu, 18 November 2026")).isVisible();
    button(page, "Ganti tanggal jadi 18 Nov").click();
    assertThat(page.getByText("Foto diambil Rabu")).not().isVisible();
    button(page, "Pakai lokasi foto").click();
    assertThat(page.getByText("Foto menyimpan tempatnya diambil.")).not().isVisible();
  }

  /// With the keyboard alone: a caption, and the second photo becomes the first.
  private static void tellAndMove(Page page) {
    page.getByLabel("Keterangan foto 2").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("diambil Rabu, 18 November 2026")).isVisible();
    page.getByLabel("Keterangan foto boleh dikosongkan").fill("Bibit cabai sebelum ditanam");
    button(page, "Geser ke depan").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Foto 1 dari 3")))
        .isVisible();
    assertThat(button(page, "Geser ke depan")).isDisabled();
    assertThat(page.getByLabel("Keterangan foto 1, Bibit cabai sebelum ditanam")).isVisible();
  }

  private static void removeAndPutBack(Page page) {
    button(page, "Hapus foto 1").click();
    assertThat(page.locator(".photos img")).hasCount(2);
    button(page, "Urungkan").click();
    assertThat(page.getByLabel("Keterangan foto 1, Bibit cabai sebelum ditanam")).isVisible();
    assertThat(page.locator(".photos img")).hasCount(3);
  }

  private static String finish(Page page) {
    button(page, "Lanjut").click();
    button(page, "Lanjut").click();
    button(page, "Kirim").click();
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    return page.url().replaceAll(".*/kegiatan/([0-9a-f-]+).*", "$1");
  }

  private static void assertHeld(Client village, String id) {
    var held = village.get("/api/activities/" + id).expect(200).json();
    assertThat(held.get("startDate").stringValue()).isEqualTo("2026-11-18");
    assertThat(held.get("location").get("latitude").doubleValue()).isEqualTo(-0.631);
    var photos = held.get("photos");
    assertThat(photos.get(0).get("caption").stringValue()).isEqualTo("Bibit cabai sebelum ditanam");
    assertThat(photos.get(0).get("takenAt").stringValue()).isEqualTo("2026-11-18T08:30:00");
    assertThat(photos.get(0).get("location").get("longitude").doubleValue()).isEqualTo(127.484);
    assertThat(photos.get(1).get("takenAt").isNull()).isTrue();
    assertThat(photos.get(2).get("caption").stringValue()).isEqualTo("Daftar hadir");
    assertThat(photos.get(2).get("private").booleanValue()).isTrue();
  }

  private void assertToldToNobodyElse(Client village, String id) {
    var report = village.get("/api/activities/" + id).expect(200).json();
    var district = as(DISTRICT, Role.KETUA, null);
    var decision = Map.of("revision", report.get("revision").intValue(), "decision", "APPROVED");
    district.post("/api/activities/" + id + "/review", decision).expect(200);
    district.post("/api/activities/" + id + "/publication", Map.of("published", true)).expect(200);
    for (var path : List.of("/kegiatan/" + id, "/wilayah/" + VILLAGE)) {
      assertThat(visitor().get(path).expect(200).text())
          .contains("Bibit cabai")
          .doesNotContain("08:30", "08.30", "127.48", "127,48", "Daftar hadir");
    }
  }

  /// The same file once more, in another report: a note, and no more than a note.
  private static void assertKnownAgain(Page page, FilePayload garden) {
    beginReport(page);
    page.locator(GALLERY).setInputFiles(garden);
    assertThat(page.getByText("Foto 1 pernah dipakai di laporan")).isVisible();
    assertThat(page.getByText("18 Nov.")).isVisible();
    assertThat(page.locator(".photos img")).hasCount(1);
    assertThat(page.getByText("Pakai lokasi foto")).not().isVisible();
  }

  @Test
  void the_reviewer_compares_a_photo_with_the_one_it_looks_like() {
    var scene = Scenery.of(74);
    report(NEIGHBOUR, "Panen raya tahun lalu", Scenery.jpeg(scene, 0.9f));
    report(VILLAGE, "Panen cabai", Scenery.jpeg(Scenery.cropped(scene, 0.01), 0.6f));
    appoint(DISTRICT, Role.SEKRETARIS, null, "foto-periksa");
    var page = signIn(officePc(), "foto-periksa");

    page.navigate("/app/periksa");
    page.getByLabel("Laporan yang menunggu").getByText("Panen cabai").first().click();
    assertThat(page.getByText("Foto 1 mirip foto di laporan “Panen raya tahun lalu”")).isVisible();
    sights.look(page, "periksa-foto-mirip");
    button(page, "Bandingkan").click();

    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("img")).hasCount(2);
    page.waitForFunction(
        "() => [...document.querySelectorAll('dialog img')].every(i => i.naturalWidth > 0)");
    sights.look(page, "periksa-foto-bandingkan");
    page.keyboard().press("Escape");
    assertThat(dialog).not().isVisible();
    assertThat(sights.complaints()).isEmpty();
  }

  /// Sent by the village's secretary; the server has looked at its photo.
  private void report(String village, String title, byte[] jpeg) {
    var sha256 = Sha256.hex(jpeg);
    var secretary = secretaryOf(village);
    secretary.upload(sha256, jpeg).expect(201);
    var body = chillies(village).with("title", title).photo(sha256).body();
    secretary.put("/api/activities/" + SampleReport.id(), body).expect(201);
    Looked.await(db, sha256);
  }

  private void signInByHttp(Client client, String username) {
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
  }
}
