package id.jejak.fault;

import static id.jejak.fault.Patience.persist;

import id.jejak.Client;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// The kecamatan: decides about what its feed shows.
final class Reviewer implements Runnable {
  private final FeedReader feed;
  private final Client client;
  private final Ledger ledger;
  private final BooleanSupplier goesOn;
  private final Random random;

  Reviewer(Client client, Ledger ledger, BooleanSupplier goesOn, long seed) {
    this.feed = new FeedReader(client);
    this.client = client;
    this.ledger = ledger;
    this.goesOn = goesOn;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    try {
      while (goesOn.getAsBoolean()) {
        feed.readPage(item -> {
          if (item.state().equals("SUBMITTED") && random.nextInt(3) == 0) {
            decide(item.id(), item.revision());
          }
        });
        Patience.rest(10, 60);
      }
    } catch (RuntimeException | AssertionError unexpected) {
      ledger.complain("reviewer: " + unexpected);
    }
  }

  private void decide(UUID id, int revision) {
    var decision = random.nextInt(4) == 0 ? "RETURNED" : "APPROVED";
    var form = Map.of("revision", revision, "decision", decision, "note", "Mohon dilengkapi");
    var answer = persist(() -> client.post("/api/activities/" + id + "/review", form));
    var entry = ledger.reports().get(id);
    if (answer.status() == 200 && entry != null) {
      entry.decided(revision, decision);
    } else if (answer.status() != 200 && answer.status() != 409) {
      ledger.complain("review: " + answer.status() + " " + answer.text());
    }
  }
}
