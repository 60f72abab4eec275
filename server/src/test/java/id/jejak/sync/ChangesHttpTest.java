package id.jejak.sync;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ChangesHttpTest extends HttpTest {
  @Autowired private DataSource source;

  @Test
  void a_change_is_told_once_and_only_to_those_whose_scope_it_is_in() {
    var region = "82.04.16.2001";
    var reader = new Reader(secretaryOf(region));
    var district = new Reader(secretaryOf("82.04.16"));
    var neighbour = new Reader(secretaryOf("82.04.16.2002"));
    var pokja2 = new Reader(as(region, Role.KETUA_POKJA, Field.POKJA_II));
    var id = send(region);

    var change = reader.next().getFirst();
    assertThat(change.get("kind").stringValue()).isEqualTo("activity");
    assertThat(change.get("id").stringValue()).isEqualTo(id.toString());
    assertThat(change.get("state").stringValue()).isEqualTo("SUBMITTED");
    assertThat(change.get("revision").intValue()).isEqualTo(1);
    assertThat(change.get("regionCode").stringValue()).isEqualTo(region);
    assertThat(change.get("review").isNull()).isTrue();
    assertThat(reader.next()).isEmpty();
    assertThat(district.next()).hasSize(1);
    assertThat(neighbour.next()).isEmpty();
    assertThat(pokja2.next()).isEmpty();
  }

  @Test
  void every_kind_of_change_is_told() {
    var region = "82.04.16.2003";
    var reader = new Reader(secretaryOf(region));
    var id = send(region);
    var path = "/api/activities/" + id;
    var district = secretaryOf("82.04.16");
    district.put(path + "/opening", Map.of("revision", 1)).expect(204);
    district
        .post(path + "/review", Map.of("revision", 1, "decision", "RETURNED", "note", "Foto"))
        .expect(200);
    secretaryOf(region).put(path, chillies(region).basedOn(1).with("cadres", 1).body()).expect(201);
    district.post(path + "/review", Map.of("revision", 2, "decision", "APPROVED")).expect(200);
    district.post(path + "/publication", Map.of("published", true)).expect(200);
    secretaryOf(region).post(path + "/withdraw", Map.of("reason", "Salah")).expect(200);
    assertThat(reader.next())
        .hasSize(7)
        .allSatisfy(change -> assertThat(change.get("state").stringValue()).isEqualTo("WITHDRAWN"));
  }

  @Test
  void a_report_that_moves_to_another_bidang_is_told_in_the_one_it_leaves() {
    var region = "82.04.16.2007";
    var secretary = new Reader(secretaryOf(region));
    var pokja3 = new Reader(as(region, Role.KETUA_POKJA, Field.POKJA_III));
    var pokja4 = new Reader(as(region, Role.KETUA_POKJA, Field.POKJA_IV));
    var id = send(region);
    assertThat(pokja3.next()).hasSize(1);
    assertThat(pokja4.next()).isEmpty();

    var moved = SampleReport.of(region, "POKJA_IV", "IV-16").basedOn(1);
    secretaryOf(region).put("/api/activities/" + id, moved.body()).expect(201);

    var left = pokja3.page();
    assertThat(left.get("items")).isEmpty();
    assertThat(left.get("gone").values().stream().map(JsonNode::stringValue))
        .containsExactly(id.toString());
    as(region, Role.KETUA_POKJA, Field.POKJA_III).get("/api/activities/" + id).expect(404);
    var come = pokja4.page();
    assertThat(come.get("gone")).isEmpty();
    assertThat(come.get("items").get(0).get("id").stringValue()).isEqualTo(id.toString());
    assertThat(secretary.next())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.get("id").stringValue()).isEqualTo(id.toString()));
    // What happens to it from now on is nothing to the Pokja it left.
    secretaryOf("82.04.16")
        .post("/api/activities/" + id + "/review", Map.of("revision", 2, "decision", "APPROVED"))
        .expect(200);
    assertThat(pokja3.page().get("gone")).isEmpty();
    assertThat(pokja4.next()).hasSize(1);
  }

  @Test
  void many_changes_come_in_pages_in_order() {
    var region = "82.04.16.2004";
    var reader = new Reader(secretaryOf(region));
    var reports =
        IntStream.range(0, 450).mapToObj(i -> chillies(region).withId(SampleReport.id())).toList();
    secretaryOf(region).post("/api/activities/batch", Map.of("activities", reports)).expect(200);

    var first = reader.page();
    assertThat(first.get("items")).hasSize(200);
    assertThat(first.get("more").booleanValue()).isTrue();
    var second = reader.page();
    assertThat(second.get("more").booleanValue()).isTrue();
    var third = reader.page();
    assertThat(third.get("items")).hasSize(50);
    assertThat(third.get("more").booleanValue()).isFalse();
    var seen = new ArrayList<String>();
    for (var page : List.of(first, second, third)) {
      seen.addAll(page.get("items").findValuesAsString("id"));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(450);
  }

  @Test
  void a_transaction_that_commits_late_is_not_skipped() throws Exception {
    var region = "82.04.16.2005";
    var reader = new Reader(secretaryOf(region));
    try (var slow = source.getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("select pg_current_xact_id()"); // begins before the others
      var early = send(region);
      var meanwhile = reader.next();
      // What was committed after the slow one began waits: else its place in the order would pass.
      assertThat(meanwhile).isEmpty();
      try (var insert =
          slow.prepareStatement(
              "insert into change_log (region_code, field, kind, subject_id, changed_at) values (?, 'POKJA_III', 'activity', ?::uuid, now())")) {
        insert.setString(1, region);
        insert.setString(2, early.toString());
        insert.execute();
      }
      var late = send(region);
      assertThat(reader.next()).isEmpty();
      slow.commit();
      assertThat(reader.next().stream().map(change -> change.get("id").stringValue()))
          .containsExactly(early.toString(), early.toString(), late.toString());
    }
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void an_old_cursor_never_runs_backwards() {
    var region = "82.04.16.2006";
    send(region);
    var ahead = "999999999-5";
    var page = secretaryOf(region).get("/api/changes?since=" + ahead).expect(200).json();
    assertThat(page.get("items")).isEmpty();
    assertThat(page.get("cursor").stringValue()).isEqualTo(ahead);
  }

  private UUID send(String region) {
    var id = SampleReport.id();
    secretaryOf(region).put("/api/activities/" + id, chillies(region).body()).expect(201);
    return id;
  }

  /// A phone that keeps its cursor.
  private static final class Reader {
    private final Client client;
    private String cursor = "";

    Reader(Client client) {
      this.client = client;
      next();
    }

    JsonNode page() {
      var page = client.get("/api/changes?since=" + cursor).expect(200).json();
      cursor = page.get("cursor").stringValue();
      return page;
    }

    List<JsonNode> next() {
      var items = new ArrayList<JsonNode>();
      JsonNode page;
      do {
        page = page();
        page.get("items").forEach(items::add);
      } while (page.get("more").booleanValue());
      return items;
    }
  }
}
