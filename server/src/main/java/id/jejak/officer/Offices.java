package id.jejak.officer;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Giving offices, changing their dates, ending them. Who leaves office may enter until the end of
/// that day; what she did keeps her name.
@Component
public class Offices {
  private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(1);
  private static final String ONCE = "assignment_once";
  private static final String OF_ANOTHER = "assignment_pkey";
  private final OfficeStore store;
  private final OfficerStore officers;
  private final Oversight oversight;
  private final Teams teams;
  private final Audit audit;
  private final InstantSource clock;

  Offices(
      OfficeStore store,
      OfficerStore officers,
      Oversight oversight,
      Teams teams,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.officers = officers;
    this.oversight = oversight;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /// Gives an office or changes its dates and SK; the same once more changes nothing. 409 when
  /// somebody else changed it since `baseVersion`.
  @Transactional
  void put(CurrentUser user, UUID officer, UUID id, OfficeForm form) {
    oversight.requireVisible(user, officer);
    var office = form.checked("");
    var person = officers.lock(officer).orElseThrow(Problem::notFound).person();
    var stored = store.lock(id);
    if (stored.isPresent()) {
      requireHers(officer, stored.get());
      change(user, person.name(), id, stored.get(), office, form.base());
    } else {
      oversight.requireTeam(user, office.team());
      enter(user, officer, person.name(), id, office);
    }
  }

  /// Takes back an office that was given by mistake, within a day; twice does no harm.
  @Transactional
  void withdraw(CurrentUser user, UUID officer, UUID id) {
    oversight.requireVisible(user, officer);
    var person = officers.lock(officer).orElseThrow(Problem::notFound).person();
    var stored = store.lock(id);
    if (stored.isEmpty()) {
      return;
    }
    requireHers(officer, stored.get());
    var office = stored.get().office();
    oversight.requireTeam(user, office.team());
    // Without any office she would belong to no team, and nobody would find her again.
    if (stored.get().createdAt().isBefore(clock.instant().minus(TAKEN_BACK_WITHIN))
        || store.count(officer) == 1) {
      throw new Problem(OfficerProblem.OFFICE_STANDS);
    }
    if (office.role() == Role.OPERATOR) {
      oversight.requireOperatorsWithout(user, officer, office.team());
    }
    store.delete(id);
    record(user, AuditedAct.OFFICE_WITHDRAWN, officer, person.name(), office);
  }

  /// An office that is handed over, held by nobody else until the transaction ends; 404 when it is
  /// not hers, 409 when it was changed meanwhile.
  @Transactional
  public Office lockForHandover(CurrentUser user, UUID officer, UUID id) {
    oversight.requireVisible(user, officer);
    officers.lock(officer).orElseThrow(Problem::notFound);
    var stored = store.lock(id).orElseThrow(Problem::notFound);
    requireHers(officer, stored);
    oversight.requireTeam(user, stored.office().team());
    return stored.office();
  }

  /// Ends an office that was locked for handing over, without a word of its own in the log.
  @Transactional
  public void endForHandover(CurrentUser user, UUID officer, UUID id, LocalDate lastDay) {
    var stored = store.lock(id).orElseThrow(Problem::notFound);
    oversight.requireTeam(user, stored.office().team());
    if (stored.office().role() == Role.OPERATOR) {
      oversight.requireOperatorsWithout(user, officer, stored.office().team());
    }
    store.update(id, stored.office().endedOn(lastDay));
  }

  /// Gives an office to someone who stands already; 409 when she holds it on one of these days.
  @Transactional
  public void give(CurrentUser user, UUID officer, UUID id, Office office) {
    oversight.requireTeam(user, office.team());
    var person = officers.lock(officer).orElseThrow(Problem::notFound).person();
    enter(user, officer, person.name(), id, office);
  }

  /// The name of a person whom nobody else changes until the transaction ends; 404 for nobody.
  @OpenToAll("names of officers stand under what they did")
  public String nameOf(UUID officer) {
    return officers.lock(officer).orElseThrow(Problem::notFound).person().name();
  }

  @OpenToAll("called by the doors of this module after they have asked for permission")
  void enter(CurrentUser user, UUID officer, String name, UUID id, Office office) {
    var regionId = teams.get(office.team()).regionId();
    var entry =
        new OfficeStore.Entry(id, officer, regionId, office, user.officer(), clock.instant());
    onceOnly(() -> store.insert(entry));
    record(user, AuditedAct.OFFICE_GIVEN, officer, name, office);
  }

  private void change(
      CurrentUser user, String name, UUID id, OfficeStore.Stored stored, Office office, int base) {
    var before = stored.office();
    oversight.requireTeam(user, before.team());
    if (before.equals(office)) {
      return;
    }
    if (stored.version() != base) {
      throw new Problem(OfficerProblem.EDITED_MEANWHILE, Map.of("version", stored.version()));
    }
    if (!before.isSameOffice(office)) {
      throw new Problem(OfficerProblem.OFFICE_IS_ANOTHER);
    }
    if (office.role() == Role.OPERATOR && !office.outlasts(before, today(office.team()))) {
      oversight.requireOperatorsWithout(user, stored.officer(), office.team());
    }
    onceOnly(() -> store.update(id, office));
    var ended = office.endsOn() != null && !Objects.equals(before.endsOn(), office.endsOn());
    record(
        user,
        ended ? AuditedAct.OFFICE_ENDED : AuditedAct.OFFICE_CHANGED,
        stored.officer(),
        name,
        office);
  }

  private static void onceOnly(Runnable write) {
    try {
      write.run();
    } catch (DataIntegrityViolationException refused) {
      var reason = String.valueOf(refused.getMostSpecificCause().getMessage());
      if (reason.contains(ONCE)) {
        throw new Problem(OfficerProblem.OFFICE_HELD);
      }
      if (reason.contains(OF_ANOTHER)) {
        throw new Problem(OfficerProblem.OFFICE_IS_ANOTHER);
      }
      throw refused;
    }
  }

  private LocalDate today(RegionCode team) {
    return LocalDate.ofInstant(clock.instant(), teams.get(team).zone());
  }

  // An id that the form made belongs to the office it was made for.
  private static void requireHers(UUID officer, OfficeStore.Stored stored) {
    if (!stored.officer().equals(officer)) {
      throw Problem.notFound();
    }
  }

  private void record(CurrentUser user, AuditedAct kind, UUID officer, String name, Office office) {
    var details = new LinkedHashMap<String, String>();
    details.put("role", office.role().name());
    if (office.field() != null) {
      details.put("field", office.field().name());
    }
    details.put("startsOn", office.startsOn().toString());
    if (office.endsOn() != null) {
      details.put("endsOn", office.endsOn().toString());
    }
    if (office.decreeNumber() != null) {
      details.put("decreeNumber", office.decreeNumber());
    }
    audit.record(user, new Act(kind, office.team(), officer.toString(), name, details));
  }
}
