package id.jejak.fault;

import id.jejak.Client;
import id.jejak.ReceiptReader;
import id.jejak.fault.FeedReader.Item;
import id.jejak.fault.Ledger.Entry;
import id.jejak.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.erdtman.jcs.JsonCanonicalizer;

/// Compares what the server holds with what it has acknowledged; every difference is a finding.
public final class Audit {
  private static final String WAITING =
      "select (select count(*) from total_delta) + (select count(*) from photo where not (thumbnail and looked))";

  private final Ledger ledger;
  private final ServerProcess server;
  private final Client operator;
  private final FeedReader feed;
  private final Function<String, Client> signIn;
  private final Map<String, Client> phones = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  Audit(
      Ledger ledger,
      ServerProcess server,
      Client operator,
      FeedReader feed,
      Function<String, Client> signIn) {
    this.ledger = ledger;
    this.server = server;
    this.operator = operator;
    this.feed = feed;
    this.signIn = signIn;
  }

  /// Everything that is not as it must be; empty when nothing was lost, doubled or changed.
  public List<String> findings() {
    findings.addAll(ledger.complaints());
    var keys = new ReceiptReader(operator.get("/api/keys").expect(200).json());
    ledger.reports().values().forEach(entry -> auditReport(entry, keys));
    auditPhotos(keys);
    auditList();
    auditTotals();
    auditFeed();
    auditBackgroundWork();
    var log = server.output();
    require(!log.contains("unexpected failure"), () -> "the server's log tells of a failure");
    return findings;
  }

  private void auditReport(Entry entry, ReceiptReader keys) {
    var phone = phoneOf(entry.village);
    var path = "/api/activities/" + entry.id;
    var history = phone.get(path + "/revisions").expect(200).json().get("items");
    require(history.size() == entry.revision(), () -> entry.id + " has another history " + history);
    for (var revision : entry.revisions()) {
      var receipt = revision.receipt();
      var number = receipt.get("revision").intValue();
      require(keys.isValid(receipt), () -> "not signed: " + receipt);
      require(hash(revision.body()).equals(receipt.get("sha256").stringValue()), receipt::toString);
      require(
          history.get(number - 1).get("sha256").equals(receipt.get("sha256")),
          () -> entry.id + " lost revision " + number);
      var again = phone.put(path, revision.body());
      require(
          again.status() == 200 && again.json().get("receipt").equals(receipt),
          () -> "another receipt: " + receipt + " became " + again.text());
    }
    var detail = phone.get(path).expect(200).json();
    require(
        detail.get("state").stringValue().equals(entry.state())
            && detail.get("revision").intValue() == entry.revision(),
        () -> entry.id + " should be " + entry.state() + " in " + entry.revision() + ": " + detail);
  }

  private void auditPhotos(ReceiptReader keys) {
    ledger
        .photos()
        .forEach((sha256, photo) -> {
          var phone = phoneOf(photo.village());
          var receipt =
              phone.get("/api/photos/" + sha256 + "/receipt").expect(200).json().get("receipt");
          require(receipt.equals(photo.receipt()), () -> sha256 + " has another receipt");
          require(keys.isValid(receipt), () -> "not signed: " + receipt);
          var picture = phone.get("/api/photos/" + sha256).expect(200).bytes();
          require(isPicture(picture), () -> sha256 + " is no picture any more");
        });
  }

  // Every report stands in the list once, and none that nobody was told of.
  private void auditList() {
    var listed = new HashSet<UUID>();
    var after = "";
    do {
      var path = "/api/activities?region=82.04&limit=200&after=" + after;
      var page = operator.get(path).expect(200).json();
      for (var item : page.get("items")) {
        var id = UUID.fromString(item.get("id").stringValue());
        require(listed.add(id), () -> id + " is listed twice");
        require(ledger.reports().containsKey(id), () -> id + " was never acknowledged");
      }
      var next = page.get("next");
      after = next == null || next.isNull() ? "" : next.stringValue();
    } while (!after.isEmpty());
    ledger.reports().keySet().forEach(id -> require(listed.contains(id), () -> id + " is lost"));
  }

  private void auditTotals() {
    var row =
        operator
            .get("/api/totals?region=82.04&from=2025-01&to=2025-12")
            .expect(200)
            .json()
            .get("rows")
            .get(0)
            .get("activities");
    for (var state : List.of("submitted", "approved", "returned")) {
      var expected =
          ledger.reports().values().stream()
              .filter(entry -> entry.state().equalsIgnoreCase(state))
              .count();
      require(
          row.get(state).longValue() == expected,
          () -> "totals tell " + row + ", but " + state + " are " + expected);
    }
  }

  // She who kept her cursor through all kills has seen what one who begins now sees, no more, no
  // less.
  private void auditFeed() {
    var kept = feed.readAll();
    var anew = new FeedReader(operator).readAll();
    require(ids(kept).equals(ids(anew)), () -> kept.size() + " changes seen, of " + anew.size());
    var last = new HashMap<UUID, Item>();
    var times = new HashMap<UUID, Integer>();
    for (var item : kept) {
      last.put(item.id(), item);
      times.merge(item.id(), 1, Integer::sum);
    }
    ledger
        .reports()
        .values()
        .forEach(entry -> {
          var item = last.get(entry.id);
          require(
              item != null
                  && item.state().equals(entry.state())
                  && item.revision() == entry.revision(),
              () -> "the feed tells " + item + " of " + entry.id + ", which is " + entry.state());
          require(
              times.getOrDefault(entry.id, 0) >= entry.revision(),
              () -> "the feed skipped a revision of " + entry.id);
        });
  }

  // What a killed server had begun in the background is done by the next one, before long.
  private void auditBackgroundWork() {
    var left = -1;
    for (var i = 0; i < 120 && left != 0; i++) {
      Patience.rest(500, 501);
      left = server.postgres().count(WAITING);
    }
    var waiting = left;
    require(left == 0, () -> waiting + " totals or small copies wait for ever");
  }

  private static List<UUID> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  private Client phoneOf(String village) {
    return phones.computeIfAbsent(village, code -> signIn.apply(code + "-sekretaris"));
  }

  private void require(boolean holds, java.util.function.Supplier<String> otherwise) {
    if (!holds) {
      findings.add(otherwise.get());
    }
  }

  private static String hash(String body) {
    try {
      return Sha256.hex(new JsonCanonicalizer(body).getEncodedUTF8());
    } catch (IOException unreadable) {
      return unreadable.getMessage();
    }
  }

  private static boolean isPicture(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
    } catch (IOException damaged) {
      return false;
    }
  }
}
