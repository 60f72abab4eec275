package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.demo.Scenes;
import id.jejak.officer.OfficerForms;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every screen of the app, on the phone and on the PC, in both themes.
class ScreensTest extends BrowserTest {
  private static final Path ROUTES = Path.of("../app/src/routes.ts");
  private static final Pattern ROUTE = Pattern.compile("(?:path: |lazily\\()'([^']+)'");
  private static final String VILLAGE = "82.04.02.2023";
  private static final String DISTRICT = "82.04.02";
  private static final String REGENCY = "82.04";
  private static final String NOTE = "Rumahnya 18 atau 28, Bu? Mohon dicek lagi.";
  private final Sights sights = new Sights();
  private final Set<String> seen = new TreeSet<>();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));

  @Test
  void every_screen_is_readable_on_phone_and_pc_in_both_themes() throws IOException {
    var told = tellStory();
    for (var size : Size.values()) {
      lookAsVisitor(size);
      lookAsVillage(size, told);
      lookAsDistrict(size, told);
      lookAsRegency(size, told);
      lookAsOperator(size, told.people());
      lookAtSettings(size);
      lookAsTreeKeeper(size);
    }
    assertThat(sights.complaints()).isEmpty();
    assertThat(seen).as("screens looked at").containsAll(routes());
  }

  private enum Size {
    PHONE,
    PC
  }

  private record Told(
      UUID approved, UUID returned, UUID waiting, String certificate, People people) {}

  /// An officer with a page of her own, the office she holds, and one she handed over.
  private record People(UUID officer, UUID office, UUID handover) {}

  /// A village of Kayoa with a report in every state, as its kecamatan and the kabupaten know it.
  private Told tellStory() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "guruapin-layar");
    appoint(DISTRICT, Role.SEKRETARIS, null, "kayoa-layar");
    appoint(REGENCY, Role.KETUA, null, "halsel-layar");
    appoint(REGENCY, Role.OPERATOR, null, "operator-layar");
    appoint(REGENCY, Role.OPERATOR, null, "halsel-wilayah");
    var village = signedIn("guruapin-layar");
    var district = signedIn("kayoa-layar");
    var approved = send(village, "kebun", chillies("Tanam cabai di pekarangan RT 02", 18));
    decide(district, approved, Map.of("revision", 1, "decision", "APPROVED"));
    district.post(path(approved) + "/publication", Map.of("published", true)).expect(200);
    var returned = send(village, "kebun", chillies("Tanam tomat di pekarangan RT 05", 28));
    decide(district, returned, Map.of("revision", 1, "decision", "RETURNED", "note", NOTE));
    var posyandu =
        SampleReport.of(VILLAGE, "POKJA_IV", "IV-01")
            .on(today.minusDays(1).toString())
            .with("title", "Posyandu Melati")
            .with("place", "Balai Desa Guruapin");
    var waiting = send(village, "posyandu", posyandu);
    return new Told(approved, returned, waiting, practise(village), tellOfPeople());
  }

  /// An officer who handed the office of Bendahara over, is Sekretaris of Pokja II, and is locked.
  private People tellOfPeople() {
    appoint(DISTRICT, Role.OPERATOR, null, "kayoa-operator");
    var operator = signedIn("kayoa-operator");
    var officer = SampleReport.id();
    var office = SampleReport.id();
    var path = "/api/officers/" + officer;
    var treasurer = OfficerForms.office(VILLAGE, "BENDAHARA", null, today.minusYears(3));
    var name = "Ny. Wa Ode Rina Hadijatunnisa Kasuba-Albaar, S.Pd.";
    operator.put(path, OfficerForms.newcomer(name, office, treasurer)).expect(200);
    var handover = SampleReport.id();
    var form =
        Map.of(
            "officer",
            officer,
            "office",
            office,
            "successor",
            SampleReport.id(),
            "successorName",
            "Ny. Nursia Hi. Djafar",
            "successorOffice",
            SampleReport.id(),
            "takesOverOn",
            today.plusDays(3).toString(),
            "items",
            "Buku kas, stempel, kunci lemari");
    operator.put("/api/handovers/" + handover, form).expect(200);
    var held = SampleReport.id();
    var secretary =
        OfficerForms.office(VILLAGE, "SEKRETARIS_POKJA", "POKJA_II", today.minusYears(1));
    operator.put(path + "/offices/" + held, secretary).expect(200);
    operator.put(path + "/account", Map.of()).expect(200);
    operator.put(path + "/account/lock", Map.of("reason", "HP hilang di kapal")).expect(200);
    return new People(officer, held, handover);
  }

  private String practise(Client village) {
    var finish = Map.of("finishedOn", today.toString(), "stars", List.of(2, 2, 1, 2, 2, 1));
    return village
        .put("/api/practice/certificate", finish)
        .expect(200)
        .json()
        .get("id")
        .stringValue();
  }

  private SampleReport chillies(String title, int houses) {
    return SampleReport.chillies(VILLAGE)
        .on(today.minusDays(2).toString())
        .with("title", title)
        .with("place", "RT 02, Desa Guruapin")
        .with("narrative", "Warga menanam bibit cabai dan tomat bersama kader.")
        .results("III-01.1", String.valueOf(houses), "III-01.2", "240");
  }

  private UUID send(Client village, String scene, SampleReport report) {
    var picture = Scenes.draw(scene);
    var sha256 = Sha256.hex(picture);
    village.upload(sha256, picture).expect(201);
    var id = SampleReport.id();
    village.put(path(id), report.photo(sha256, "Bersama kader", false).body()).expect(201);
    return id;
  }

  private static void decide(Client district, UUID id, Map<String, Object> decision) {
    district.post(path(id) + "/review", decision).expect(200);
  }

  private void lookAsVisitor(Size size) {
    var page = browser(size).newPage();
    open(page, "/masuk", "/masuk");
    sights.look(page, "masuk");
    open(page, "/slip", "/slip");
    sights.look(page, "slip");
    open(page, "/mulai", "/mulai");
    sights.look(page, "mulai");
  }

  private void lookAsVillage(Size size, Told told) {
    var context = browser(size);
    var page = signIn(context, "guruapin-layar");
    seen.add("/");
    assertThat(page.getByText(NOTE).first()).isVisible();
    sights.look(page, "beranda");
    writeReport(page);
    open(page, "/kegiatan", "/kegiatan");
    page.getByText("Posyandu Melati").first().waitFor();
    sights.look(page, "kegiatan");
    open(page, "/kegiatan/" + told.approved(), "/kegiatan/:id");
    assertThat(page.getByText("Disetujui").first()).isVisible();
    sights.look(page, "kegiatan-disetujui");
    open(page, "/kegiatan/" + told.returned(), "/kegiatan/:id");
    assertThat(page.getByText(NOTE).first()).isVisible();
    sights.look(page, "kegiatan-dikembalikan");
    open(page, "/kegiatan/" + told.returned() + "/perbaiki", "/kegiatan/:id/perbaiki");
    page.waitForURL("**/lapor/**");
    sights.look(page, "perbaiki");
    open(page, "/kabar", "/kabar");
    page.getByText("Di sini Ibu diberi tahu").waitFor();
    sights.look(page, "kabar");
    open(page, "/akun", "/akun");
    sights.look(page, "akun");
    open(page, "/berkas", "/berkas");
    sights.look(page, "berkas");
    open(page, "/pin", "/pin");
    sights.look(page, "pin");
    open(page, "/ganti", "/ganti");
    sights.look(page, "ganti");
    open(page, "/sertifikat", "/sertifikat");
    page.getByText("Kecamatan juga melihat").waitFor();
    sights.look(page, "sertifikat");
    open(page, "/latihan/daftar", "/latihan/daftar");
    page.getByText("0 dari 6 selesai").first().waitFor();
    sights.look(page, "latihan");
    open(page, "/entah", "/entah");
    sights.look(page, "tidak-ada");
    context.setOffline(true);
    link(page, "Ke Beranda").first().click();
    assertThat(page.getByText("Sedang tidak ada sinyal").first()).isVisible();
    sights.look(page, "beranda-tanpa-sinyal");
  }

  /// The five steps of the form, and the report as it waits.
  private void writeReport(Page page) {
    open(page, "/lapor", "/lapor");
    page.getByRole(AriaRole.SEARCHBOX).first().waitFor();
    sights.look(page, "lapor-1");
    field(page, "Cari kegiatan").fill("cabai");
    page.getByText("Pemanfaatan pekarangan").first().waitFor();
    sights.look(page, "lapor-1-cari");
    page.getByText("Pemanfaatan pekarangan").first().click();
    seen.add("/lapor/:id/:step");
    field(page, "Nama kegiatan").fill("Tanam cabai dan tomat bersama kelompok dasawisma Mawar");
    field(page, "Peserta laki-laki").fill("4");
    field(page, "Peserta perempuan").fill("23");
    sights.look(page, "lapor-2");
    button(page, "Lanjut").click();
    field(page, "Rumah memanfaatkan pekarangan").fill("18");
    page.locator("input[type=file]:not([capture])")
        .first()
        .setInputFiles(new FilePayload("kebun.jpg", "image/jpeg", Scenes.draw("kebun")));
    assertThat(page.locator(".photos img, .photos .picture")).hasCount(1);
    sights.look(page, "lapor-3");
    button(page, "Lanjut").click();
    field(page, "Uraian kegiatan").fill("Warga menanam 240 bibit cabai bersama kader.");
    sights.look(page, "lapor-4");
    button(page, "Lanjut").click();
    button(page, "Kirim").waitFor();
    sights.look(page, "lapor-5");
    page.context().setOffline(true);
    button(page, "Kirim").click();
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    sights.look(page, "kegiatan-menunggu");
    link(page, "Titip lewat HP lain").click();
    button(page, "Siapkan berkas titipan").waitFor();
    seen.add("/titip");
    sights.look(page, "titip");
    page.context().setOffline(false);
  }

  private void lookAsDistrict(Size size, Told told) {
    var page = signIn(browser(size), "kayoa-layar");
    open(page, "/periksa", "/periksa");
    page.getByText("Posyandu Melati").first().waitFor();
    sights.look(page, "periksa");
    open(page, "/periksa/" + told.waiting(), "/periksa/:id");
    button(page, "Setujui").waitFor();
    sights.look(page, "periksa-laporan");
    open(page, "/periksa/kalimat", "/periksa/:id");
    field(page, "Kalimat 1").waitFor();
    sights.look(page, "kalimat");
    open(page, "/sudah-latihan", "/sudah-latihan");
    page.getByText("belum latihan").first().waitFor();
    sights.look(page, "sudah-latihan");
    open(page, "/sertifikat/" + told.certificate(), "/sertifikat/:id");
    link(page, "Buka sertifikat (PDF)").waitFor();
  }

  private void lookAsTreeKeeper(Size size) {
    var page = signIn(browser(size), "halsel-wilayah");
    open(page, "/wilayah", "/wilayah");
    page.getByText("Kec. Obi Timur").first().waitFor();
    sights.look(page, "wilayah");
    open(page, "/wilayah/ubah", "/wilayah/ubah");
    button(page, "Pemekaran").click();
    field(page, "Kode wilayah asal").waitFor();
    sights.look(page, "wilayah-ubah");
    open(page, "/wilayah/daftar", "/wilayah/daftar");
    page.getByText("Setiap tahun").waitFor();
    sights.look(page, "wilayah-daftar");
    open(page, "/wilayah/peta", "/wilayah/peta");
    page.getByText("Batas wilayah").first().waitFor();
    sights.look(page, "wilayah-peta");
  }

  private void lookAtStage(Page page) {
    open(page, "/rekap/layar", "/rekap/layar");
    page.getByText("Sekilas").waitFor();
    sights.look(page, "tayangan");
    page.keyboard().press("ArrowRight");
    page.getByText("Kegiatan per Pokja").waitFor();
    sights.look(page, "tayangan-pokja");
    button(page, "Berikutnya").click();
    page.getByText("Hasil kegiatan").waitFor();
    sights.look(page, "tayangan-hasil");
    page.keyboard().press("PageDown");
    page.getByText("Dari lapangan").waitFor();
    sights.look(page, "tayangan-foto");
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("/layar"));
  }

  private static void toWhatsApp(Page page, String link, String says) {
    assertThat(page.getByText(link).locator("xpath=.."))
        .hasAttribute("href", Pattern.compile("^https://wa\\.me/\\?text=.*" + says));
  }

  private void lookAsRegency(Size size, Told told) {
    var page = signIn(browser(size), "halsel-layar");
    page.getByText("Lihat rekap lengkap").waitFor();
    sights.look(page, "beranda-kabupaten");
    open(page, "/periksa/contoh", "/periksa/:id");
    button(page, "Undi lagi").waitFor();
    sights.look(page, "contoh");
    open(page, "/rekap", "/rekap");
    page.getByText("Kegiatan per Pokja").first().waitFor();
    sights.look(page, "rekap");
    toWhatsApp(page, "Kirim ringkasan ke WA", "Rekap%20PKK%20Kabupaten%20Halmahera%20Selatan");
    toWhatsApp(page, "Ingatkan semua di grup WA", "masih%20ditunggu%20dari");
    open(page, "/rekap/peringkat", "/rekap/peringkat");
    page.locator(".league tbody tr").first().waitFor();
    sights.look(page, "peringkat");
    open(page, "/rekap/tren", "/rekap/tren");
    page.getByText("Lihat tabel angkanya").first().waitFor();
    sights.look(page, "tren");
    open(page, "/rekap/banding?dengan=82.04.02,82.04.08", "/rekap/banding");
    page.getByText("Supaya adil").waitFor();
    sights.look(page, "banding");
    open(page, "/rekap/peta?lihat=tabel", "/rekap/peta");
    page.locator(".map-table tbody tr").first().waitFor();
    sights.look(page, "peta-tabel");
    open(page, "/rekap/buku", "/rekap/buku");
    page.getByText("Buku di bawah").waitFor();
    sights.look(page, "buku");
    open(page, "/rekap/target", "/rekap/target");
    page.getByText("Belum ada target").waitFor();
    sights.look(page, "target");
    open(page, "/rekap", "/rekap");
    page.getByText("Unduh data").click();
    page.waitForURL("**/unduh?**");
    seen.add("/unduh");
    button(page, "Buat berkas").click();
    page.getByText("Dihapus sendiri").first().waitFor();
    sights.look(page, "unduh");
    lookAtStage(page);
    open(page, "/rekap?region=" + VILLAGE, "/rekap");
    page.getByText("Desa Guruapin").first().waitFor();
    sights.look(page, "rekap-desa");
    page.locator("a[href*='III-01.1']").first().click();
    page.waitForURL("**/rekap/bukti**");
    seen.add("/rekap/bukti");
    page.locator("a[href*='/rekap/laporan/']").first().waitFor();
    sights.look(page, "rekap-bukti");
    open(page, "/rekap/laporan/" + told.approved(), "/rekap/laporan/:id");
    page.getByText("Bersama kader").first().waitFor();
    sights.look(page, "rekap-laporan");
    page = signIn(browser(size), "operator-layar");
    open(page, "/slip-masuk", "/slip-masuk");
    page.getByText("belum pernah masuk").first().waitFor();
    sights.look(page, "slip-masuk");
    open(page, "/pengurus-massal", "/pengurus-massal");
    link(page, "Templat Excel").waitFor();
    sights.look(page, "pengurus-massal");
    open(page, "/pengurus-massal/" + listWithOneBadRow(), "/pengurus-massal/:id");
    page.getByText("Perlu diperbaiki").first().waitFor();
    sights.look(page, "pengurus-massal-periksa");
    open(page, "/verifikasi", "/verifikasi");
    page.getByText("Verifikasi dua langkah").first().waitFor();
    sights.look(page, "verifikasi");
  }

  private UUID listWithOneBadRow() {
    var operator = signedIn("operator-layar");
    var id = UUID.randomUUID();
    var headings = operator.get("/api/rosters/templat.csv").expect(200).text();
    var list = headings + "82.05.02.2010;;;Ny. Nurhayati Abdurrahman;Ketua;;;;05-01-2026\r\n";
    operator.putFile("/api/rosters/" + id, list.getBytes(StandardCharsets.UTF_8)).expect(200);
    return id;
  }

  private void lookAsOperator(Size size, People people) {
    var page = signIn(browser(size), "kayoa-operator");
    var person = "/pengurus/" + people.officer();
    open(page, "/pengurus", "/pengurus");
    page.getByText("Wa Ode Rina").first().waitFor();
    sights.look(page, "pengurus");
    open(page, "/pengurus/baru", "/pengurus/baru");
    field(page, "Nama lengkap").waitFor();
    sights.look(page, "pengurus-baru");
    button(page, "Daftarkan").click();
    page.getByText("Isi nama.").waitFor();
    sights.look(page, "pengurus-baru-kurang");
    open(page, person, "/pengurus/:id");
    page.getByText("HP hilang di kapal").waitFor();
    sights.look(page, "pengurus-orang");
    open(page, person + "/ubah", "/pengurus/:id/ubah");
    field(page, "Nama lengkap").waitFor();
    sights.look(page, "pengurus-ubah");
    open(page, person + "/jabatan", "/pengurus/:id/jabatan");
    page.getByLabel("Mulai menjabat").waitFor();
    sights.look(page, "pengurus-jabatan");
    open(page, person + "/jabatan/" + people.office(), "/pengurus/:id/jabatan/:office");
    page.getByLabel("Mulai menjabat").waitFor();
    sights.look(page, "pengurus-jabatan-ubah");
    handOver(page, person + "/serah-terima/" + people.office());
    open(page, "/serah-terima/" + people.handover(), "/serah-terima/:id");
    link(page, "Berita Acara (PDF)").waitFor();
    sights.look(page, "serah-terima-berita-acara");
    open(page, "/catatan", "/catatan");
    page.getByText("HP hilang di kapal").first().waitFor();
    sights.look(page, "catatan");
  }

  /// The three steps; the last word is not said.
  private void handOver(Page page, String path) {
    open(page, path, "/pengurus/:id/serah-terima/:office");
    page.getByText("Tidak ada rancangan laporan").waitFor();
    sights.look(page, "serah-terima-1");
    button(page, "Lanjut").click();
    page.locator("button.tap-row").first().waitFor();
    sights.look(page, "serah-terima-2");
    page.locator("button.tap-row").first().click();
    button(page, "Lanjut").click();
    button(page, "Serah terimakan").waitFor();
    sights.look(page, "serah-terima-3");
  }

  private void lookAtSettings(Size size) {
    var page = signIn(browser(size), "operator-layar");
    open(page, "/tim/" + DISTRICT, "/tim/:code");
    button(page, "Atur sendiri: Baris kop").waitFor();
    sights.look(page, "pengaturan");
    button(page, "Atur sendiri: Baris kop").click();
    sights.look(page, "pengaturan-ubah");
  }

  private void open(Page page, String path, String route) {
    page.navigate("/app" + path);
    page.getByRole(AriaRole.HEADING).first().waitFor();
    seen.add(route);
  }

  private BrowserContext browser(Size size) {
    return size == Size.PHONE ? phone() : officePc();
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }

  /// As the app lists its screens.
  private static Set<String> routes() throws IOException {
    var source = Files.readString(ROUTES);
    return ROUTE.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String path(UUID id) {
    return "/api/activities/" + id;
  }
}
