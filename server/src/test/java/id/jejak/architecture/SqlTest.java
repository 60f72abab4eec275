package id.jejak.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.HttpTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// The database parses every statement of every store before anyone runs it: no misspelt column
/// hides in a branch that no test reaches.
class SqlTest extends HttpTest {
  @Autowired private DataSource source;

  record Statement(Class<?> store, String name, String sql) {
    boolean isTemporaryTable() {
      return sql.startsWith("create temporary table");
    }

    /// A fragment is parsed within the statements that contain it.
    boolean isFragmentOf(Statement other) {
      return other != this && !other.sql.equals(sql) && other.sql.contains(sql);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_database_understands() {
    return stores()
        .flatMap(store -> {
          var all = statements(store);
          return all.stream()
              .filter(statement -> all.stream().noneMatch(statement::isFragmentOf))
              .map(statement ->
                  DynamicTest.dynamicTest(
                      store.getSimpleName() + "." + statement.name(), () -> parse(statement, all)));
        });
  }

  @Test
  void there_are_statements_to_parse() {
    assertThat(stores().flatMap(store -> statements(store).stream()).count()).isGreaterThan(60);
  }

  private void parse(Statement statement, List<Statement> ofStore) throws SQLException {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (var table : ofStore.stream().filter(Statement::isTemporaryTable).toList()) {
          connection.createStatement().execute(table.sql());
        }
        assertThatCode(() -> prepare(connection, statement.sql())).doesNotThrowAnyException();
      } finally {
        connection.rollback();
      }
    }
  }

  private static void prepare(Connection connection, String sql) throws SQLException {
    var named = NamedParameterUtils.parseSqlStatement(sql);
    var positional = NamedParameterUtils.substituteNamedParameters(named, null);
    try (var prepared = connection.prepareStatement(positional)) {
      prepared.getParameterMetaData();
    }
  }

  private static Stream<? extends Class<?>> stores() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.jejak").stream()
            .filter(type -> type.getSimpleName().endsWith("Store"))
            .map(type -> type.reflect());
  }

  private static List<Statement> statements(Class<?> store) {
    return Arrays.stream(store.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class)
        .map(field -> new Statement(store, field.getName(), value(field)))
        .toList();
  }

  private static String value(Field field) {
    try {
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
