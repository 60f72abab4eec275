package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.Client;
import id.jejak.ReceiptReader;
import id.jejak.access.Role;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a volunteer has typed is never lost: not by a killed browser, a second window, a broken
/// phone, or a village without signal.
class NothingLostTest extends BrowserTest {
  private static final String VILLAGE = "82.04.04.2021";
  private static final String AUTHORS = "82.04.04.2023";
  private static final String NEIGHBOUR = "82.04.04.2022";
  private static final String STORED =
      """
      text => new Promise(resolve => {
        const opening = indexedDB.open('jejak');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result).includes(text));
          };
        };
      })\
      """;
  private static final FilePayload PHOTO = Picture.jpeg("kebun.jpg", Color.GREEN, Color.ORANGE);
  private final Sights sights = new Sights();
  @TempDir private Path files;

  @Test
  void typing_survives_a_browser_that_is_killed() throws Exception {
    appoint(VILLAGE, Role.SEKRETARIS, null, "hilang-mati");
    var profile = files.resolve("profile");
    try (var chromium = new Chromium()) {
      var page = chromium.withProfile(profile, address()).newPage();
      var hand = new Handled(page);
      hand.signIn("hilang-mati", PASSWORD);
      hand.begin("Tanam cabai di RT 03");
      field(page, "Tempat").pressSequentially("Balai desa, dekat dermaga");
      page.waitForFunction(STORED, "Balai desa, dekat dermaga");
      kill(profile);
    }
    try (var chromium = new Chromium();
        var again = chromium.withProfile(profile, address())) {
      var page = again.newPage();
      page.navigate("/app/");
      page.getByText("Tanam cabai di RT 03").first().click();
      assertThat(field(page, "Tempat")).hasValue("Balai desa, dekat dermaga");
      assertThat(field(page, "Peserta perempuan")).hasValue("23");
    }
  }

  @Test
  void a_second_window_looks_on_until_it_takes_over() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "hilang-dua");
    var phone = phone();
    var first = phone.newPage();
    var hand = new Handled(first);
    hand.signIn("hilang-dua", PASSWORD);
    hand.begin("Tanam tomat");
    var second = phone.newPage();
    second.navigate(first.url());
    var elsewhere = "Laporan ini sedang ditulis di jendela lain";
    assertThat(second.getByText(elsewhere)).isVisible();
    sights.look(second, "lapor-jendela-lain");

    field(first, "Tempat").pressSequentially("Balai");
    assertThat(second.locator("#place")).hasValue("Balai");
    button(second, "Tulis di sini").click();
    assertThat(first.getByText(elsewhere)).isVisible();
    assertThat(second.getByText(elsewhere)).isHidden();
    field(second, "Tempat").fill("Balai desa");
    assertThat(first.locator("#place")).hasValue("Balai desa");

    button(first, "Tulis di sini").click();
    assertThat(second.getByText(elsewhere)).isVisible();
    field(first, "Nama kegiatan").fill("Tanam tomat dan cabai");
    assertThat(second.locator("#title")).hasValue("Tanam tomat dan cabai");
    second.close();
    first.reload();
    assertThat(field(first, "Tempat")).hasValue("Balai desa");
    assertThat(first.getByText(elsewhere)).isHidden();
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void what_one_phone_began_goes_on_on_another() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "hilang-lain");
    var old = phone().newPage();
    var hand = new Handled(old);
    hand.signIn("hilang-lain", PASSWORD);
    hand.begin("Tanam bayam");
    button(old, "Lanjut").click();
    old.waitForResponse(
        answer -> answer.request().method().equals("PUT") && answer.url().contains("/api/drafts/"),
        () -> {
          old.locator("input[type=file]:not([capture])").first().setInputFiles(PHOTO);
          assertThat(old.locator(".photos img, .photos .picture")).hasCount(1);
        });

    var page = phone().newPage();
    var other = new Handled(page);
    other.signIn("hilang-lain", PASSWORD);
    assertThat(page.getByText("Rancangan di HP lain")).isVisible();
    sights.look(page, "beranda-hp-lain");
    button(page, "Lanjutkan di sini").click();
    assertThat(field(page, "Nama kegiatan")).hasValue("Tanam bayam");
    other.tap("Lanjut");
    assertThat(page.getByText("1 foto ada di HP lain")).isVisible();
    sights.look(page, "lapor-3-foto-di-hp-lain");
    other.tap("Lanjut");
    other.tap("Lanjut");
    other.tap("Kirim");
    assertSent(page);
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_rescue_file_is_opened_on_another_phone_and_sent() throws IOException {
    appoint(VILLAGE, Role.SEKRETARIS, null, "hilang-berkas");
    var broken = phone();
    var page = broken.newPage();
    var hand = new Handled(page);
    hand.signIn("hilang-berkas", PASSWORD);
    page.reload(); // the app lies on the phone from here on
    broken.setOffline(true);
    var id = hand.report("Tanam kangkung", PHOTO);
    page.navigate("/app/");
    hand.begin("Belum selesai ditulis");
    page.navigate("/app/berkas");
    sights.look(page, "berkas");
    hand.tap("Buat berkas penyelamat");
    assertThat(page.getByText("Isinya 1 laporan, 1 rancangan, 1 foto.")).isVisible();
    sights.look(page, "berkas-siap");
    var file = save(page, "penyelamat.zip");
    assertReadableByHand(file);

    var whole = phone().newPage();
    new Handled(whole).signIn("hilang-berkas", PASSWORD);
    whole.navigate("/app/berkas");
    choose(whole, 1, files.resolve("penyelamat.zip"));
    assertThat(whole.getByText("1 laporan, 1 rancangan kembali di HP ini.")).isVisible();
    sights.look(whole, "berkas-dibuka");
    choose(whole, 1, files.resolve("penyelamat.zip"));
    assertThat(whole.getByText("Semua isinya sudah ada di HP ini atau sudah terkirim."))
        .isVisible();
    choose(whole, 1, cut(files.resolve("penyelamat.zip")));
    assertThat(whole.getByText("Berkas ini terpotong")).isVisible();
    whole.navigate("/app/kegiatan/" + id);
    assertSent(whole);
    whole.navigate("/app/");
    assertThat(whole.getByText("Belum selesai ditulis")).isVisible();
    assertThat(held("hilang-berkas", id).at("/photos/0/held").booleanValue()).isTrue();

    broken.setOffline(false);
    page.navigate("/app/kegiatan/" + id);
    assertSent(page);
    assertThat(held("hilang-berkas", id).get("revision").intValue()).isOne();
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void another_officers_file_is_kept_for_her_or_sent_on_her_behalf() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "hilang-desa");
    appoint("82.04.04", Role.SEKRETARIS, null, "hilang-kecamatan");
    var village = phone();
    var page = village.newPage();
    var hand = new Handled(page);
    hand.signIn("hilang-desa", PASSWORD);
    page.reload();
    village.setOffline(true);
    var id = hand.report("Tanam terong");
    page.navigate("/app/berkas");
    hand.tap("Buat berkas penyelamat");
    save(page, "milik-desa.zip");

    var office = officePc().newPage();
    new Handled(office).signIn("hilang-kecamatan", PASSWORD);
    office.navigate("/app/berkas");
    choose(office, 1, files.resolve("milik-desa.zip"));
    assertThat(office.getByText("Berkas ini milik Ibu hilang-desa")).isVisible();
    assertThat(button(office, "Simpan di HP ini untuk beliau")).isVisible();
    sights.look(office, "berkas-orang-lain");
    button(office, "Kirim 1 laporan atas nama tim itu").click();
    assertThat(office.getByText("1 laporan masuk antrean kirim HP ini.").first()).isVisible();
    office.navigate("/app/kegiatan/" + id);
    assertSent(office);
    assertThat(held("hilang-kecamatan", id).get("onBehalfOf").stringValue())
        .startsWith("Ibu hilang-desa");
    assertThat(sights.complaints()).isEmpty();
  }

  @Test
  void a_report_travels_on_another_officers_phone_and_its_author_sees_the_tick() {
    appoint(AUTHORS, Role.KETUA, null, "titip-penulis");
    appoint(NEIGHBOUR, Role.SEKRETARIS, null, "titip-pembawa");
    var village = phone();
    var author = village.newPage();
    var hand = new Handled(author);
    author.waitForResponse(
        answer -> answer.url().endsWith("/api/parcels/key"),
        () -> hand.signIn("titip-penulis", PASSWORD));
    author.reload();
    village.setOffline(true);
    var id = hand.report("Tanam jagung titipan", PHOTO);
    link(author, "Titip lewat HP lain").click();
    sights.look(author, "titip");
    hand.tap("Siapkan berkas titipan");
    save(author, "titipan.jejak");
    sights.look(author, "titip-siap");
    author.navigate("/app/kegiatan/" + id);
    assertThat(author.getByText("Menunggu sinyal").first()).isVisible();
    assertThat(author.getByText("Dititipkan lewat berkas,")).isVisible();
    sights.look(author, "kegiatan-dititipkan");

    carry(files.resolve("titipan.jejak"));
    var held = held("titip-penulis", id);
    assertThat(held.get("title").stringValue()).isEqualTo("Tanam jagung titipan");
    assertThat(held.at("/author/name").stringValue()).isEqualTo("Ibu titip-penulis");
    assertThat(held.at("/photos/0/held").booleanValue()).isTrue();
    var keys = new ReceiptReader(visitor().get("/api/keys").json());
    assertThat(keys.isValid(held.get("receipt"))).isTrue();
    assertThat(author.getByText("Menunggu sinyal").first()).isVisible();

    village.setOffline(false);
    assertSent(author);
    assertThat(author.getByText("Dititipkan lewat berkas,")).isHidden();
    var told = held("titip-penulis", id);
    assertThat(told.get("revision").intValue()).isOne();
    assertThat(told.get("receipt")).isEqualTo(held.get("receipt"));
    assertThat(counted(told.get("startDate").stringValue().substring(0, 7))).isOne();
    assertThat(sights.complaints()).isEmpty();
  }

  /// The carrier takes the file without signal; with signal it goes by itself.
  private void carry(Path parcel) {
    var boat = phone();
    var carrier = boat.newPage();
    new Handled(carrier).signIn("titip-pembawa", PASSWORD);
    carrier.reload();
    boat.setOffline(true);
    carrier.navigate("/app/berkas");
    choose(carrier, 0, cut(parcel));
    assertThat(carrier.getByText("Berkas titipan ini tidak utuh.").first()).isVisible();
    choose(carrier, 0, parcel);
    assertThat(carrier.getByText("1 titipan untuk dikirim")).isVisible();
    sights.look(carrier, "berkas-titipan");
    carrier.waitForResponse(
        answer -> answer.url().endsWith("/receipt") && answer.url().contains("/api/parcels/"),
        () -> boat.setOffline(false));
    assertThat(carrier.getByText("1 titipan untuk dikirim")).isHidden();
    choose(carrier, 0, parcel);
    assertThat(carrier.getByText("Titipan ini sudah pernah diterima di HP ini.")).isVisible();
  }

  private int counted(String month) {
    folder.fold();
    var path = "/api/totals?region=%s&from=%s&to=%s&by=type".formatted(AUTHORS, month, month);
    var rows = chairOf("82.04").get(path).expect(200).json().get("rows");
    return rows.get(0).at("/activities/submitted").intValue();
  }

  private JsonNode held(String username, String id) {
    return signedIn(username).get("/api/activities/" + id).expect(200).json();
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }

  private static void assertSent(Page page) {
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
  }

  /// *Simpan di HP*: the file as it lies in the downloads.
  private Path save(Page page, String name) {
    var download = page.waitForDownload(() -> button(page, "Simpan di HP").click());
    var file = files.resolve(name);
    download.saveAs(file);
    return file;
  }

  /// The screen's first file chooser takes bundles, the second rescue files.
  private static void choose(Page page, int which, Path file) {
    page.locator("input[type=file]").nth(which).setInputFiles(file);
  }

  private Path cut(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var cut = files.resolve("cut-" + file.getFileName());
      return Files.write(cut, Arrays.copyOf(bytes, bytes.length - 300));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Any program that knows ZIP and JPEG can help.
  private static void assertReadableByHand(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var told = text(zip, "laporan.json");
      assertThat(told).contains("Tanam kangkung", "Belum selesai ditulis");
      assertThat(text(zip, "BACA-SAYA.txt")).contains("Tanam kangkung", "foto/001-");
      var photo =
          zip.stream().filter(entry -> entry.getName().matches("foto/001-.*\\.jpg")).findFirst();
      var picture = ImageIO.read(zip.getInputStream(photo.orElseThrow()));
      assertThat(picture.getWidth()).isEqualTo(1280);
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    var bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  /// As when the battery is pulled: the browser of this profile has no time for anything.
  private static void kill(Path profile) throws ExecutionException, InterruptedException {
    var ours =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    assertThat(ours).isNotEmpty();
    ours.forEach(ProcessHandle::destroyForcibly);
    for (var process : ours) {
      process.onExit().get();
    }
  }
}
