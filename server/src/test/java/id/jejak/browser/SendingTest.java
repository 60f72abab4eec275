package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.Client;
import id.jejak.access.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What an officer sees of sending: what it costs, what waits and why, what needs her; and what the
/// worker of the app does and does not.
class SendingTest extends BrowserTest {
  private static final String DISTRICT = "82.04.17.";
  private static final String ON_MOBILE_DATA =
      """
      Object.defineProperty(navigator, 'connection', {
        value: Object.assign(new EventTarget(), { type: 'cellular' }),
      })\
      """;

  @Test
  void one_refused_report_waits_for_her_while_the_others_go() {
    appoint(DISTRICT + "2008", Role.SEKRETARIS, null, "satu-ditolak");
    var phone = phone();
    phone.addInitScript(Chromium.script("phone.js"));
    var page = phone.newPage();
    var hand = new Handled(page);
    hand.signIn("satu-ditolak", PASSWORD);
    phone.setOffline(true);
    var bad = hand.report("Laporan dari masa depan");
    // Her phone is a week ahead; the server's day decides.
    page.evaluate("id => phone.spoil(id)", bad);
    hand.goTo("Beranda");
    var good = hand.report("Laporan yang baik");
    phone.setOffline(false);
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    hand.goTo("Beranda");
    var row = page.locator("a[href*='" + bad + "']");
    assertThat(row).containsText("Perlu dilihat: Tanggal");
    row.first().click();
    assertThat(page.getByText("Perlu dilihat: Tanggal").first()).isVisible();
    link(page, "Perbaiki sekarang").click();
    var day = page.locator("input[type=date]").first();
    while (!button(page, "Kirim").isVisible()) {
      if (day.isVisible()) {
        day.fill("2026-11-02");
      }
      button(page, "Lanjut").or(button(page, "Kirim")).first().waitFor();
      if (button(page, "Lanjut").isVisible()) {
        hand.tap("Lanjut");
      }
    }
    hand.tap("Kirim");
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    var client = signedIn("satu-ditolak");
    client.get("/api/activities/" + good).expect(200);
    client.get("/api/activities/" + bad).expect(200);
  }

  @Test
  void two_wordings_stand_side_by_side_and_she_combines_them() {
    appoint(DISTRICT + "2009", Role.SEKRETARIS, null, "dua-hp");
    var phone = phone();
    phone.addInitScript(Chromium.script("phone.js"));
    var page = phone.newPage();
    var hand = new Handled(page);
    hand.signIn("dua-hp", PASSWORD);
    var id = hand.report("Tanam cabai RT 02");
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    phone.setOffline(true);
    correct(page, "Tanam cabai dan tomat");
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    var other = signedIn("dua-hp");
    other.put("/api/activities/" + id, reworded(other, id)).expect(201);
    phone.setOffline(false);

    assertThat(page.getByText("Laporan ini juga diubah di HP lain").first()).isVisible();
    var sides =
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Nama kegiatan"))
            .locator(".side");
    assertThat(sides.nth(0)).containsText("Tanam cabai dan tomat");
    assertThat(sides.nth(1)).containsText("Tanam cabai di HP kedua");
    assertThat(sides.nth(0).boundingBox().y).isEqualTo(sides.nth(1).boundingBox().y);
    var people = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Peserta"));
    people.getByText("Yang tersimpan").click();
    hand.tap("Kirim pilihan ini");
    assertThat(page.getByText("Laporan ini juga diubah di HP lain")).hasCount(0);
    assertThat(page.getByText("Diperbaiki dan terkirim lagi")).hasCount(2);
    var held = other.get("/api/activities/" + id).expect(200).json();
    assertThat(held.get("title").stringValue()).isEqualTo("Tanam cabai dan tomat");
    assertThat(held.get("participantsFemale").intValue()).isEqualTo(30);
    assertThat(held.get("revision").intValue()).isEqualTo(3);
  }

  private static void correct(Page page, String title) {
    link(page, "Ubah laporan").or(button(page, "Ubah laporan")).first().click();
    while (!button(page, "Kirim").isVisible()) {
      var name = field(page, "Nama kegiatan");
      button(page, "Lanjut").or(button(page, "Kirim")).first().waitFor();
      if (name.isVisible()) {
        name.fill(title);
      }
      if (button(page, "Lanjut").isVisible()) {
        button(page, "Lanjut").click();
      }
    }
    button(page, "Kirim").click();
  }

  private static ObjectNode reworded(Client client, String id) {
    var stored = client.get("/api/activities/" + id + "/revisions").expect(200).json();
    var body = (ObjectNode) stored.get("items").get(0).get("body");
    body.put("baseRevision", 1);
    body.put("title", "Tanam cabai di HP kedua");
    body.put("participantsFemale", 30);
    return body;
  }

  @Test
  void photos_wait_for_wifi_when_she_wishes_so_and_the_cost_is_told() {
    appoint(DISTRICT + "2010", Role.SEKRETARIS, null, "hemat-data");
    var phone = phone();
    phone.addInitScript(ON_MOBILE_DATA);
    var page = phone.newPage();
    var hand = new Handled(page);
    hand.signIn("hemat-data", PASSWORD);
    hand.goTo("Akun");
    page.getByLabel("Foto hanya lewat Wi-Fi").check();
    field(page, "Harga internet").fill("100");
    field(page, "Harga internet").blur();
    hand.goTo("Beranda");
    hand.begin("Foto menunggu Wi-Fi");
    hand.tap("Lanjut");
    page.locator("input[type=file]:not([capture])").setInputFiles(Picture.grainy("satu.jpg", 77));
    page.locator(".photos img, .photos .picture").first().waitFor();
    hand.tap("Lanjut");
    hand.tap("Lanjut");
    assertThat(page.getByText("± 0,2 MB, kira-kira Rp").first()).isVisible();
    assertThat(page.getByText("foto menunggu Wi-Fi").first()).isVisible();
    hand.tap("Kirim");
    assertThat(page.getByText("Teks terkirim, foto menunggu Wi-Fi").first()).isVisible();
    hand.goTo("Beranda");
    assertThat(page.getByText("± 0,2 MB, kira-kira Rp").first()).isVisible();
    hand.tap("Kirim foto sekarang");
    assertThat(page.getByText("Semua laporan sudah terkirim.")).isVisible();
  }

  @Test
  void installing_is_offered_after_the_first_report_has_arrived_and_never_again_when_refused() {
    appoint("82.04.12.2002", Role.SEKRETARIS, null, "pasang-hp");
    var page = phone().newPage();
    var hand = new Handled(page);
    hand.signIn("pasang-hp", PASSWORD);
    var offered =
        """
        () => {
          const offer = new Event('beforeinstallprompt', { cancelable: true });
          offer.prompt = async () => { window.asked = true; };
          dispatchEvent(offer);
        }\
        """;
    page.evaluate(offered);
    assertThat(page.getByText("Batas lapor bulan ini")).isVisible();
    assertThat(page.getByText("Pasang Jejak PKK di HP ini")).hasCount(0);
    hand.report("Laporan pertama");
    assertThat(page.getByText("Terkirim", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    hand.goTo("Beranda");
    assertThat(page.getByText("Pasang Jejak PKK di HP ini")).isVisible();
    hand.tap("Pasang");
    assertThat(page.evaluate("() => window.asked")).isEqualTo(true);
    page.evaluate(offered);
    hand.tap("Tidak perlu");
    assertThat(page.getByText("Pasang Jejak PKK di HP ini")).hasCount(0);
    page.reload();
    page.evaluate(offered);
    assertThat(page.getByText("Batas lapor bulan ini")).isVisible();
    assertThat(page.getByText("Pasang Jejak PKK di HP ini")).hasCount(0);
  }

  @Test
  void the_worker_sends_while_the_app_is_closed_and_keeps_nothing_but_the_files_of_the_app() {
    appoint("82.04.12.2003", Role.SEKRETARIS, null, "di-latar");
    var phone = phone();
    var page = phone.newPage();
    var fromWorker = new HashSet<String>();
    page.onResponse(response -> {
      if (response.fromServiceWorker()) {
        fromWorker.add(response.request().method() + " " + response.url());
      }
    });
    var hand = new Handled(page);
    hand.signIn("di-latar", PASSWORD);
    page.reload();
    link(page, "Lapor kegiatan").first().waitFor();
    assertThat(fromWorker).isNotEmpty().allMatch(call -> call.matches("GET http://[^/]+/app/.*"));
    phone.setOffline(true);
    var id = hand.report("Terkirim saat tertutup", Picture.grainy("satu.jpg", 99));
    assertThat(page.getByText("Menunggu sinyal").first()).isVisible();
    page.close();

    var elsewhere = phone.newPage();
    var session = phone.newCDPSession(elsewhere);
    var registration = registrationOf(session, phone, elsewhere);
    phone.setOffline(false);
    var tag = new JsonObject();
    tag.addProperty("origin", "http://127.0.0.1:" + port);
    tag.addProperty("registrationId", registration);
    tag.addProperty("tag", "send");
    tag.addProperty("lastChance", false);
    session.send("ServiceWorker.dispatchSyncEvent", tag);
    var client = signedIn("di-latar");
    awaitArrival(elsewhere, client, id);
    elsewhere.navigate("/app/icons/192.png");
    var kept =
        (List<?>)
            elsewhere.evaluate(
                """
                async () => {
                  const kept = [];
                  for (const name of await caches.keys()) {
                    for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
                  }
                  return kept;
                }\
                """);
    assertThat(kept).isNotEmpty().allMatch(url -> url.toString().contains("/app/"));
  }

  private static void awaitArrival(Page page, Client client, String id) {
    for (var tries = 0; tries < 200; tries++) {
      var answer = client.get("/api/activities/" + id);
      if (answer.status() == 200 && answer.json().get("photos").get(0).get("held").booleanValue()) {
        return;
      }
      page.waitForTimeout(100);
    }
    throw new AssertionError("the worker did not send the report");
  }

  /// The name under which the browser knows the app's worker.
  private static String registrationOf(CDPSession session, BrowserContext phone, Page page) {
    var found = new HashSet<String>();
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        event ->
            event
                .getAsJsonArray("registrations")
                .forEach(known -> {
                  var scope = known.getAsJsonObject().get("scopeURL").getAsString();
                  if (scope.endsWith("/app/")) {
                    found.add(known.getAsJsonObject().get("registrationId").getAsString());
                  }
                }));
    page.navigate("/app/icons/192.png");
    session.send("ServiceWorker.enable");
    for (var tries = 0; found.isEmpty() && tries < 100; tries++) {
      page.waitForTimeout(50);
    }
    return found.iterator().next();
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }
}
