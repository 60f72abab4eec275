package id.jejak.concurrency;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.SampleReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// Many who work on the same reports at once, and what each was told.
final class Crowd {
  private static final int REPORTS_IN_A_BATCH = 12;

  /// The revision each report was last known to have; written by whoever knows better.
  final Map<UUID, Integer> known = new ConcurrentHashMap<>();

  final Map<UUID, String> village = new ConcurrentHashMap<>();
  final Set<String> accepted = ConcurrentHashMap.newKeySet();
  final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  final AtomicInteger conflicts = new AtomicInteger();
  final AtomicInteger decisions = new AtomicInteger();

  /// One new report.
  void report(Client phone, String region, Random random) {
    var id = SampleReport.id();
    village.put(id, region);
    heed(id, phone.put("/api/activities/" + id, sample(region, random).body()));
  }

  /// One report of the village that somebody else may be correcting too.
  void correct(Client phone, String region, Random random) {
    for (var id : some(region, 1, random)) {
      var report = sample(region, random).basedOn(known.getOrDefault(id, 0));
      heed(id, phone.put("/api/activities/" + id, report.body()));
    }
  }

  /// Many at once, new ones and shared ones, in an order of her own.
  void batch(Client phone, String region, Random random) {
    var ids = new ArrayList<>(some(region, REPORTS_IN_A_BATCH, random));
    for (var i = 0; i < REPORTS_IN_A_BATCH / 2; i++) {
      var id = SampleReport.id();
      village.put(id, region);
      ids.add(id);
    }
    Collections.shuffle(ids, random);
    var batch =
        ids.stream()
            .map(id -> sample(region, random).basedOn(known.getOrDefault(id, 0)).withId(id))
            .toList();
    var answer = phone.post("/api/activities/batch", Map.of("activities", batch));
    if (answer.status() == 200) {
      answer.json().get("outcomes").forEach(this::heedOutcome);
    } else {
      complain(answer);
    }
  }

  void withdraw(Client phone, String region, Random random) {
    for (var id : some(region, 1, random)) {
      var path = "/api/activities/" + id + "/withdraw";
      var answer = phone.post(path, Map.of("reason", "Tercatat dua kali"));
      if (answer.status() != 200) {
        complain(answer);
      }
    }
  }

  /// One decision, about a report of any village.
  void review(Client reviewer, Random random) {
    for (var id : some("", 1, random)) {
      var form = decision(id, random);
      var answer = reviewer.post("/api/activities/" + id + "/review", form);
      count(answer.status(), answer::text);
    }
  }

  void reviewMany(Client reviewer, Random random) {
    var forms = new ArrayList<Map<String, Object>>();
    some("", REPORTS_IN_A_BATCH, random).forEach(id -> forms.add(decision(id, random)));
    if (forms.isEmpty()) {
      return;
    }
    var answer = reviewer.post("/api/activities/review/batch", Map.of("decisions", forms));
    if (answer.status() == 200) {
      for (var outcome : answer.json().get("outcomes")) {
        count(outcome.get("status").intValue(), outcome::toString);
      }
    } else {
      complain(answer);
    }
  }

  private void heedOutcome(JsonNode outcome) {
    heed(
        UUID.fromString(outcome.get("id").stringValue()),
        outcome.get("status").intValue(),
        outcome);
  }

  private void heed(UUID id, Answer answer) {
    heed(id, answer.status(), answer.json());
  }

  private void heed(UUID id, int status, JsonNode body) {
    switch (status) {
      case 201 -> {
        var revision = body.get("revision").intValue();
        known.merge(id, revision, Math::max);
        if (!accepted.add(id + " " + revision)) {
          complaints.add(id + " revision " + revision + " was given to two");
        }
      }
      case 409 -> {
        conflicts.incrementAndGet();
        var stored = body.get("stored");
        if (stored != null) {
          known.merge(id, stored.get("revision").intValue(), Math::max);
        }
      }
      default -> complaints.add(status + " " + body);
    }
  }

  private void count(int status, java.util.function.Supplier<String> text) {
    if (status == 200) {
      decisions.incrementAndGet();
    } else if (status != 409) {
      complaints.add("review " + status + " " + text.get());
    }
  }

  private void complain(Answer answer) {
    complaints.add(answer.response().uri() + " " + answer.status() + " " + answer.text());
  }

  private Map<String, Object> decision(UUID id, Random random) {
    return Map.of(
        "id",
        id.toString(),
        "revision",
        known.getOrDefault(id, 1),
        "decision",
        random.nextInt(3) == 0 ? "RETURNED" : "APPROVED",
        "note",
        "Mohon dilengkapi " + random.nextInt(3));
  }

  private List<UUID> some(String region, int count, Random random) {
    var ids =
        new ArrayList<>(
            known.keySet().stream()
                .filter(id -> region.isEmpty() || region.equals(village.get(id)))
                .toList());
    Collections.shuffle(ids, random);
    return ids.subList(0, Math.min(count, ids.size()));
  }

  // Stock and flow, in few months, so that everyone meets everyone.
  private static SampleReport sample(String region, Random random) {
    var day = "2025-%02d-%02d".formatted(6 + random.nextInt(4), 1 + random.nextInt(28));
    var women = random.nextInt(60);
    return SampleReport.chillies(region)
        .on(day)
        .with("participantsFemale", women)
        .results("III-01.1", String.valueOf(1 + random.nextInt(90)), "III-01.2", women + ".5");
  }
}
