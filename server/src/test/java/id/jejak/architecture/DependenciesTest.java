package id.jejak.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// `docs/dependencies.md` names every library with its version and a licence: nothing comes in
/// without somebody having looked at it.
class DependenciesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?<name>\\S+) \\| (?<version>\\S+) \\| (?<licence>[^|]+) \\|$");
  // group/…/artifact/version/artifact-version.jar, as Maven's repository holds them
  private static final Pattern JAR =
      Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");
  // They belong to the program that runs the tests, not to us.
  private static final Pattern RUNNER =
      Pattern.compile("org\\.apache\\.maven\\..*|org\\.junit\\.platform:junit-platform-launcher");
  private static final Path PAGE = Path.of("../docs/dependencies.md");

  @Test
  void every_library_of_the_server_stands_on_the_page_and_no_other() throws IOException {
    var used = new TreeSet<String>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var jar = JAR.matcher(entry.replace('\\', '/'));
      if (jar.matches()) {
        var library = jar.group(1).replace('/', '.') + ":" + jar.group(2);
        if (!RUNNER.matcher(library).matches()) {
          used.add(library + " " + jar.group(3));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(listed(name -> name.contains(":"))).isEqualTo(used);
  }

  @Test
  void every_package_of_the_app_stands_on_the_page_and_no_other() throws IOException {
    var json = new JsonMapper();
    var locked =
        json.readTree(Files.readString(Path.of("../app/package-lock.json"))).get("packages");
    var named = json.readTree(Files.readString(Path.of("../app/package.json")));
    var used = new TreeSet<String>();
    for (var path : locked.propertyNames()) {
      var name = path.replaceFirst(".*node_modules/", "");
      var shipped = !path.isEmpty() && !locked.get(path).path("dev").asBoolean(false);
      var builds = path.equals("node_modules/" + name) && named.get("devDependencies").has(name);
      if (shipped || builds) {
        used.add(name + " " + locked.get(path).get("version").stringValue());
      }
    }
    assertThat(listed(name -> !name.contains(":"))).isEqualTo(used);
  }

  private static Set<String> listed(java.util.function.Predicate<String> which) throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .filter(row -> !row.group("version").equals("version") && !row.group(1).startsWith("---"))
        .filter(row -> which.test(row.group("name")))
        .map(row -> row.group("name") + " " + row.group("version"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
