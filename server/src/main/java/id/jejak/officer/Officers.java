package id.jejak.officer;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.access.Role;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People in office: who they are, as their team's Buku Daftar Anggota holds it.
@Component
public class Officers {
  // The easternmost day has begun there before anywhere else.
  private static final ZoneId EARLIEST = ZoneId.of("Asia/Jayapura");
  private final OfficerStore store;
  private final OfficerListStore lists;
  private final OfficeStore offices;
  private final Offices giving;
  private final Oversight oversight;
  private final Access access;
  private final Teams teams;
  private final Audit audit;
  private final InstantSource clock;

  Officers(
      OfficerStore store,
      OfficerListStore lists,
      OfficeStore offices,
      Offices giving,
      Oversight oversight,
      Access access,
      Teams teams,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.lists = lists;
    this.offices = offices;
    this.giving = giving;
    this.oversight = oversight;
    this.access = access;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /// An office from a day on; Pokja offices name their bidang.
  public record Appointment(
      RegionCode team, Role role, @Nullable Field field, LocalDate startsOn) {}

  /// A new person with her first office; returns her id.
  @OpenToAll("called by the command line's set-up, not for a request")
  @Transactional
  public UUID appoint(String name, Appointment appointment) {
    return appoint(MemberFacts.named(name), appointment);
  }

  /// The same for a person of whom more is known.
  @OpenToAll("called by the sample data, not for a request")
  @Transactional
  public UUID appoint(MemberFacts person, Appointment appointment) {
    var officer = UUID.randomUUID();
    store.insert(officer, person);
    var office =
        new Office(
            appointment.team(),
            appointment.role(),
            appointment.field(),
            appointment.startsOn(),
            null,
            null,
            null);
    offices.insert(
        new OfficeStore.Entry(
            UUID.randomUUID(),
            officer,
            teams.get(appointment.team()).regionId(),
            office,
            null,
            clock.instant()));
    return officer;
  }

  /// By team and name. Her own team's names are for every member of it, without phone and account.
  OfficerPage list(CurrentUser user, OfficerQuery query) {
    var whole = access.allowsRegion(user, Permission.VIEW_OFFICERS, query.region());
    if (!whole) {
      access.requireRegion(user, Permission.VIEW_COLLEAGUES, query.region());
    }
    var found = lists.list(whole ? query : query.ofColleagues(), query.limit() + 1);
    var more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    return new OfficerPage(
        whole ? page : page.stream().map(OfficerItem::forColleagues).toList(),
        more ? after(page.getLast()) : null);
  }

  private static String after(OfficerItem last) {
    return OfficerMark.after(last.regionCode(), last.name(), last.id()).text();
  }

  /// The person with all her offices; 404 outside the scope.
  OfficerDetail get(CurrentUser user, UUID id) {
    oversight.requireVisible(user, id);
    var found = lists.find(id).orElseThrow(Problem::notFound);
    return new OfficerDetail(
        found.id(),
        found.version(),
        found.person(),
        found.offices().stream()
            .map(
                office -> office.forAdministrator(oversight.administers(user, office.regionCode())))
            .toList(),
        found.account(),
        oversight.administers(user, id));
  }

  /// Adds a person with her first office, or changes her; the same once more changes nothing. 409
  /// when somebody else changed her since `baseVersion`.
  @Transactional
  OfficerDetail put(CurrentUser user, UUID id, PersonForm form) {
    requireAdministrator(user);
    var person = form.checked(LocalDate.ofInstant(clock.instant(), EARLIEST));
    if (form.base() == 0 && store.lock(id).isEmpty()) {
      add(user, id, person, form);
    } else {
      change(user, id, person, form);
    }
    return get(user, id);
  }

  /// Adds a person of whom the name is known, for an office that the caller gives her in the same
  /// transaction. One who stands already stays as she is, and must be one the caller may see.
  @OpenToAll("called when an office is handed over, after permission was asked for its team")
  public void addNamed(CurrentUser user, UUID id, String name, RegionCode team) {
    if (store.insert(id, MemberFacts.named(PersonForm.name(name)))) {
      audit.record(
          user, new Act(AuditedAct.OFFICER_ADDED, team, id.toString(), name.strip(), Map.of()));
    } else {
      oversight.requireVisible(user, id);
    }
  }

  private void requireAdministrator(CurrentUser user) {
    if (access.scope(user, Permission.ADMINISTER).ranges().isEmpty()) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
  }

  private void add(CurrentUser user, UUID id, MemberFacts person, PersonForm form) {
    var first = form.office();
    if (first == null || first.id() == null || first.office() == null) {
      throw Problem.invalid("office", "Pilih jabatan pertamanya.");
    }
    var office = first.office().checked("office.office.");
    oversight.requireTeam(user, office.team());
    if (!store.insert(id, person)) {
      change(user, id, person, form); // another request with this id came first
      return;
    }
    audit.record(
        user,
        new Act(AuditedAct.OFFICER_ADDED, office.team(), id.toString(), person.name(), Map.of()));
    giving.enter(user, id, person.name(), first.id(), office);
  }

  private void change(CurrentUser user, UUID id, MemberFacts person, PersonForm form) {
    var stored = store.lock(id).orElseThrow(Problem::notFound);
    oversight.requireAdministered(user, id);
    if (stored.person().equals(person)) {
      return;
    }
    if (stored.version() != form.base()) {
      throw new Problem(OfficerProblem.EDITED_MEANWHILE, Map.of("version", stored.version()));
    }
    store.update(id, person);
    var fields = String.join(", ", stored.person().differences(person));
    audit.record(
        user,
        new Act(
            AuditedAct.OFFICER_CHANGED,
            oversight.place(id),
            id.toString(),
            person.name(),
            Map.of("fields", fields)));
  }
}
