package id.jejak.total;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Random months of a kecamatan: reports are sent alone and in batches, corrected, moved to other
/// months and types, approved, returned, withdrawn, folded now and then. After every few steps the
/// totals must be what a naive recount of the same history says.
class RandomHistoriesHttpTest extends HttpTest {
  private static final int STEPS = 60;
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "child",
          "field",
          "type",
          "indicator",
          "month",
          "child,indicator",
          "indicator,month",
          "child,type,month",
          "child,field,type,indicator,month");

  // Each history has a kecamatan of its own, so that it can be told again by its number.
  @ParameterizedTest
  @ValueSource(strings = {"82.04.22", "82.04.23", "82.04.24", "82.04.25", "82.04.26", "82.04.27"})
  void totals_equal_a_naive_recount_at_every_moment(String district) {
    var random = new Random(district.hashCode());
    var history = new NaiveHistory(district, random);
    var past = new ArrayList<Moment>();
    for (var step = 0; step < STEPS; step++) {
      act(history, random);
      if (random.nextInt(9) == 0) {
        folder.fold();
      }
      if (random.nextInt(5) == 0 || step == STEPS - 1) {
        compare(history, district, random);
        past.add(remember(history, district, random));
      }
    }
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
    folder.fold();
    assertThat(checker.differences()).isEmpty();
    for (var by : QUESTIONS) {
      compare(history, district, by, "2026-01", "2026-06");
      compare(history, district, by, "2026-03", "2026-04");
      compare(history, history.village(0), by, "2026-02", "2026-06");
    }
    for (var moment : past) {
      var known = get(moment.region(), moment.question() + "&knownOn=" + moment.at());
      assertThat(Rows.written(known.get("rows")))
          .as("%s as known on %s", moment.question(), moment.at())
          .isEqualTo(moment.rows());
    }
  }

  private void act(NaiveHistory history, Random random) {
    var known = history.ids();
    var choice = known.isEmpty() ? 0 : random.nextInt(10);
    if (choice < 3) {
      send(SampleReport.id(), history.newEntry(), 0, history);
      return;
    }
    if (choice == 3) {
      sendBatch(history, random);
      return;
    }
    var id = known.get(random.nextInt(known.size()));
    var entry = history.get(id);
    switch (choice) {
      case 4, 5 -> {
        if (!entry.state().equals("WITHDRAWN")) {
          send(id, history.corrected(entry), entry.revision(), history);
        }
      }
      case 6, 7 -> review(id, entry, "APPROVED", history);
      case 8 -> review(id, entry, "RETURNED", history);
      default -> {
        client(entry)
            .post("/api/activities/" + id + "/withdraw", Map.of("reason", "Salah"))
            .expect(200);
        history.put(id, entry.in("WITHDRAWN"));
      }
    }
  }

  private void send(UUID id, NaiveHistory.Entry entry, int base, NaiveHistory history) {
    client(entry).put("/api/activities/" + id, entry.report().basedOn(base).body()).expect(201);
    history.put(id, entry.in("SUBMITTED").at(base + 1));
  }

  // A team's phone comes home with many at once: new ones and corrections, often of the same
  // stocks.
  private void sendBatch(NaiveHistory history, Random random) {
    var sample = history.newEntry();
    var sent = new LinkedHashMap<UUID, NaiveHistory.Entry>();
    for (var i = 0; i < 1 + random.nextInt(5); i++) {
      sent.put(SampleReport.id(), history.corrected(sample).at(1));
    }
    for (var id : history.openIds(sample.region())) {
      if (random.nextInt(3) == 0) {
        sent.put(id, history.corrected(sample).at(history.get(id).revision() + 1));
      }
    }
    var bodies =
        sent.entrySet().stream()
            .map(e -> e.getValue().report().basedOn(e.getValue().revision() - 1).withId(e.getKey()))
            .toList();
    var outcomes =
        client(sample)
            .post("/api/activities/batch", Map.of("activities", bodies))
            .expect(200)
            .json()
            .get("outcomes");
    assertThat(outcomes.findValues("status").stream().map(JsonNode::intValue)).containsOnly(201);
    sent.forEach((id, entry) -> history.put(id, entry.in("SUBMITTED")));
  }

  private void review(UUID id, NaiveHistory.Entry entry, String decision, NaiveHistory history) {
    if (!entry.state().equals("WITHDRAWN")) {
      var reviewer =
          secretaryOf(entry.region().length() > 8 ? entry.region().substring(0, 8) : "82.04");
      var body = Map.of("revision", entry.revision(), "decision", decision, "note", "Catatan");
      reviewer.post("/api/activities/" + id + "/review", body).expect(200);
      history.put(id, entry.in(decision));
    }
  }

  private void compare(NaiveHistory history, String district, Random random) {
    var region = random.nextBoolean() ? district : history.village(random.nextInt(3));
    var from = 1 + random.nextInt(5);
    var to = from + random.nextInt(7 - from);
    var by = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    compare(history, region, by, "2026-0" + from, "2026-0" + to);
  }

  /// What was told at a moment, to be asked for again when everything has moved on.
  private record Moment(String region, String question, String at, Map<String, String> rows) {}

  private Moment remember(NaiveHistory history, String district, Random random) {
    var region = random.nextBoolean() ? district : history.village(random.nextInt(3));
    var by = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    var question = "from=2026-0%d&to=2026-06&by=%s".formatted(1 + random.nextInt(5), by);
    var told = get(region, question);
    return new Moment(
        region, question, told.get("asOf").stringValue(), Rows.written(told.get("rows")));
  }

  private JsonNode get(String region, String question) {
    return secretaryOf(region)
        .get("/api/totals?region=%s&%s".formatted(region, question))
        .expect(200)
        .json();
  }

  private void compare(NaiveHistory history, String region, String by, String from, String to) {
    var rows = get(region, "from=%s&to=%s&by=%s".formatted(from, to, by)).get("rows");
    assertThat(Rows.written(rows))
        .as("%s by %s from %s to %s", region, by, from, to)
        .isEqualTo(history.totals(region, by, from, to));
  }

  private Client client(NaiveHistory.Entry entry) {
    return secretaryOf(entry.region());
  }
}
