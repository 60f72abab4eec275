package id.jejak.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jejak.Client;
import id.jejak.ReceiptReader;
import id.jejak.line.Line;
import id.jejak.line.Weather;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Phones that send reports with three photos each while their lines are cut at random bytes. Each
/// officer writes one report by hand; it is queued again and again with words and photos of its
/// own, and the app sends them all.
public final class CutsRun implements AutoCloseable {
  private static final JsonMapper json = new JsonMapper();
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
  private static final int MOST_REPEATED = 64_000;
  private static final int QUEUED_AT_LEAST = 6;
  private static final int QUEUED_AT_ONCE = 3;
  private static final int LOOK_MILLISECONDS = 200;
  private static final Duration SENT_WITHIN = Duration.ofMinutes(3);

  private final int serverPort;
  private final String password;
  private final List<Sender> senders = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private int reports;
  private int ticks;

  /// Village officers by their user name, each with a phone and a line of her own.
  public CutsRun(
      Browser browser, int serverPort, String password, Map<String, String> usernames, long seed) {
    this.serverPort = serverPort;
    this.password = password;
    usernames.forEach((region, username) ->
        senders.add(new Sender(browser, region, username, seed + senders.size())));
  }

  /// Goes on until the lines were cut so often, then lets everything arrive, and audits.
  public void run(int cuts) {
    senders.forEach(Sender::write);
    senders.forEach(Sender::begin);
    while (cuts() < cuts) {
      senders.forEach(Sender::queueMore);
      senders.getFirst().page.waitForTimeout(LOOK_MILLISECONDS);
    }
    senders.forEach(sender -> sender.line.set(Weather.fine()));
    senders.forEach(Sender::finish);
    senders.forEach(Sender::audit);
  }

  public int cuts() {
    return senders.stream().mapToInt(sender -> sender.line.cuts()).sum();
  }

  /// What was lost, doubled, repeated beyond measure, or shown as sent before it was.
  public List<String> findings() {
    return findings;
  }

  /// The most bytes of photos that went up again after one cut.
  public long mostRepeatedAfterOneCut() {
    return senders.stream()
        .mapToLong(sender -> sender.line.meter().mostRepeatedAfterOneCut())
        .max()
        .orElseThrow();
  }

  public String summary() {
    var repeated = senders.stream().mapToLong(sender -> sender.line.meter().repeated()).sum();
    return "%d cuts over %d reports with 3 photos; %d ticks seen; repeated after a cut: %d B on average, %d B at most"
        .formatted(cuts(), reports, ticks, repeated / cuts(), mostRepeatedAfterOneCut());
  }

  @Override
  public void close() {
    senders.forEach(sender -> {
      sender.page.context().close();
      sender.line.close();
    });
  }

  /// One officer with her phone.
  private final class Sender {
    private final String region;
    private final String username;
    private final long seed;
    private final Line line;
    private final Page page;

    Sender(Browser browser, String region, String username, long seed) {
      this.region = region;
      this.username = username;
      this.seed = seed;
      this.line = new Line(serverPort);
      var context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(360, 640)
                  .setBaseURL("http://127.0.0.1:" + line.port())
                  .setLocale("id-ID")
                  .setTimezoneId(WIT.getId()));
      context.addInitScript(Chromium.script("phone.js"));
      this.page = context.newPage();
    }

    void write() {
      var phone = new Handled(page);
      phone.signIn(username, password);
      page.context().setOffline(true);
      var photos = List.of(photo(1), photo(2), photo(3)).toArray(FilePayload[]::new);
      var id = phone.report("Tanam cabai " + region, photos);
      page.evaluate("id => phone.remember(id)", id);
      phone.goTo("Kegiatan");
    }

    private FilePayload photo(int number) {
      return Picture.grainy(number + ".jpg", seed * 10 + number);
    }

    void begin() {
      page.evaluate("count => phone.queue(count)", QUEUED_AT_ONCE);
      line.set(Weather.cuts(seed));
      page.evaluate("() => phone.watch()");
      page.context().setOffline(false);
    }

    void queueMore() {
      var left = (Map<?, ?>) page.evaluate("() => phone.waiting()");
      if (((Number) left.get("left")).intValue() < QUEUED_AT_LEAST) {
        page.evaluate(
            "async count => { await phone.tidy(); await phone.queue(count) }", QUEUED_AT_ONCE);
      }
    }

    void finish() {
      var deadline = Instant.now().plus(SENT_WITHIN);
      while (true) {
        var waiting = (Map<?, ?>) page.evaluate("() => phone.waiting()");
        var aside = (List<?>) waiting.get("aside");
        var left = ((Number) waiting.get("left")).intValue();
        if (left == aside.size() || Instant.now().isAfter(deadline)) {
          if (left > 0) {
            findings.add(username + ": left are " + waiting.get("rest") + ", set aside: " + aside);
          }
          return;
        }
        page.waitForTimeout(LOOK_MILLISECONDS);
      }
    }

    void audit() {
      var client = new Client("http://127.0.0.1:" + serverPort, json);
      client.post("/api/session", Map.of("username", username, "password", password)).expect(200);
      var keys = new ReceiptReader(client.get("/api/keys").expect(200).json());
      var phone = json.readTree((String) page.evaluate("() => phone.held()"));
      var sent = phone.get("reports");
      reports += sent.size();
      for (var report : sent) {
        lookUp(client, keys, report);
      }
      countTotals(client, sent.size());
      weighRepeats();
      ticks += phone.get("ticks").size();
      findings.addAll(Ticks.falseOnes(phone.get("ticks"), keys));
    }

    private void lookUp(Client client, ReceiptReader keys, JsonNode report) {
      var id = report.get("id").stringValue();
      var answer = client.get("/api/activities/" + id);
      if (answer.status() != 200) {
        findings.add("lost: report " + id);
        return;
      }
      var held = answer.json();
      var receipt = held.get("receipt");
      if (!receipt.get("sha256").equals(report.get("sha256")) || !keys.isValid(receipt)) {
        findings.add("other words than were sent: report " + id);
      }
      if (held.get("revision").intValue() != 1) {
        findings.add("doubled: report " + id + " has revision " + held.get("revision"));
      }
      for (var photo : report.get("photos")) {
        var found = client.get("/api/photos/" + photo.stringValue() + "/receipt");
        if (found.status() != 200 || !keys.isValid(found.json().get("receipt"))) {
          findings.add("lost: photo " + photo.stringValue() + " of " + id);
        }
      }
    }

    private void countTotals(Client client, int sent) {
      var month = YearMonth.now(WIT);
      var rows =
          client
              .get("/api/totals?region=%s&from=%s&to=%s&by=type".formatted(region, month, month))
              .expect(200)
              .json()
              .get("rows");
      var counted =
          rows.valueStream()
              .mapToInt(row -> row.get("activities").get("submitted").intValue())
              .sum();
      if (counted != sent) {
        findings.add("the totals of " + region + " count " + counted + " of " + sent + " reports");
      }
    }

    private void weighRepeats() {
      var meter = line.meter();
      if (meter.mostRepeatedAfterOneCut() > MOST_REPEATED) {
        findings.add("repeated " + meter.mostRepeatedAfterOneCut() + " B: " + meter.worst());
      }
    }
  }
}
