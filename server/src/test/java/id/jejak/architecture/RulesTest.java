package id.jejak.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// How the code is cut, and why.
@AnalyzeClasses(packages = "id.jejak", importOptions = DoNotIncludeTests.class)
class RulesTest {
  // What stands between HTTP and the controllers: filters, the handlers of problems, sessions as
  // cookies, the address people use, public pages as answers, and the app's files.
  private static final Set<String> EDGE =
      Set.of(
          "Problems",
          "PageProblems",
          "UnknownAddresses",
          "Notices",
          "PublicAddressArgument",
          "Html",
          "ProblemAnswers",
          "ContainerRefusals",
          "SecurityConfiguration",
          "CurrentUserArgument",
          "SessionCookie",
          "BrowserSessions",
          "AppFiles",
          "ApiOperations");

  @ArchTest
  static final ArchRule SQL_LIVES_IN_STORES =
      noClasses()
          .that(are(describe("no store", type -> !outermost(type).endsWith("Store"))))
          .and(are(describe("not the set-up of JdbcClient", type -> !outermost(type).equals("Db"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc.core..")
          .because("SqlTest parses every statement in *Store; SQL elsewhere would escape it");

  @ArchTest
  static final ArchRule NO_STATEMENT_OF_PLAIN_JDBC =
      noClasses()
          .that(are(describe("outside Db", RulesTest::isOutsideDb)))
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.sql\\.(Statement|PreparedStatement|CallableStatement)")
          .because(
              "statements go through JdbcClient in *Store, with named parameters; Db makes the clients");

  @ArchTest
  static final ArchRule HTTP_STAYS_AT_THE_EDGE =
      noClasses()
          .that(are(describe("inside", RulesTest::isInside)))
          .should()
          .dependOnClassesThat(
              describe(
                  "types of HTTP",
                  type ->
                      type.getPackageName().startsWith("jakarta.servlet")
                          || type.getPackageName().startsWith("org.springframework.http")
                          || type.getPackageName().startsWith("org.springframework.web")))
          .because("a use case is called by the command line and by jobs too");

  @ArchTest
  static final ArchRule SHARED_DEPENDS_ON_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("id.jejak.shared..")
          .should()
          .dependOnClassesThat(
              describe(
                  "of another module",
                  type ->
                      type.getPackageName().startsWith("id.jejak")
                          && !type.getPackageName().startsWith("id.jejak.shared")))
          .because("every module stands on it: a business word there would tie them all together");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .because("a constructor shows what a class needs, and a test can call it");

  @ArchTest
  static final ArchRule NO_SETTER_INJECTION =
      noMethods()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("a component is whole once it is constructed");

  @ArchTest
  static final ArchRule ONE_CONSTRUCTOR =
      classes()
          .that()
          .areMetaAnnotatedWith(Component.class)
          .should(haveOneConstructor())
          .because("Spring takes the only constructor; a second one invites @Autowired");

  @ArchTest
  static final ArchRule COMPONENTS_DO_NOT_CHANGE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(Component.class)
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
          .and(are(describe("not the exit code", RulesTest::isNotExitCode)))
          .should()
          .beFinal()
          .because("one instance serves all requests at once");

  @ArchTest
  static final ArchRule TRANSACTIONS_ARE_OPENED_BY_METHODS =
      noClasses()
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("on a class it opens transactions for one-line reads, and around slow work");

  @ArchTest
  static final ArchRule NO_TRANSACTION_IN_CONTROLLERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("a transaction must not stay open while a slow phone reads its answer");

  @ArchTest
  static final ArchRule TIME_IS_PASSED_IN =
      noClasses()
          .that(are(describe("no clock", type -> !outermost(type).endsWith("Clock"))))
          // The age of a file is told by the clock that wrote its date.
          .and(are(describe("not about files", type -> !outermost(type).equals("DiskPhotoFiles"))))
          .and()
          .resideOutsideOfPackage("id.jejak.demo..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests have a Tuesday, and the sample data was sent on past days");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Service|Impl|Manager|Helper|Utils?|Dto|Mapper|Entity|Repository|Base)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*\\.Abstract\\w+")
          .because("such endings name a layer, not a thing");

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_HIDDEN =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .or()
          .haveSimpleNameEndingWith("Store")
          .should()
          .bePackagePrivate()
          .because("a module is used through its door, never through its web or its tables");

  @ArchTest
  static final ArchRule CONTROLLERS_ASK_NO_STORE =
      noClasses()
          .that(
              are(
                  describe(
                      "controllers with a door",
                      type -> isController(type) && !outermost(type).equals("HealthController"))))
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Store")
          .because("the door checks access; a controller that asks the store goes around it");

  @ArchTest
  static final ArchRule EVERY_HANDLER_KNOWS_WHO_ASKS =
      methods()
          .that()
          .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
          .should(Doors.TAKE_THE_CURRENT_USER)
          .because("without CurrentUser a call needs no session; that must be meant");

  @ArchTest
  static final ArchRule EVERY_DOOR_CHECKS_ACCESS =
      methods()
          .that(Doors.ARE_DOORS)
          .should(Doors.CHECK_ACCESS)
          .because("access is decided in one place, and nobody may forget to ask it");

  static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(RulesTest::outermost).orElseGet(type::getSimpleName);
  }

  private static boolean isController(JavaClass type) {
    return type.getSimpleName().endsWith("Controller")
        || type.getEnclosingClass().filter(RulesTest::isController).isPresent();
  }

  private static boolean isOutsideDb(JavaClass type) {
    return !type.getName().equals("id.jejak.shared.Db")
        && !type.getName().startsWith("id.jejak.shared.Db$");
  }

  private static boolean isInside(JavaClass type) {
    var name = outermost(type);
    return !isController(type) && !name.endsWith("Filter") && !EDGE.contains(name);
  }

  private static boolean isNotExitCode(com.tngtech.archunit.core.domain.JavaField field) {
    return !field.getOwner().getSimpleName().equals("CheckCommand");
  }

  private static ArchCondition<JavaClass> haveOneConstructor() {
    return new ArchCondition<>("have one constructor") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getConstructors().size() != 1) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has several"));
        }
      }
    };
  }
}
