package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.PdfReader;
import id.jejak.access.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// An officer practises all six exercises without any signal, takes her certificate when there is
/// one, and the kecamatan sees it. Nothing of the practice leaves the phone or touches her real
/// store.
class PracticeTest extends BrowserTest {
  private static final String KEDI = "82.01.02.2003";
  private static final String LOLODA = "82.01.02";
  private static final Set<String> LOOKS_OF_THE_REAL_QUEUE =
      Set.of("/api/changes", "/api/catalog", "/api/session");
  // Everything in every store but those of the practice, pictures by their bytes.
  private static final String REAL_STORES =
      """
      async () => {
        const text = async (value) => {
          if (value instanceof Blob) return [...new Uint8Array(await value.arrayBuffer())].join();
          if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer)].join();
          if (Array.isArray(value)) return `[${(await Promise.all(value.map(text))).join()}]`;
          if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
          const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
          return `{${(await Promise.all(members.map(async ([name, member]) => `${name}:${await text(member)}`))).join()}}`;
        };
        const ask = (request) =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const lines = [];
        for (const { name } of await indexedDB.databases()) {
          if (name.startsWith('jejak-latihan')) continue;
          const database = await ask(indexedDB.open(name));
          for (const store of database.objectStoreNames) {
            const rows = await ask(database.transaction(store).objectStore(store).getAll());
            lines.push(`${name}/${store}: ${await text(rows)}`);
          }
          database.close();
        }
        return lines.sort();
      }
      """;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Sights sights = new Sights();

  @Test
  void six_exercises_lead_to_a_certificate_and_nothing_else_leaves_the_phone() {
    appoint(KEDI, Role.SEKRETARIS, null, "kedi-latihan");
    appoint(LOLODA, Role.SEKRETARIS, null, "loloda-latihan");
    var phone = phone();
    var page = signIn(phone, "kedi-latihan");
    enter(phone, page);
    var before = page.evaluate(REAL_STORES);
    page.onRequest(this::remember);

    photo(page);
    withoutSignal(page);
    mend(page);
    stock(page);
    attendance(page);
    handOver(page);

    assertThat(page.evaluate(REAL_STORES)).isEqualTo(before);
    assertThat(requests).isEmpty();
    takeCertificate(phone, page);
    seeInKecamatan();
    assertThat(sights.complaints()).isEmpty();
  }

  /// With the app on the phone and the signal gone, the practice opens from the first screen.
  private void enter(BrowserContext phone, Page page) {
    page.waitForFunction(
        "() => navigator.serviceWorker.ready.then(worker => worker.active !== null)");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    phone.setOffline(true);
    link(page, "Mulai latihan").click();
    assertThat(page.getByText("0 dari 6 selesai").first()).isVisible();
    assertThat(page.locator(".steps i")).hasCount(6);
    assertThat(page.locator(".steps .done, .steps .now")).hasCount(0);
    sights.look(page, "latihan");
    button(page, "Mulai latihan 1").click();
    assertThat(page.getByText("menanam cabai di pekarangan")).isVisible();
    sights.look(page, "latihan-beranda");
  }

  private void photo(Page page) {
    begin(page, "cabai", "Pemanfaatan pekarangan");
    button(page, "Lanjut").click();
    button(page, "Foto latihan").click();
    assertThat(page.locator(".photos img")).hasCount(1);
    sights.look(page, "latihan-foto");
    send(page);
    succeed(page, "Lapor dengan foto", "tanpa petunjuk");
    sights.look(page, "latihan-berhasil");
    page.getByText("Cetak PDF").click();
    assertThat(page.getByText("Saat latihan tombol ini tidak membuka apa-apa")).isVisible();
    button(page, "Lanjut").click();
  }

  private void withoutSignal(Page page) {
    assertThat(page.getByText("Di kebun tidak ada sinyal")).isVisible();
    button(page, "Minta petunjuk").click();
    button(page, "Matikan sinyal latihan").click();
    assertThat(page.getByText("Sedang tidak ada sinyal").first()).isVisible();
    begin(page, "posyandu balita", "Posyandu balita");
    button(page, "Lanjut").click();
    send(page);
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    sights.look(page, "latihan-menunggu");
    page.reload(); // nothing is lost when the app is closed
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    button(page, "Nyalakan sinyal latihan").first().click();
    succeed(page, "Lapor tanpa sinyal", "dengan petunjuk");
    button(page, "Lanjut").click();
  }

  private void mend(Page page) {
    link(page, "Perbaiki sekarang").click();
    button(page, "Lanjut").click();
    field(page, "Rumah memanfaatkan pekarangan").fill("18");
    send(page);
    succeed(page, "Memperbaiki laporan", "tanpa petunjuk");
    button(page, "Lanjut").click();
  }

  private void stock(Page page) {
    begin(page, "cabai", "Pemanfaatan pekarangan");
    button(page, "Lanjut").click();
    assertThat(page.getByText("Bulan lalu 18 rumah").first()).isVisible();
    field(page, "Rumah memanfaatkan pekarangan").fill("3");
    field(page, "Bibit ditanam").fill("40");
    send(page);
    assertThat(page.getByText("rekap mengira sekarang hanya ada 3")).isVisible();
    sights.look(page, "latihan-stok");
    link(page, "Perbaiki sekarang").first().click();
    button(page, "Lanjut").click();
    field(page, "Rumah memanfaatkan pekarangan").fill("18");
    send(page);
    succeed(page, "Membedakan keadaan dan hasil", "tanpa petunjuk");
    button(page, "Lanjut").click();
  }

  private void attendance(Page page) {
    begin(page, "posyandu balita", "Posyandu balita");
    button(page, "Lanjut").click();
    button(page, "Daftar hadir latihan").click();
    assertThat(page.locator(".photos img")).hasCount(1);
    send(page);
    succeed(page, "Foto daftar hadir", "tanpa petunjuk");
    button(page, "Lanjut").click();
  }

  private void handOver(Page page) {
    button(page, "Matikan sinyal latihan").click();
    begin(page, "cabai", "Pemanfaatan pekarangan");
    button(page, "Lanjut").click();
    send(page);
    link(page, "Titip lewat HP lain").click();
    button(page, "Siapkan berkas titipan").click();
    page.locator(".guide-line").click();
    button(page, "Berikan ke HP teman").click();
    assertThat(page.getByText("HP Ibu Anggrek")).isVisible();
    sights.look(page, "latihan-titip");
    button(page, "Nyalakan sinyal latihan").first().click();
    succeed(page, "Titip laporan", "tanpa petunjuk");
    button(page, "Ambil sertifikat").click();
    assertThat(page.getByText("Keenam latihan selesai")).isVisible();
    sights.look(page, "latihan-selesai");
  }

  private void takeCertificate(BrowserContext phone, Page page) {
    button(page, "Ambil sertifikat").click();
    assertThat(page.getByText("Sertifikat Ibu sedang dibuat")).isVisible();
    phone.setOffline(false);
    assertThat(page.getByText("Kecamatan juga melihat")).isVisible();
    assertThat(page.locator(".ribbon")).hasCount(0);
    sights.look(page, "sertifikat");

    var told = visitor();
    told.post("/api/session", Map.of("username", "kedi-latihan", "password", PASSWORD)).expect(200);
    try (var paper = new PdfReader(told.get("/api/practice/certificate.pdf").expect(200).bytes())) {
      assertThat(paper.text()).contains("SERTIFIKAT".replace("", " ").strip(), "Ibu kedi-latihan");
    }
    var none = told.get("/api/activities?region=" + KEDI + "&own=true").expect(200).json();
    assertThat(none.get("items").size()).isZero();
  }

  private void seeInKecamatan() {
    var page = signIn(officePc(), "loloda-latihan");
    page.navigate("/app/sudah-latihan");
    var row = page.locator("a.practised", new Page.LocatorOptions().setHasText("Ibu kedi-latihan"));
    assertThat(row).containsText("sudah, hari ini");
    sights.look(page, "sudah-latihan");
    row.click();
    assertThat(link(page, "Buka sertifikat (PDF)")).isVisible();
    page.navigate("/app/latihan/daftar");
    assertThat(page.getByText("0 dari 6 selesai").first()).isVisible();
    sights.look(page, "latihan");
  }

  private void begin(Page page, String words, String type) {
    link(page, "Lapor kegiatan").first().click();
    field(page, "Cari kegiatan").fill(words);
    page.getByText(type).first().click();
    field(page, "Peserta perempuan").fill("12");
  }

  private static void send(Page page) {
    button(page, "Lanjut").click();
    button(page, "Lanjut").click();
    button(page, "Kirim").click();
  }

  private static void succeed(Page page, String exercise, String stars) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Berhasil!")))
        .isVisible();
    assertThat(page.locator(".guide")).containsText(exercise);
    assertThat(page.locator(".guide")).containsText(stars);
  }

  // Her real queue goes on looking for news, as the phone does anyway; everything else that is no
  // file of the app is remembered.
  private void remember(Request request) {
    var path = URI.create(request.url()).getPath();
    var reads = request.method().equals("GET");
    var local = request.url().startsWith("blob:") || reads && path.startsWith("/app/");
    if (!local && !(reads && LOOKS_OF_THE_REAL_QUEUE.contains(path))) {
      requests.add(request.method() + " " + request.url());
    }
  }
}
