package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.Client;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.OfficerForms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator's work with her officers, in Kecamatan Gane Barat Utara.
class OfficersTest extends BrowserTest {
  private static final String DISTRICT = "82.04.24";
  private static final String VILLAGE = "82.04.24.2006";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  private String operator;

  @BeforeEach
  void an_operator_of_the_kecamatan() {
    operator = "gane-operator-" + UUID.randomUUID();
    appoint(DISTRICT, Role.OPERATOR, null, operator);
  }

  @Test
  void on_a_pc_a_new_sekretaris_is_entered_locked_and_followed_and_the_log_tells_it_all() {
    tellOfASekretaris(officePc(), "Ny. Salma Basri");
  }

  @Test
  void the_same_on_a_phone() {
    tellOfASekretaris(phone(), "Ny. Halima Tjan");
  }

  private void tellOfASekretaris(BrowserContext context, String name) {
    var page = signIn(context, operator);
    link(page, "Pengurus").click();
    link(page, "Pengurus baru").click();
    enter(page, name);
    assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
    assertThat(page.getByText("TP PKK Desa Moloku").first()).isVisible();
    assertClean(page);

    button(page, "Buka akun").click();
    assertThat(page.getByText("Belum pernah masuk").first()).isVisible();
    assertThat(page.getByText(VILLAGE + "-sekretaris").first()).isVisible();
    button(page, "Kunci akun").click();
    button(page, "Kunci akun").click();
    assertThat(page.getByText("Tulis sebabnya.")).isVisible();
    button(page, "HP hilang").click();
    button(page, "Kunci akun").click();
    assertThat(page.getByText("Terkunci", exactly()).first()).isVisible();
    assertThat(page.getByText("HP hilang").first()).isVisible();

    link(page, "Serah terima").click();
    var successor = name + " Muda";
    handOver(page, successor);
    var paper = link(page, "Berita Acara (PDF)");
    paper.waitFor();
    var pdf = context.request().get(paper.getAttribute("href"));
    assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
    assertClean(page);

    page.navigate("/app/catatan");
    field(page, "Cari di catatan").fill(name);
    for (var act :
        new String[] {
          "Pengurus didaftarkan",
          "Jabatan diberikan",
          "Akun dibuka",
          "Akun dikunci",
          "Serah terima jabatan"
        }) {
      assertThat(page.locator("main b", new Page.LocatorOptions().setHasText(act)).first())
          .isVisible();
    }
    assertThat(page.getByText("HP hilang").first()).isVisible();
    assertClean(page);
  }

  /// Forgets the name first: the complaint stands at its field.
  private void enter(Page page, String name) {
    page.getByLabel("Desa/kelurahan").selectOption("Moloku");
    page.getByLabel("Jabatan", labelled()).selectOption("Sekretaris TP PKK");
    page.getByLabel("Mulai menjabat").fill(TODAY.minusDays(40).toString());
    button(page, "Daftarkan").click();
    assertThat(page.getByText("Isi nama.")).isVisible();
    assertThat(field(page, "Nama lengkap")).isFocused();
    field(page, "Nama lengkap").fill(name);
    button(page, "Daftarkan").click();
  }

  private void handOver(Page page, String successor) {
    page.getByText("Siapa yang menyerahkan?").waitFor();
    button(page, "Lanjut").click();
    button(page, "Orang baru").click();
    button(page, "Lanjut").click();
    assertThat(page.getByText("Isi nama penggantinya.")).isVisible();
    field(page, "Nama lengkap").fill(successor);
    button(page, "Lanjut").click();
    assertThat(page.getByText(successor)).isVisible();
    button(page, "Serah terimakan").click();
    assertThat(page.getByText("Periksa dulu, lalu beri tanda di sini.")).isVisible();
    page.getByLabel("Saya sudah memeriksanya bersama kedua pihak").check();
    button(page, "Serah terimakan").click();
  }

  @Test
  void two_who_change_one_person_meet_and_nothing_typed_is_lost() {
    var officer = newcomer("Ny. Dahlia Umar");
    var page = signIn(officePc(), operator);
    page.navigate("/app/pengurus/" + officer + "/ubah");
    field(page, "Nomor HP").fill("0811 1111 1111");
    field(page, "Alamat").fill("RT 01, Desa Moloku");
    var other = OfficerForms.with(OfficerForms.person("Ny. Dahlia Umar"), "baseVersion", 1);
    signedIn(operator)
        .put("/api/officers/" + officer, OfficerForms.with(other, "phone", "0822 2222 2222"))
        .expect(200);

    button(page, "Simpan").click();
    assertThat(page.getByText("Baru saja diubah orang lain").first()).isVisible();
    assertThat(field(page, "Alamat")).hasValue("RT 01, Desa Moloku");
    button(page, "Yang baru: 0822 2222 2222").click();
    assertThat(field(page, "Nomor HP")).hasValue("0822 2222 2222");
    button(page, "Simpan").click();

    assertThat(page.getByText("RT 01, Desa Moloku")).isVisible();
    assertThat(page.getByText("0822 2222 2222")).isVisible();
  }

  @Test
  void without_signal_what_she_typed_stays_also_after_the_screen_was_left() {
    var page = signIn(phone(), operator);
    page.navigate("/app/pengurus/baru");
    field(page, "Nama lengkap").fill("Ny. Ramla Soleman");
    page.context().setOffline(true);
    button(page, "Daftarkan").click();
    assertThat(page.getByText("Sedang tidak ada sinyal").first()).isVisible();
    assertThat(field(page, "Nama lengkap")).hasValue("Ny. Ramla Soleman");

    page.context().setOffline(false);
    page.navigate("/app/pengurus");
    link(page, "Pengurus baru").click();
    assertThat(page.getByText("Isian tadi masih ada")).isVisible();
    assertThat(field(page, "Nama lengkap")).hasValue("Ny. Ramla Soleman");
    button(page, "Buang isian ini").click();
    assertThat(field(page, "Nama lengkap")).hasValue("");
  }

  @Test
  void a_sekretaris_sees_and_changes_nothing() {
    var officer = newcomer("Ny. Martina Latif");
    appoint(DISTRICT, Role.SEKRETARIS, null, operator + "-sekretaris");
    var page = signIn(officePc(), operator + "-sekretaris");
    link(page, "Pengurus").click();
    field(page, "Cari pengurus").fill("martina");
    link(page, "Ny. Martina Latif").click();
    assertThat(page.getByText("Buku Daftar Anggota")).isVisible();
    assertThat(page.locator("main button, main a")).hasCount(0);
    assertThat(link(page, "Catatan perubahan")).hasCount(0);
    for (var closed :
        new String[] {"/pengurus/baru", "/pengurus/" + officer + "/ubah", "/catatan"}) {
      page.navigate("/app" + closed);
      assertThat(page.getByText("Halaman ini tidak ada")).isVisible();
    }
  }

  @Test
  void another_officer_sees_the_names_of_her_own_team_alone() {
    var name = operator + "-pokja";
    appoint(VILLAGE, Role.ANGGOTA_POKJA, Field.POKJA_II, name);
    newcomer("Ny. Yuliana Rajab");
    var page = signIn(phone(), name);
    assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("Pengurus")).hasCount(0);
    link(page, "Akun").click();
    link(page, "Pengurus").click();
    assertThat(page.getByText("Ny. Yuliana Rajab")).isVisible();
    assertThat(page.getByText("Ibu " + name)).isVisible();
    assertThat(page.locator("main a")).hasCount(0);
    assertThat(page.getByText("Belum dibuka")).hasCount(0);
  }

  @Test
  void what_the_predecessor_was_writing_is_offered_as_handed_over_and_not_as_another_phone() {
    var old = operator + "-lama";
    var officer = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_III, old);
    var writer = signedIn(old);
    var form = Map.of("regionCode", VILLAGE, "field", "POKJA_III", "title", "Kebun dasawisma");
    writer
        .put(
            "/api/drafts/" + OfficerForms.id() + "/" + UUID.randomUUID(),
            Map.of(
                "version",
                1,
                "changedAt",
                TODAY + "T10:00:00+09:00",
                "title",
                "Kebun dasawisma",
                "content",
                form))
        .expect(204);
    var successor = appoint(VILLAGE, Role.ANGGOTA_POKJA, Field.POKJA_III, operator + "-baru");
    handOver(officer, successor);

    var page = signIn(phone(), operator + "-baru");
    assertThat(page.getByText("Diserahkan kepada Ibu")).isVisible();
    assertThat(page.getByText("Dari Ibu " + old + ", bersama jabatannya")).isVisible();
    assertThat(page.getByText("Rancangan di HP lain")).hasCount(0);
    button(page, "Lanjutkan di sini").click();
    assertThat(field(page, "Nama kegiatan")).hasValue("Kebun dasawisma");
  }

  @Test
  void her_phones_stand_on_her_page_and_the_lost_one_alone_is_turned_out() {
    var name = operator + "-dua-hp";
    var officer = appoint(VILLAGE, Role.KETUA_POKJA, Field.POKJA_I, name);
    var lost = signedIn(name, "HP Android");
    var kept = signedIn(name, "Komputer kantor");
    var page = signIn(phone(), operator);
    page.navigate("/app/pengurus/" + officer);
    assertThat(page.getByText("HP dan komputer yang masuk")).isVisible();
    assertThat(page.getByText("Komputer kantor")).isVisible();
    assertClean(page);
    button(page, "Keluarkan HP Android").click();
    assertThat(page.getByText("Sudah dikeluarkan.").first()).isAttached();
    assertThat(button(page, "Keluarkan HP Android")).hasCount(0);
    assertThat(button(page, "Keluarkan Komputer kantor")).isVisible();
    lost.get("/api/session").expect(401, "DEVICE_CLOSED");
    kept.get("/api/session").expect(200);
  }

  @Test
  void an_office_that_was_handed_over_is_not_offered_again_while_it_still_runs() {
    var officer = appoint(VILLAGE, Role.BENDAHARA, null, operator + "-runs");
    var page = signIn(officePc(), operator);
    page.navigate("/app/pengurus/" + officer);
    assertThat(link(page, "Serah terima")).isVisible();
    var successor = appoint(VILLAGE, Role.ANGGOTA_POKJA, Field.POKJA_IV, operator + "-next");
    handOver(officer, successor, TODAY.plusDays(20));

    page.reload();
    assertThat(page.locator("main a", new Page.LocatorOptions().setHasText(operator + "-next")))
        .isVisible();
    assertThat(link(page, "Ubah atau akhiri")).isVisible();
    assertThat(link(page, "Serah terima")).hasCount(0);
  }

  @Test
  void what_lies_behind_the_list_keeps_its_entry_of_the_navigation_lit() {
    var page = signIn(officePc(), operator);
    link(page, "Pengurus").click();
    link(page, "Pengaturan TP PKK").click();
    assertThat(page.getByText("Baris kop").first()).isVisible();
    assertLit(page, "Pengurus");
    page.goBack();
    link(page, "Catatan perubahan").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Catatan perubahan"))).isVisible();
    assertLit(page, "Pengurus");
  }

  private static void assertLit(Page page, String entry) {
    assertThat(page.locator("nav [aria-current=page]")).hasText(entry);
  }

  private void handOver(UUID officer, UUID successor) {
    handOver(officer, successor, TODAY);
  }

  private void handOver(UUID officer, UUID successor, LocalDate day) {
    var client = signedIn(operator);
    var office =
        client.get("/api/officers/" + officer).expect(200).json().at("/offices/0/id").stringValue();
    var form =
        Map.of(
            "officer", officer,
            "office", office,
            "successor", successor,
            "successorOffice", OfficerForms.id(),
            "takesOverOn", day.toString());
    client.put("/api/handovers/" + OfficerForms.id(), form).expect(200);
  }

  private UUID newcomer(String name) {
    var officer = OfficerForms.id();
    var office = OfficerForms.office(VILLAGE, "BENDAHARA", null, TODAY.minusYears(1));
    signedIn(operator)
        .put("/api/officers/" + officer, OfficerForms.newcomer(name, OfficerForms.id(), office))
        .expect(200);
    return officer;
  }

  private Client signedIn(String username) {
    return signedIn(username, "HP");
  }

  private Client signedIn(String username, String device) {
    var form = Map.of("username", username, "password", PASSWORD, "deviceName", device);
    var client = visitor();
    client.post("/api/session", form).expect(200);
    return client;
  }

  private static void assertClean(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByLabelOptions labelled() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
