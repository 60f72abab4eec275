package id.jejak.roster;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.account.AccountOpenings;
import id.jejak.account.AccountOpenings.Opening;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.Office;
import id.jejak.officer.OfficerLists;
import id.jejak.officer.OfficerLists.Change;
import id.jejak.officer.OfficerLists.Gift;
import id.jejak.officer.OfficerLists.Newcomer;
import id.jejak.officer.OfficerLists.Revision;
import id.jejak.region.RegionCode;
import id.jejak.roster.RosterWriteStore.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes some hundred rows: people, their offices and accounts, the log, and that the rows are
/// written, all in the transaction of the step.
@Component
class RosterWriting {
  private static final int BATCH = 500;
  private static final Set<String> OF_OFFICE =
      Set.of("startsOn", "endsOn", "decreeNumber", "decreeDate");
  private final RosterStore store;
  private final RosterCheckStore checks;
  private final RosterWriteStore batches;
  private final OfficerLists officers;
  private final AccountOpenings accounts;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  RosterWriting(
      RosterStore store,
      RosterCheckStore checks,
      RosterWriteStore batches,
      OfficerLists officers,
      AccountOpenings accounts,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.checks = checks;
    this.batches = batches;
    this.officers = officers;
    this.accounts = accounts;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  void step(RosterStore.Stored roster, CurrentUser operator) {
    batches.lock();
    var last = batches.lastOfBatch(roster.id(), BATCH);
    if (last == 0) {
      finish(roster, operator);
      return;
    }
    // Time has passed since the preview, and the batch before may have brought the same people.
    var stretch = new RosterCheckStore.Stretch(roster.id(), 0, last, true);
    var scope = access.scope(operator, Permission.ADMINISTER);
    checks.place(stretch, scope);
    checks.compare(stretch, scope);
    batches.leaveBad(roster.id(), last);
    write(roster, operator, batches.list(roster.id(), last), clock.instant());
  }

  private void write(RosterStore.Stored roster, CurrentUser operator, List<Row> rows, Instant now) {
    var people = new NewPeople();
    var newcomers = new ArrayList<Newcomer>();
    var changes = new ArrayList<Change>();
    var gifts = new LinkedHashMap<Integer, Gift>();
    var revisions = new ArrayList<Revision>();
    var officerOf = new HashMap<Integer, UUID>();
    for (var row : rows) {
      var officer = row.officer();
      if (officer == null) {
        officer = people.find(row);
      }
      if (officer == null) {
        officer = UUID.randomUUID();
        newcomers.add(new Newcomer(officer, row.team(), row.facts()));
        people.put(row, officer);
      } else if (row.officer() != null && changesPerson(row)) {
        changes.add(new Change(officer, row.team(), row.facts(), row.changes()));
      }
      officerOf.put(row.number(), officer);
      if (row.office() == null) {
        gifts.put(
            row.number(), new Gift(officer, row.facts().name(), UUID.randomUUID(), office(row)));
      } else if (changesOffice(row)) {
        revisions.add(new Revision(officer, row.facts().name(), row.office(), office(row)));
      }
    }
    officers.addAll(operator, newcomers);
    officers.changeAll(operator, changes);
    officers.changeOffices(operator, revisions);
    var given = officers.giveAll(operator, List.copyOf(gifts.values()));
    var missed =
        gifts.entrySet().stream()
            .filter(gift -> !given.contains(gift.getValue().id()))
            .map(Map.Entry::getKey)
            .toList();
    var opened = accounts.openAll(operator, openings(rows, officerOf, missed, now));
    settle(roster, rows, officerOf, missed, opened, now);
  }

  private void settle(
      RosterStore.Stored roster,
      List<Row> rows,
      Map<Integer, UUID> officerOf,
      List<Integer> missed,
      int opened,
      Instant now) {
    if (!missed.isEmpty()) {
      batches.missed(roster.id(), missed);
    }
    var numbers = rows.stream().map(Row::number).toList();
    batches.settle(roster.id(), numbers, numbers.stream().map(officerOf::get).toList(), now);
    store.settle(roster.id(), numbers.size(), opened, now);
  }

  // Who has left already needs no account.
  private static List<Opening> openings(
      List<Row> rows, Map<Integer, UUID> officerOf, List<Integer> missed, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var openings = new LinkedHashMap<UUID, Opening>();
    for (var row : rows) {
      var officer = officerOf.get(row.number());
      if (officer != null
          && !missed.contains(row.number())
          && (row.endsOn() == null || !row.endsOn().isBefore(today))) {
        openings.putIfAbsent(
            officer, new Opening(officer, row.facts().name(), row.team(), row.role(), row.field()));
      }
    }
    return List.copyOf(openings.values());
  }

  private void finish(RosterStore.Stored roster, CurrentUser operator) {
    var now = clock.instant();
    store.finish(roster.id(), now);
    var written = store.view(roster.id());
    officers.analyze();
    accounts.analyze();
    audit.record(
        operator,
        new Act(
            AuditedAct.ROSTER_IMPORTED,
            home(operator),
            roster.id().toString(),
            written.fileName(),
            Map.of(
                "rows", String.valueOf(written.settledRows()),
                "accounts", String.valueOf(written.accounts()))));
  }

  private static RegionCode home(CurrentUser operator) {
    return operator.grants().stream()
        .filter(grant -> grant.role().permissions().contains(Permission.ADMINISTER))
        .findFirst()
        .orElseGet(operator::mainGrant)
        .region();
  }

  private static boolean changesPerson(Row row) {
    return row.changes().stream().anyMatch(member -> !OF_OFFICE.contains(member));
  }

  private static boolean changesOffice(Row row) {
    return row.changes().stream().anyMatch(OF_OFFICE::contains);
  }

  private static Office office(Row row) {
    return new Office(
        row.team(),
        row.role(),
        row.field(),
        row.startsOn(),
        row.endsOn(),
        row.decreeNumber(),
        row.decreeDate());
  }
}
