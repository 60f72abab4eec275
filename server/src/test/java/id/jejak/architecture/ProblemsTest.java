package id.jejak.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.shared.ProblemType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/// Every refusal has words, and the words are those of everyday.
class ProblemsTest {
  // The words that design forbids on the screen.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(sinkronisasi|submit|upload|unggah|error|server|cache|invalid|tidak valid|gagal)\\b");

  static List<ProblemType> problems() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.jejak").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
            .flatMap(type -> List.of(type.reflect().getEnumConstants()).stream())
            .map(ProblemType.class::cast)
            .toList();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void a_problem_has_a_title_and_says_what_to_do_in_everyday_words(ProblemType problem)
      throws IOException {
    for (var part : List.of("title", "detail")) {
      var text = texts().getProperty(problem.name() + "." + part);
      assertThat(text).as(problem.name() + "." + part).isNotBlank();
      assertThat(FORBIDDEN.matcher(text).find()).as(text).isFalse();
      assertThat(text).doesNotEndWith("!");
    }
    assertThat(problem.http()).isBetween(400, 599);
  }

  @Test
  void no_two_problems_share_a_code_and_no_text_is_left_over() throws IOException {
    var codes = problems().stream().map(ProblemType::name).toList();
    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    Set<String> named =
        texts().stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(toSet());
    assertThat(named).containsExactlyInAnyOrderElementsOf(codes);
  }

  private static Properties texts() throws IOException {
    var texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource("problems.properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
