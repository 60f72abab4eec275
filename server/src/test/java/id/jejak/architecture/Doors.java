package id.jejak.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.shared.OpenToAll;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// What a door is, and what it means that a door checks access.
final class Doors {
  /// Methods by which a request or another module enters: what controllers call, and every public
  /// method of a public component.
  static final DescribedPredicate<JavaMethod> ARE_DOORS =
      DescribedPredicate.describe("are doors", Doors::isDoor);

  static final ArchCondition<JavaMethod> CHECK_ACCESS =
      condition("ask Access or say @OpenToAll", method -> isOpen(method) || asksAccess(method));

  static final ArchCondition<JavaMethod> TAKE_THE_CURRENT_USER =
      condition(
          "take the CurrentUser or say @OpenToAll", method -> isOpen(method) || takesHer(method));

  private Doors() {}

  private static boolean isDoor(JavaMethod method) {
    var owner = method.getOwner();
    if (!isUseCase(owner)
        || method.getModifiers().contains(JavaModifier.PRIVATE)
        || method.getModifiers().contains(JavaModifier.STATIC)
        || method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    var shown =
        owner.getModifiers().contains(JavaModifier.PUBLIC)
            && method.getModifiers().contains(JavaModifier.PUBLIC);
    return shown
        || method.getCallsOfSelf().stream().anyMatch(call -> isController(call.getOriginOwner()));
  }

  private static boolean isUseCase(JavaClass type) {
    return type.isMetaAnnotatedWith(Component.class)
        && !type.getPackageName().equals("id.jejak.access")
        && !type.getPackageName().equals("id.jejak.shared")
        && !isController(type)
        && !type.getSimpleName().endsWith("Store");
  }

  private static boolean isController(JavaClass type) {
    return type.isMetaAnnotatedWith(Controller.class)
        || type.getEnclosingClass().filter(Doors::isController).isPresent();
  }

  private static boolean isOpen(JavaMethod method) {
    return method.isAnnotatedWith(OpenToAll.class)
        || method.getOwner().isAnnotatedWith(OpenToAll.class);
  }

  private static boolean asksAccess(JavaMethod method) {
    return takesHer(method) && reachesAccess(method, new HashSet<>());
  }

  private static boolean takesHer(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type ->
            type.isEquivalentTo(CurrentUser.class) || type.isEquivalentTo(ProvenUser.class));
  }

  // Through the same module only: another one has doors of its own to answer for.
  private static boolean reachesAccess(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (!seen.add(unit)) {
      return false;
    }
    for (var call : unit.getMethodCallsFromSelf()) {
      if (call.getTargetOwner().isEquivalentTo(Access.class)) {
        return true;
      }
      var next = call.getTarget().resolveMember();
      if (call.getTargetOwner().getPackage().equals(unit.getOwner().getPackage())
          && next.isPresent()
          && reachesAccess(next.get(), seen)) {
        return true;
      }
    }
    return false;
  }

  private static ArchCondition<JavaMethod> condition(
      String words, java.util.function.Predicate<JavaMethod> rule) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!rule.test(method)) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " does not " + words));
        }
      }
    };
  }
}
