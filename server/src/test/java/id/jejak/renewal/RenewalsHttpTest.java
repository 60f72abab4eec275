package id.jejak.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.reform.ReformJobs;
import id.jejak.serving.RegionsCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A newer list of the regions of Pulau Taliabu.
class RenewalsHttpTest extends HttpTest {
  private static final String KABUPATEN = "82.08";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
  @Autowired private JdbcClient db;
  @Autowired private ReformJobs jobs;
  @Autowired private RegionsCommand command;
  @TempDir private Path folder;

  @Test
  void what_differs_is_told_and_what_is_taken_changes_the_tree_on_its_day() {
    var list = regionsOf(KABUPATEN);
    var renamed = villageOf("82.08.01", 0);
    list.put(renamed, "Nama Yang Baru");
    var renumbered = villageOf("82.08.01", 1);
    var name = list.remove(renumbered);
    list.put("82.08.01.2991", name);
    var gone = villageOf("82.08.01", 2);
    list.remove(gone);
    list.put("82.08.01.1992", "Kelurahan Baru");
    // A kecamatan with another code: its villages are expected to follow and differ in nothing.
    var moved = "82.08.08";
    rename(list, moved, "82.08.18");

    var id = SampleReport.id();
    var told = compare(operator(), id, csv(list)).expect(200).json();
    assertThat(told.get("rows").intValue()).isEqualTo(list.size());
    assertThat(told.get("counts").toString())
        .isEqualTo("{\"added\":1,\"renamed\":1,\"renumbered\":2,\"gone\":1,\"open\":4}");
    assertThat(of(told, "RENUMBER").findValuesAsString("newCode"))
        .containsExactly("82.08.18", "82.08.01.2991");
    assertThat(of(told, "GONE").findValuesAsString("code")).containsExactly(gone);
    assertThat(of(told, "RENAME").findValuesAsString("name")).containsExactly("Nama Yang Baru");
    assertThat(of(told, "NEW").findValuesAsString("regionKind")).containsExactly("KELURAHAN");
    assertThat(compare(operator(), id, csv(list)).expect(200).json()).isEqualTo(told);
    assertThat(
            operator()
                .get("/api/regions/imports/updates")
                .expect(200)
                .json()
                .get("id")
                .stringValue())
        .isEqualTo(id.toString());

    var one = of(told, "RENAME").get(0).get("number").intValue();
    var first =
        accept(operator(), id, Map.of("effectiveOn", today.toString(), "numbers", List.of(one)));
    assertThat(first.expect(200).json().at("/counts/open").intValue()).isEqualTo(3);
    accept(operator(), id, Map.of("effectiveOn", today.toString())).expect(200);
    var rest = accept(operator(), id, Map.of("effectiveOn", today.toString())).expect(200).json();
    assertThat(rest.at("/counts/open").intValue()).isZero();
    jobs.carryOutDue();
    var changes = operator().get("/api/regions/changes").expect(200).json().get("items");
    assertThat(changes.findValuesAsString("state")).containsOnly("APPLIED").hasSize(4);
    assertThat(nameOf(renamed)).isEqualTo("Nama Yang Baru");
    assertThat(nameOf("82.08.18")).isEqualTo("Tabona");
    assertThat(visitor().get("/api/regions?parent=82.08.18").expect(200).json().get("items"))
        .isNotEmpty();
    // What is gone waits for a decision; nothing else differs any longer.
    var next = compare(operator(), SampleReport.id(), csv(list)).expect(200).json();
    assertThat(next.get("counts").toString())
        .isEqualTo("{\"added\":0,\"renamed\":0,\"renumbered\":0,\"gone\":1,\"open\":0}");
    assertThat(checker.differences()).isEmpty();
  }

  @Test
  void only_who_may_change_the_tree_compares_it() {
    var file = "code,name\n82.08.02,Taliabu Barat Laut\n";
    var id = SampleReport.id();
    compare(as("82.08.02", Role.OPERATOR, null), id, file).expect(403, "NOT_ALLOWED");
    compare(secretaryOf(KABUPATEN), id, file).expect(403);
    compare(visitor(), id, file).expect(401);
    compare(operator(), id, "satu,dua\n").expect(422, "INVALID");
    compare(operator(), id, "").expect(422);
    var other = as("82.05", Role.OPERATOR, null);
    var own = SampleReport.id();
    compare(other, own, file).expect(200);
    var day = Map.<String, Object>of("effectiveOn", today.toString());
    operator().get("/api/regions/imports/updates/" + own).expect(404);
    accept(operator(), own, day).expect(404);
    accept(other, own, Map.of()).expect(422);
    other.get("/api/regions/imports/updates/" + SampleReport.id()).expect(404);
  }

  @Test
  void the_command_line_reads_the_package_as_it_is_and_finds_nothing_new() throws IOException {
    var data = Files.createDirectories(folder.resolve("data"));
    for (var file : List.of("provinces", "regencies", "districts", "villages")) {
      Files.writeString(data.resolve(file + ".csv"), "code,parent_code,name\n");
    }
    var list = regionsOf("82.04");
    var text = new StringBuilder("code,district_code,name\n");
    list.forEach((code, name) -> {
      if (code.length() == 13) {
        text.append(code).append(",x,\"").append(name).append("\"\n");
      }
    });
    Files.writeString(data.resolve("villages.csv"), text);
    var districts = new StringBuilder("code,regency_code,name\n");
    list.forEach((code, name) -> {
      if (code.length() == 8) {
        districts.append(code).append(",x,").append(name).append("\n");
      }
    });
    Files.writeString(data.resolve("districts.csv"), districts);
    var out = new ByteArrayOutputStream();
    command.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(list.size() + " regions read; 0 new, 0 renumbered, 0 renamed, 0 gone.");
  }

  private Client operator() {
    return as(KABUPATEN, Role.OPERATOR, null);
  }

  private static Answer compare(Client client, UUID id, String csv) {
    return client.sendRaw(
        "PUT",
        "/api/regions/imports/updates/" + id,
        csv,
        "X-Jejak",
        "1",
        "Content-Type",
        "text/csv");
  }

  private static Answer accept(Client client, UUID id, Map<String, Object> form) {
    return client.post("/api/regions/imports/updates/" + id + "/acceptance", form);
  }

  private TreeMap<String, String> regionsOf(String root) {
    var all = new TreeMap<String, String>();
    db.sql("select code, name from region where code like :root || '.%' and valid_to is null")
        .param("root", root)
        .query(row -> {
          all.put(row.getString("code"), row.getString("name"));
        });
    return all;
  }

  private String villageOf(String district, int at) {
    return regionsOf(district).navigableKeySet().stream().skip(at).findFirst().orElseThrow();
  }

  private static void rename(TreeMap<String, String> list, String from, String to) {
    for (var code : List.copyOf(list.keySet())) {
      if (code.startsWith(from)) {
        list.put(to + code.substring(from.length()), list.remove(code));
      }
    }
  }

  private static String csv(Map<String, String> list) {
    var text = new StringBuilder("kode,nama\n");
    list.forEach((code, name) -> text.append(code).append(",\"").append(name).append("\"\n"));
    return text.toString();
  }

  private static JsonNode of(JsonNode told, String kind) {
    var items = new tools.jackson.databind.json.JsonMapper().createArrayNode();
    told.get("items")
        .forEach(item -> {
          if (item.get("kind").stringValue().equals(kind)) {
            items.add(item);
          }
        });
    return items;
  }

  private String nameOf(String region) {
    return visitor().get("/api/regions/" + region).expect(200).json().get("name").stringValue();
  }
}
