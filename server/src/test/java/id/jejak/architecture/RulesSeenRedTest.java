package id.jejak.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A rule that nothing can break protects nothing: every rule goes red on its counterexample.
class RulesSeenRedTest {
  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          Map.entry("SQL_LIVES_IN_STORES", "SqlOutsideOfAStore"),
          Map.entry("NO_STATEMENT_OF_PLAIN_JDBC", "PlainJdbc"),
          Map.entry("HTTP_STAYS_AT_THE_EDGE", "HttpInside"),
          Map.entry("SHARED_DEPENDS_ON_NOTHING", "TiedToAModule"),
          Map.entry("NO_FIELD_INJECTION", "FieldInjection"),
          Map.entry("NO_SETTER_INJECTION", "SetterInjection"),
          Map.entry("ONE_CONSTRUCTOR", "TwoConstructors"),
          Map.entry("COMPONENTS_DO_NOT_CHANGE", "Changing"),
          Map.entry("TRANSACTIONS_ARE_OPENED_BY_METHODS", "TransactionOfAClass"),
          Map.entry("NO_TRANSACTION_IN_CONTROLLERS", "TransactionController"),
          Map.entry("TIME_IS_PASSED_IN", "OwnTime"),
          Map.entry("NAMES_SAY_WHAT_THINGS_ARE", "PersonService"),
          Map.entry("CONTROLLERS_ARE_HIDDEN", "ShownController"),
          Map.entry("CONTROLLERS_ASK_NO_STORE", "AroundTheDoorController"),
          Map.entry("EVERY_HANDLER_KNOWS_WHO_ASKS", "ForgetfulController"),
          Map.entry("EVERY_DOOR_CHECKS_ACCESS", "ForgetfulDoor"));

  private static final JavaClasses WRONG =
      new ClassFileImporter().importPackages("counterexample", "id.jejak.shared");

  @TestFactory
  Stream<DynamicTest> every_rule_finds_its_counterexample() {
    return rules()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(rule(name).evaluate(WRONG).getFailureReport().getDetails())
                        .anySatisfy(found -> assertThat(found).contains(CULPRITS.get(name)))));
  }

  @Test
  void every_rule_has_a_counterexample() {
    assertThat(rules()).containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
  }

  @Test
  void a_door_that_asks_or_is_open_is_no_counterexample() {
    assertThat(rule("EVERY_DOOR_CHECKS_ACCESS").evaluate(WRONG).getFailureReport().getDetails())
        .hasSize(2)
        .noneSatisfy(found -> assertThat(found).contains("CarefulDoor"));
  }

  private static Stream<String> rules() {
    return Arrays.stream(RulesTest.class.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> field.getName());
  }

  private static ArchRule rule(String name) {
    try {
      return (ArchRule) RulesTest.class.getDeclaredField(name).get(null);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
