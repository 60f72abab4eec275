package id.jejak.access.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.access.table.Calls.Call;
import id.jejak.access.table.Kind.Post;
import id.jejak.account.Accounts;
import id.jejak.total.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every call of the OpenAPI document, asked by every kind of person, is answered as
/// `access-table.txt` says. How to add a call stands in [Calls].
class AccessTableHttpTest extends HttpTest {
  private static final Path TABLE = Path.of("src/test/resources/id/jejak/access/access-table.txt");
  private static final Path MEASURED = Path.of("target/access-table.txt");
  private static final int AT_ONCE = 12;
  static final String HER_PASSWORD = PASSWORD;
  @Autowired private JdbcClient db;
  @Autowired private Accounts accounts;
  @Autowired private Folder totals;

  @Test
  void the_offices_of_one_column_allow_the_same() {
    for (var kind : Kind.all()) {
      if (!kind.letter().equals("W")) {
        assertThat(kind.posts().stream().map(post -> post.role().permissions()).distinct())
            .as(kind.toString())
            .hasSizeLessThanOrEqualTo(1);
      }
    }
    assertThat(Kind.all().stream().flatMap(kind -> kind.posts().stream()).map(Post::role))
        .contains(Role.values());
  }

  @Test
  void everyone_gets_the_answers_of_the_table_and_no_others() throws Exception {
    var people = new People(db, accounts.hash(PASSWORD));
    var everyone = people.everyone();
    var scene = new Scene("http://127.0.0.1:" + port, json, db, people, totals);
    var calls = Calls.all(scene).list();
    assertThat(forgotten(calls))
        .as("calls without a row: each needs a line in Calls and one in %s; see Calls", TABLE)
        .isEmpty();

    var table = AccessTable.read(TABLE);
    var surprises = new ArrayList<String>();
    var measured = new LinkedHashMap<String, List<String>>();
    // Papers one after the other: the server prints only a few at once.
    try (var pool = Executors.newFixedThreadPool(AT_ONCE);
        var press = Executors.newSingleThreadExecutor()) {
      var first = calls.stream().filter(Call::counts).toList();
      var then = calls.stream().filter(call -> !call.counts()).toList();
      for (var part : List.of(first, then)) {
        var asked = new LinkedHashMap<Call, Map<Person, Future<String>>>();
        for (var call : part) {
          asked.put(
              call, ask(scene, call, calls.indexOf(call), everyone, call.costly() ? press : pool));
        }
        for (var call : asked.entrySet()) {
          var name = call.getKey().name();
          var answers = new Answers(call.getValue());
          measured.put(name, answers.cells());
          surprises.addAll(answers.surprises(name, table.rows().get(name)));
        }
      }
    }
    table.rows().keySet().stream()
        .filter(name -> !measured.containsKey(name))
        .forEach(name -> surprises.add(name + "\n    has a row, but nobody asks it any more"));
    report(table, measured, surprises);
  }

  // Of each column one asks, in turn: its offices allow the same.
  private static Map<Person, Future<String>> ask(
      Scene scene, Call call, int turn, List<Person> everyone, ExecutorService pool) {
    var answers = new LinkedHashMap<Person, Future<String>>();
    for (var kind : Kind.all()) {
      var people = everyone.stream().filter(person -> person.kind().equals(kind)).toList();
      var person = people.get(turn % people.size());
      answers.put(
          person,
          pool.submit(() -> call.cell().apply(scene.send(person, call.request().apply(person)))));
    }
    return answers;
  }

  private TreeSet<String> forgotten(List<Call> calls) {
    var missing = new TreeSet<String>();
    var paths = visitor().get("/api/openapi.json").expect(200).json().get("paths");
    for (var path : paths.propertyNames()) {
      for (var method : paths.get(path).propertyNames()) {
        missing.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(missing).hasSizeGreaterThan(50);
    calls.forEach(call -> missing.remove(call.described()));
    return missing;
  }

  private static void report(
      AccessTable table, Map<String, List<String>> measured, List<String> surprises)
      throws IOException {
    if (!surprises.isEmpty()) {
      Files.write(MEASURED, table.withMeasured(measured));
      fail(
          "%d surprises. The table as the server answered is in server/%s: diff it with %s.\n%s\n%s",
          surprises.size(),
          MEASURED,
          TABLE,
          String.join("\n", AccessTable.head()),
          String.join("\n", surprises));
    }
  }

  /// What the people answered of one call got.
  private record Answers(Map<Person, Future<String>> asked) {
    List<String> cells() throws InterruptedException, ExecutionException {
      var cells = new ArrayList<String>();
      for (var kind : Kind.all()) {
        var found = new TreeSet<String>();
        for (var entry : asked.entrySet()) {
          if (entry.getKey().kind().equals(kind)) {
            found.add(entry.getValue().get());
          }
        }
        cells.add(String.join("/", found));
      }
      return cells;
    }

    List<String> surprises(String name, @Nullable List<String> expected)
        throws InterruptedException, ExecutionException {
      if (expected == null) {
        return List.of(
            "no row yet; look at every cell, then add:\n" + AccessTable.row(name, cells()));
      }
      var kinds = Kind.all();
      if (expected.size() != kinds.size()) {
        return List.of(name + "\n    has " + expected.size() + " cells instead of " + kinds.size());
      }
      var surprises = new ArrayList<String>();
      for (var entry : asked.entrySet()) {
        var person = entry.getKey();
        var cell = expected.get(kinds.indexOf(person.kind()));
        if (!cell.equals(entry.getValue().get())) {
          surprises.add(
              "%s\n    %s (%s): the table says %s, she got %s"
                  .formatted(name, person.kind(), person, cell, entry.getValue().get()));
        }
      }
      return surprises;
    }
  }
}
