package id.jejak.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/security.md` leans on tests and classes by name: each of them exists.
class SecurityPageTest {
  private static final Path PAGE = Path.of("../docs/security.md");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
  // Of the JDK.
  private static final Pattern JDK = Pattern.compile("SecureRandom");

  @Test
  void every_test_and_class_it_names_exists() throws IOException {
    var sources = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .forEach(file -> sources.add(file.replace(".java", "")));
    }
    var named =
        NAME.matcher(Files.readString(PAGE))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !JDK.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(sources).containsAll(named);
  }
}
