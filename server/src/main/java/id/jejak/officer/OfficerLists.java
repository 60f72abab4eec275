package id.jejak.officer;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People and offices by the hundred, as a list tells them; each is kept in the log like one that
/// was entered by hand. Every method is called within the transaction that answers for the whole
/// list.
@Component
public class OfficerLists {
  private final OfficerListWriteStore store;
  private final Oversight oversight;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  OfficerLists(
      OfficerListWriteStore store,
      Oversight oversight,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.oversight = oversight;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// A person who is not known yet, and the team that answers for her.
  public record Newcomer(UUID id, RegionCode team, WrittenFacts facts) {}

  /// What is said anew of a person; `members` are those that differ.
  public record Change(UUID id, RegionCode team, WrittenFacts facts, List<String> members) {}

  /// An office that is given, under an id that the caller made.
  public record Gift(UUID officer, String name, UUID id, Office office) {}

  /// An office that stands and gets other dates or another SK.
  public record Revision(UUID officer, String name, UUID id, Office office) {}

  @Transactional
  public void addAll(CurrentUser user, List<Newcomer> newcomers) {
    requireTeams(user, newcomers, Newcomer::team);
    if (newcomers.isEmpty()) {
      return;
    }
    store.add(newcomers);
    audit.recordAll(
        user,
        newcomers.stream()
            .map(line ->
                new Act(
                    AuditedAct.OFFICER_ADDED,
                    line.team(),
                    line.id().toString(),
                    line.facts().name(),
                    Map.of()))
            .toList());
  }

  /// Whoever meanwhile serves outside the scope too stays as she is.
  @Transactional
  public void changeAll(CurrentUser user, List<Change> changes) {
    requireTeams(user, changes, Change::team);
    if (changes.isEmpty()) {
      return;
    }
    var changed = new HashSet<>(store.change(changes, access.scope(user, Permission.ADMINISTER)));
    audit.recordAll(
        user,
        changes.stream()
            .filter(line -> changed.contains(line.id()))
            .map(line ->
                new Act(
                    AuditedAct.OFFICER_CHANGED,
                    line.team(),
                    line.id().toString(),
                    line.facts().name(),
                    Map.of("fields", String.join(", ", line.members()))))
            .toList());
  }

  /// Gives offices; returns the ids of those that nobody had given her meanwhile.
  @Transactional
  public Set<UUID> giveAll(CurrentUser user, List<Gift> gifts) {
    requireTeams(user, gifts, gift -> gift.office().team());
    if (gifts.isEmpty()) {
      return Set.of();
    }
    var given = Set.copyOf(store.give(gifts, user.officer(), clock.instant()));
    audit.recordAll(
        user,
        gifts.stream()
            .filter(gift -> given.contains(gift.id()))
            .map(gift -> act(AuditedAct.OFFICE_GIVEN, gift.officer(), gift.name(), gift.office()))
            .toList());
    return given;
  }

  @Transactional
  public void changeOffices(CurrentUser user, List<Revision> revisions) {
    requireTeams(user, revisions, revision -> revision.office().team());
    if (revisions.isEmpty()) {
      return;
    }
    store.revise(revisions);
    audit.recordAll(
        user,
        revisions.stream()
            .map(line -> act(AuditedAct.OFFICE_CHANGED, line.officer(), line.name(), line.office()))
            .toList());
  }

  /// Tells the database how many people there are now; for the end of a list.
  @OpenToAll("nothing is told or changed")
  public void analyze() {
    store.analyze();
  }

  private <L> void requireTeams(
      CurrentUser user, Collection<L> lines, Function<L, RegionCode> team) {
    lines.stream().map(team).distinct().forEach(place -> oversight.requireTeam(user, place));
  }

  private static Act act(AuditedAct kind, UUID officer, String name, Office office) {
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
    return new Act(kind, office.team(), officer.toString(), name, details);
  }
}
