package id.jejak.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.SampleReport;
import id.jejak.roster.Lists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list is being read, then written, when the server is killed: the next one goes on at the next
/// row, and no row is read or written twice.
class RosterKillTest {
  private static final int ROWS = 2_500;
  private static final String OPERATOR = "82.04.08";
  private static final String VILLAGE = "82.04.08.2001";
  private final JsonMapper json = new JsonMapper();
  private final Path data = DataFolders.make();
  private final int port = Ports.free();

  @Test
  void a_list_is_written_once_whatever_is_killed_in_the_middle() {
    ServerProcess.seed(Seeding.class, data, "--office=" + OPERATOR + "/OPERATOR");
    var path = "/api/rosters/" + SampleReport.id();
    var server = ServerProcess.start(data, port);
    try {
      var operator = server.client(json);
      var form = Map.of("username", OPERATOR + "-operator", "password", Seeding.PASSWORD);
      operator.post("/api/session", form).expect(200);
      operator.putFile(path, list()).expect(200);
      await(operator, path, roster -> roster.get("rows").intValue() > 0);
      server.kill();
      server = ServerProcess.start(data, port);

      var read = await(operator, path, roster -> isAt(roster, "CHECKED"));
      assertThat(read.get("rows").intValue()).isEqualTo(ROWS);
      operator.put(path + "/writing", Map.of("kind", "ALL")).expect(200);
      var seen = await(operator, path, roster -> settled(roster) > 0);
      server.kill();
      assertThat(settled(seen)).isLessThan(ROWS);
      server = ServerProcess.start(data, port);

      var done = await(operator, path, roster -> isAt(roster, "WRITTEN"));
      assertThat(settled(done)).isEqualTo(ROWS);
      assertThat(done.get("accounts").intValue()).isEqualTo(ROWS);
      assertEachOnce(server.postgres());
    } finally {
      server.close();
    }
  }

  private static void assertEachOnce(Postgres postgres) {
    assertThat(postgres.count("select count(*) from officer where name like 'Ny. Kader %'"))
        .isEqualTo(ROWS);
    assertThat(
            postgres.count(
                "select count(distinct name) from officer where name like 'Ny. Kader %'"))
        .isEqualTo(ROWS);
    assertThat(
            postgres.count(
                "select count(*) from assignment a join officer o on o.id = a.officer_id where o.name like 'Ny. Kader %'"))
        .isEqualTo(ROWS);
    assertThat(
            postgres.count(
                "select count(*) from account c join officer o on o.id = c.officer_id where o.name like 'Ny. Kader %'"))
        .isEqualTo(ROWS);
    for (var act : new String[] {"OFFICER_ADDED", "OFFICE_GIVEN", "ACCOUNT_OPENED"}) {
      assertThat(
              postgres.count(
                  "select count(distinct subject_id) from audit_entry where kind = '%s'"
                      .formatted(act)))
          .isEqualTo(ROWS);
      assertThat(
              postgres.count("select count(*) from audit_entry where kind = '%s'".formatted(act)))
          .isEqualTo(ROWS);
    }
    assertThat(postgres.count("select count(*) from audit_entry where kind = 'ROSTER_IMPORTED'"))
        .isEqualTo(1);
  }

  private JsonNode await(Client operator, String path, Predicate<JsonNode> wanted) {
    while (true) {
      var roster = Patience.persist(() -> operator.get(path)).expect(200).json();
      if (wanted.test(roster)) {
        return roster;
      }
      Patience.rest(5, 10);
    }
  }

  private static boolean isAt(JsonNode roster, String state) {
    return roster.get("state").stringValue().equals(state);
  }

  private static int settled(JsonNode roster) {
    return roster.get("settledRows").intValue();
  }

  private static byte[] list() {
    var rows = new ArrayList<String[]>();
    for (var i = 0; i < ROWS; i++) {
      rows.add(Lists.officer(VILLAGE, "Ny. Kader " + i, "Anggota Pokja", "Pokja IV"));
    }
    return Lists.xlsx(rows);
  }
}
