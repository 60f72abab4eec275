package id.jejak.total;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random months of a kecamatan whose villages are renumbered, split and merged in between. After
/// every change the totals must be what a naive recount of the same reports says, under the tree of
/// the day and under the earlier one.
class ChangingTreeHttpTest extends HttpTest {
  private static final String DISTRICT = "82.06.03";
  private static final String A = DISTRICT + ".2001";
  private static final String B = DISTRICT + ".2002";
  private static final String C = DISTRICT + ".2003";
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "child",
          "indicator",
          "child,indicator",
          "indicator,month",
          "child,field,type,indicator,month");
  private final Random random = new Random(7);
  private final NaiveHistory history = new NaiveHistory(DISTRICT, random);
  private final NaiveHistory earlier = new NaiveHistory(DISTRICT, random);
  // Whose signed-in officer writes for the village that has this code now.
  private final Map<String, String> writers = new HashMap<>(Map.of(A, A, B, B, C, C));
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));

  @Test
  void totals_equal_a_naive_recount_under_either_tree() {
    send(A, 8, A);
    send(B, 8, B);
    send(C, 5, C);
    folder.fold();
    send(A, 2, A);
    compare(history, "");

    var a2 = DISTRICT + ".2101";
    change("RENUMBER", Map.of("region", A, "newCode", a2), A, a2);
    send(a2, 6, A);
    compare(history, "");
    compare(earlier, "&tree=" + today.minusDays(1));

    // A desa is split: what was reported stays with the one that goes on.
    var d = DISTRICT + ".2104";
    var split = Map.of("region", C, "newCode", d, "name", "Peteley Timur", "regionKind", "DESA");
    change("SPLIT", split, d, d);
    writers.put(d, d);
    send(d, 5, C);
    send(C, 3, C);
    compare(history, "");
    compare(earlier, "&tree=" + today.minusDays(1));

    folder.fold();
    send(B, 2, B);
    change("MERGE", Map.of("region", B, "into", a2), B, a2);
    compare(history, "");
    send(a2, 4, A);
    compare(history, "");
    compare(earlier, "&tree=" + today.minusDays(1));
    folder.fold();
    compare(history, "");
    compare(earlier, "&tree=" + today.minusDays(1));
    // What the officer of the village that ended had still to send is taken, too, and is hers in
    // the
    // earlier tree.
    writers.put(B, B);
    var late = SampleReport.id();
    var entry = history.entryOf(B);
    secretaryOf(B).put("/api/activities/" + late, entry.report().body()).expect(201);
    earlier.put(late, entry);
    history.put(late, history.moved(entry, a2));
    compare(history, "");
    compare(earlier, "&tree=" + today.minusDays(1));
  }

  private void send(String village, int many, String before) {
    for (var n = 0; n < many; n++) {
      var id = SampleReport.id();
      var entry = history.entryOf(village);
      secretaryOf(writers.get(village))
          .put("/api/activities/" + id, entry.report().body())
          .expect(201);
      var state = random.nextInt(3) == 0 ? "APPROVED" : "SUBMITTED";
      if (state.equals("APPROVED")) {
        secretaryOf(DISTRICT)
            .post("/api/activities/" + id + "/review", Map.of("revision", 1, "decision", state))
            .expect(200);
      }
      history.put(id, entry.in(state));
      earlier.put(id, earlier.moved(entry, before).in(state));
    }
  }

  private void change(String kind, Map<String, String> members, String from, String to) {
    var plan = new HashMap<String, Object>(members);
    plan.put("kind", kind);
    plan.put("effectiveOn", today.toString());
    as("82.06", Role.OPERATOR, null)
        .put("/api/regions/changes/" + SampleReport.id(), plan)
        .expect(200);
    writers.put(to, writers.getOrDefault(from, from));
    history.move(from, to);
  }

  private void compare(NaiveHistory told, String tree) {
    for (var by : QUESTIONS) {
      for (var months : List.of("2026-01 2026-06", "2026-03 2026-04")) {
        var from = months.substring(0, 7);
        var to = months.substring(8);
        var rows =
            secretaryOf(DISTRICT)
                .get(
                    "/api/totals?region="
                        + DISTRICT
                        + "&from="
                        + from
                        + "&to="
                        + to
                        + "&by="
                        + by
                        + tree)
                .expect(200)
                .json()
                .get("rows");
        assertThat(Rows.written(rows))
            .as("by %s from %s to %s %s", by, from, to, tree)
            .isEqualTo(told.totals(DISTRICT, by, from, to));
      }
    }
    assertThat(checker.differences()).isEmpty();
    assertThat(monthChecker.differences()).isEmpty();
  }
}
