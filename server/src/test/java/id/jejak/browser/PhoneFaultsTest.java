package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.ReceiptReader;
import id.jejak.access.Role;
import id.jejak.fault.DataFolders;
import id.jejak.line.Line;
import id.jejak.line.Trouble;
import id.jejak.line.Trouble.Direction;
import id.jejak.line.Trouble.Kind;
import id.jejak.line.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What goes wrong on a phone itself: it is full, its clock is wrong, it dies; and a line that
/// changes bytes.
class PhoneFaultsTest extends BrowserTest {
  private static final String DISTRICT = "82.04.17.";
  private static final int FEW_MEGABYTES = 6_000_000;
  private static final int LITTLE = 300_000;
  private static final int TIMES_SLOWER = 8;
  private static final String SHIFTED_CLOCK =
      """
      (() => {
        const RealDate = Date;
        const shift = %d;
        globalThis.Date = class extends RealDate {
          constructor(...given) {
            if (given.length === 0) super(RealDate.now() + shift);
            else super(...given);
          }
          static now() {
            return RealDate.now() + shift;
          }
        };
      })()\
      """;

  @Test
  void a_full_phone_says_so_keeps_what_it_had_and_goes_on_when_there_is_room() {
    appoint(DISTRICT + "2004", Role.SEKRETARIS, null, "hp-penuh");
    var phone = phone();
    phone.addInitScript(Chromium.script("phone.js"));
    var page = phone.newPage();
    page.navigate("/app/icons/192.png");
    giveRoom(page, FEW_MEGABYTES);
    var hand = new Handled(page);
    hand.signIn("hp-penuh", PASSWORD);
    hand.begin("Tanam cabai sebelum penuh");
    assertThat(page.getByText("Tersimpan di HP ini").first()).isVisible();

    page.evaluate("() => phone.fill()");
    field(page, "Tempat").fill("RT 01 " + "panjang ".repeat(20));
    assertThat(page.getByText("Belum tersimpan").first()).isVisible();
    assertThat(page.getByText("Ruang HP penuh").first()).isVisible();
    giveRoom(page, LITTLE);
    field(page, "Tempat").fill("RT 01");
    assertThat(page.getByText("Tersimpan di HP ini").first()).isVisible();

    hand.tap("Lanjut");
    hand.tap("Lanjut");
    hand.tap("Lanjut");
    assertThat(button(page, "Kirim")).isVisible();
    page.evaluate("() => phone.fill()");
    hand.tap("Kirim");
    assertThat(page.getByText("Belum tersimpan").first()).isVisible();
    assertThat(button(page, "Kirim")).isVisible();
    giveRoom(page, FEW_MEGABYTES);
    hand.tap("Kirim");
    assertSent(page);
    assertThat(page.getByText("RT 01").first()).isVisible();
  }

  /// So many bytes beside those that are taken already.
  private static void giveRoom(Page page, int bytes) {
    var used = ((Number) page.evaluate("() => phone.used()")).longValue();
    var arguments = new JsonObject();
    arguments.addProperty("origin", page.url().replaceAll("(https?://[^/]+).*", "$1"));
    arguments.addProperty("quotaSize", used + bytes);
    page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", arguments);
  }

  /// Writing takes such a phone longer than a page has that is being left.
  @Test
  void what_is_typed_on_an_old_phone_in_the_moment_the_app_is_left_is_there_again() {
    appoint(DISTRICT + "2006", Role.SEKRETARIS, null, "hp-lambat");
    var phone = phone();
    var page = phone.newPage();
    var hand = new Handled(page);
    hand.signIn("hp-lambat", PASSWORD);
    page.waitForFunction("() => navigator.serviceWorker.ready.then(r => r.active !== null)");
    phone.setOffline(true);
    var processor = new JsonObject();
    processor.addProperty("rate", TIMES_SLOWER);
    phone.newCDPSession(page).send("Emulation.setCPUThrottlingRate", processor);
    hand.begin("Tanam cabai");
    field(page, "Tempat").fill("Kebun Ibu Ani");
    page.navigate("/app/kegiatan");
    page.getByText("Tanam cabai").first().click();
    assertThat(field(page, "Tempat")).hasValue("Kebun Ibu Ani");
    page.navigate("/app/kegiatan");
    assertThat(page.getByText("Tanam cabai")).hasCount(1);
  }

  @Test
  void a_clock_that_is_a_day_wrong_delays_and_loses_nothing() {
    appoint(DISTRICT + "2005", Role.SEKRETARIS, null, "jam-salah");
    for (var days : new int[] {1, -1}) {
      var phone = phone();
      phone.addInitScript(SHIFTED_CLOCK.formatted(Duration.ofDays(days).toMillis()));
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn("jam-salah", PASSWORD);
      phone.setOffline(true);
      var id = hand.report("Jam salah " + days + " hari", Picture.grainy("a.jpg", 20 + days));
      assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
      phone.setOffline(false);
      assertSent(page);
      var held = held("jam-salah", id);
      var received = Instant.parse(held.get("receipt").get("receivedAt").stringValue());
      assertThat(received).isBetween(Instant.now().minusSeconds(600), Instant.now());
      assertThat(held.get("photos").get(0).get("held").booleanValue()).isTrue();
    }
  }

  @Test
  void a_browser_that_is_killed_while_it_sends_goes_on_when_it_is_opened_again() {
    appoint(DISTRICT + "2006", Role.SEKRETARIS, null, "hp-mati");
    var profile = DataFolders.make();
    try (var line = new Line(port)) {
      var address = "http://127.0.0.1:" + line.port();
      String id;
      try (var chromium = new Chromium()) {
        var context = chromium.withProfile(profile, address);
        new Handled(context.pages().getFirst()).signIn("hp-mati", PASSWORD);
        context.close(); // closed in peace, so that the session lies in the profile
        context = chromium.withProfile(profile, address);
        var page = context.pages().getFirst();
        page.navigate("/app/");
        link(page, "Lapor kegiatan").first().waitFor();
        context.setOffline(true);
        id = new Handled(page).report("HP mati saat mengirim", photos());
        // The first photo stays on its way: nothing more passes in its middle.
        line.set(Weather.of(new Trouble(Direction.UP, 60_000, Kind.HANG)));
        context.setOffline(false);
        assertThat(page.getByText("Mengirim 1 dari 2 foto").first()).isVisible();
        Chromium.kill(profile);
      }
      line.set(Weather.fine());
      try (var chromium = new Chromium()) {
        var context = chromium.withProfile(profile, address);
        var page = context.pages().getFirst();
        page.navigate("/app/kegiatan/" + id);
        assertSent(page);
        context.close();
      }
      var photos = held("hp-mati", id).get("photos");
      assertThat(photos.valueStream().allMatch(photo -> photo.get("held").booleanValue())).isTrue();
    }
  }

  @Test
  void bytes_that_change_on_the_way_are_noticed_and_never_make_a_tick() {
    appoint(DISTRICT + "2007", Role.SEKRETARIS, null, "byte-berubah");
    try (var line = new Line(port)) {
      var phone = phone("http://127.0.0.1:" + line.port());
      phone.addInitScript(Chromium.script("phone.js"));
      var page = phone.newPage();
      var hand = new Handled(page);
      hand.signIn("byte-berubah", PASSWORD);
      phone.setOffline(true);
      var id = hand.report("Byte yang berubah", photos());
      hand.goTo("Kegiatan");
      page.evaluate("() => phone.watch()");
      // First a byte in the signature of a receipt changes, then one in the middle of a photo.
      line.set(
          Weather.of(
              new Trouble(Direction.DOWN, 0, Kind.GARBLE_SIGNATURE),
              new Trouble(Direction.UP, 45_000, Kind.GARBLE)));
      phone.setOffline(false);
      assertSent(page);
      assertThat(line.garbled()).isEqualTo(2);
      page.waitForFunction("() => phone.saw('Terkirim')");
      var keys = new ReceiptReader(visitor().get("/api/keys").expect(200).json());
      var shown = json.readTree((String) page.evaluate("() => phone.held()"));
      assertThat(Ticks.falseOnes(shown.get("ticks"), keys)).isEmpty();
      var held = held("byte-berubah", id);
      assertThat(held.get("revision").intValue()).isEqualTo(1);
      for (var photo : held.get("photos")) {
        assertThat(keys.isValid(photo.get("receipt"))).isTrue();
      }
    }
  }

  private static FilePayload[] photos() {
    var seed = UUID.randomUUID().getMostSignificantBits();
    return new FilePayload[] {
      Picture.grainy("satu.jpg", seed), Picture.grainy("dua.jpg", seed + 1)
    };
  }

  private static void assertSent(Page page) {
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
  }

  private JsonNode held(String username, String id) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client.get("/api/activities/" + id).expect(200).json();
  }
}
