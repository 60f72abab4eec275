package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.jejak.Client;
import id.jejak.ReceiptReader;
import id.jejak.access.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Two tabs of one phone find the signal again at the same moment, with one queue between them.
class TwoTabsTest extends BrowserTest {
  private static final int MORE = 7;
  private static final Locator.FilterOptions SENT =
      new Locator.FilterOptions().setHasText(Pattern.compile("^Terkirim$"));
  private static final String WITHOUT_LOCKS = "delete Navigator.prototype.locks";

  @Test
  void each_report_is_sent_once_and_both_tabs_show_the_truth() {
    var sent = tell(phone(), "82.08.05.2001", "dua-tab");
    assertThat(sent).hasSize(MORE + 1);
    assertThat(sent.values()).containsOnly(1);
  }

  /// As on plain http, where windows know nothing of each other.
  @Test
  void where_both_send_each_report_arrives_once_all_the_same() {
    var phone = phone();
    phone.addInitScript(WITHOUT_LOCKS);
    assertThat(tell(phone, "82.08.05.2002", "dua-tab-tanpa-kunci")).hasSize(MORE + 1);
  }

  /// Returns how often the words of each report went out.
  private ConcurrentMap<String, Integer> tell(
      BrowserContext phone, String village, String username) {
    appoint(village, Role.SEKRETARIS, null, username);
    phone.addInitScript(Chromium.script("phone.js"));
    var first = phone.newPage();
    var hand = new Handled(first);
    hand.signIn(username, PASSWORD);
    var sent = new ConcurrentHashMap<String, Integer>();
    phone.onRequest(request -> {
      if (request.method().equals("PUT") && request.url().contains("/api/activities/")) {
        sent.merge(request.url(), 1, Integer::sum);
      }
    });
    phone.setOffline(true);
    var id = hand.report("Satu antrean", Picture.grainy("satu.jpg", village.hashCode()));
    first.evaluate("id => phone.remember(id)", id);
    first.evaluate("count => phone.queue(count)", MORE);
    hand.goTo("Kegiatan");
    var second = phone.newPage();
    second.navigate("/app/kegiatan");
    var tabs = List.of(first, second);
    for (var tab : tabs) {
      assertThat(tab.getByText("Menunggu sinyal").first()).isVisible();
      tab.evaluate("() => phone.watch()");
    }

    sent.clear();
    phone.setOffline(false);
    for (var tab : tabs) {
      assertThat(tab.locator("a.report-row .state").filter(SENT)).hasCount(MORE + 1);
      assertThat(tab.locator("a.report-row")).hasCount(MORE + 1);
      assertThat(tab.getByText("Perlu dilihat")).hasCount(0);
    }
    tabs.forEach(this::seesNoFalseTick);
    holdsEachOnce(signedIn(username), village);
    return sent;
  }

  private void seesNoFalseTick(Page tab) {
    tab.waitForFunction("() => phone.saw('Terkirim')");
    var keys = new ReceiptReader(visitor().get("/api/keys").expect(200).json());
    var shown = json.readTree((String) tab.evaluate("() => phone.held()"));
    assertThat(Ticks.falseOnes(shown.get("ticks"), keys)).isEmpty();
    assertThat(shown.get("ticks")).isNotEmpty();
  }

  private static void holdsEachOnce(Client she, String village) {
    var path = "/api/activities?limit=50&region=" + village;
    var items = she.get(path).expect(200).json().get("items");
    assertThat(items).hasSize(MORE + 1);
    for (var item : items) {
      assertThat(item.get("revision").intValue()).isEqualTo(1);
      assertThat(item.get("photos").get(0).get("held").booleanValue()).isTrue();
    }
    assertThat(items.findValuesAsString("title")).doesNotHaveDuplicates();
  }

  private Client signedIn(String username) {
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }
}
