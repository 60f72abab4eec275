package id.jejak.factor;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From which day on operators need a second factor, whatever it is; the top team says so.
@Component
public class FactorRules {
  private final FactorStore store;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  FactorRules(FactorStore store, Access access, Audit audit, InstantSource clock) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether the top team asks a second factor of her today and she has none.
  @OpenToAll("asked with every request of an operator, to know what she may do")
  public boolean isDue(CurrentUser user) {
    return isRequired(user) && !store.isSet(user.officer());
  }

  boolean isRequired(CurrentUser user) {
    if (!user.permissions().contains(Permission.ADMINISTER)) {
      return false;
    }
    var today = LocalDate.ofInstant(clock.instant(), user.mainGrant().zone());
    return requiredFrom().filter(day -> !day.isAfter(today)).isPresent();
  }

  Optional<LocalDate> requiredFrom() {
    return store.requiredFrom();
  }

  boolean mayBeSetBy(CurrentUser user) {
    return access.allowsRegion(user, Permission.ADMINISTER, access.top());
  }

  /// From this day on operators need one; null asks it of nobody.
  @Transactional
  void require(CurrentUser user, @Nullable LocalDate day) {
    if (!mayBeSetBy(user)) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    if (!store.requiredFrom().equals(Optional.ofNullable(day))) {
      store.require(day);
      audit.record(
          user,
          new Act(
              AuditedAct.SECOND_FACTOR_REQUIRED,
              access.top(),
              access.top().value(),
              "Verifikasi dua langkah",
              Map.of("from", day == null ? "" : day.toString())));
    }
  }
}
