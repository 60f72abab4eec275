package id.jejak.fault;

import static id.jejak.fault.Patience.persist;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.fault.Ledger.Entry;
import id.jejak.fault.Ledger.Revision;
import id.jejak.photo.TestPictures;
import id.jejak.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/// A village's phone: reports, corrects, withdraws and sends photos in pieces, and goes on until
/// each is acknowledged, whatever happens to the server meanwhile.
final class Phone implements Runnable {
  private static final byte[] PICTURE = TestPictures.phonePhoto(82_04);
  private static final JsonMapper json = new JsonMapper();

  private final String village;
  private final Client client;
  private final Ledger ledger;
  private final BooleanSupplier goesOn;
  private final Random random;
  private final List<Entry> mine = new ArrayList<>();

  Phone(String village, Client client, Ledger ledger, BooleanSupplier goesOn, long seed) {
    this.village = village;
    this.client = client;
    this.ledger = ledger;
    this.goesOn = goesOn;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    try {
      while (goesOn.getAsBoolean()) {
        actOnce();
      }
    } catch (RuntimeException | AssertionError unexpected) {
      ledger.complain(village + ": " + unexpected);
    }
  }

  private void actOnce() {
    switch (mine.size() < 3 ? 0 : random.nextInt(12)) {
      case 0, 1, 2, 3, 4, 5 -> report();
      case 6, 7, 8 -> correct(any());
      case 9, 10 -> sendAgain(any());
      default -> withdraw(any());
    }
  }

  private void report() {
    var entry = new Entry(SampleReport.id(), village);
    var report = sample();
    List<byte[]> photos = new ArrayList<>();
    for (var i = random.nextInt(4); i > 2; i--) {
      var photo = TestPictures.withComment(PICTURE, entry.id + " " + i);
      photos.add(photo);
      report.photo(Sha256.hex(photo));
    }
    send(entry, report);
    mine.add(entry);
    ledger.add(entry);
    photos.forEach(photo -> new PhotoSending(client, village, photo, ledger, random).send());
  }

  private void correct(Entry entry) {
    if (!entry.state().equals("WITHDRAWN")) {
      send(entry, sample().basedOn(entry.revision()));
    }
  }

  private void send(Entry entry, SampleReport report) {
    var body = json.writeValueAsString(report.body());
    var answer = persist(() -> client.put("/api/activities/" + entry.id, body));
    if (answer.status() == 201 || answer.status() == 200) {
      var receipt = answer.json().get("receipt");
      entry.accepted(new Revision(body, receipt));
      if (receipt.get("revision").intValue() != entry.revision()) {
        ledger.complain("revision " + entry.revision() + " became " + receipt);
      }
    } else {
      complain(answer);
    }
  }

  // As a phone does that was killed before it could note the answer.
  private void sendAgain(Entry entry) {
    for (var revision : entry.revisions()) {
      var answer = persist(() -> client.put("/api/activities/" + entry.id, revision.body()));
      if (answer.status() != 200 || !answer.json().get("receipt").equals(revision.receipt())) {
        complain(answer);
      }
    }
  }

  private void withdraw(Entry entry) {
    var path = "/api/activities/" + entry.id + "/withdraw";
    var answer = persist(() -> client.post(path, Map.of("reason", "Tercatat dua kali")));
    if (answer.status() == 200) {
      entry.withdrawn();
    } else {
      complain(answer);
    }
  }

  private SampleReport sample() {
    var day = "2025-%02d-%02d".formatted(1 + random.nextInt(10), 1 + random.nextInt(28));
    var report =
        random.nextBoolean()
            ? SampleReport.chillies(village).results("III-01.1", number(), "III-01.2", number())
            : SampleReport.of(village, "POKJA_II", "II-01").results("II-01.1", number());
    return report.on(day).with("participantsFemale", random.nextInt(60)).with("cadres", 2);
  }

  private String number() {
    return String.valueOf(1 + random.nextInt(50));
  }

  private Entry any() {
    return mine.get(random.nextInt(mine.size()));
  }

  private void complain(Answer answer) {
    ledger.complain(
        answer.response().request().method()
            + " "
            + answer.response().uri()
            + " "
            + answer.status()
            + " "
            + answer.text());
  }
}
