package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.catalog.Field;
import id.jejak.officer.Oversight;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts by the hundred, opened without a password like those that are opened one by one.
@Component
public class AccountOpenings {
  // Each time somebody else may have taken a name in the same moment.
  private static final int MOST_TRIES = 5;
  private final AccountOpeningStore store;
  private final Oversight oversight;
  private final Audit audit;
  private final InstantSource clock;

  AccountOpenings(
      AccountOpeningStore store, Oversight oversight, Audit audit, InstantSource clock) {
    this.store = store;
    this.oversight = oversight;
    this.audit = audit;
    this.clock = clock;
  }

  /// An officer and the office after which she is named.
  public record Opening(
      UUID officer, String name, RegionCode team, Role role, @Nullable Field field) {}

  /// Opens an account for everybody of the list who has none; returns how many.
  @OpenToAll("Oversight asks whether she administers the teams")
  @Transactional
  public int openAll(CurrentUser user, List<Opening> openings) {
    openings.stream()
        .map(Opening::team)
        .distinct()
        .forEach(team -> oversight.requireTeam(user, team));
    if (openings.isEmpty()) {
      return 0;
    }
    var wanted =
        openings.stream()
            .map(line ->
                new AccountOpeningStore.Wanted(
                    line.officer(), Usernames.suggestion(line.team(), line.role(), line.field())))
            .toList();
    var byOfficer =
        openings.stream().collect(Collectors.toMap(Opening::officer, Function.identity()));
    var opened = 0;
    for (var i = 0; i < MOST_TRIES && store.isAnyWithout(wanted); i++) {
      var made = store.open(wanted, clock.instant());
      audit.recordAll(
          user, made.stream().map(line -> act(byOfficer.get(line.officer()), line)).toList());
      opened += made.size();
    }
    return opened;
  }

  /// Tells the database how many accounts there are now; for the end of a list.
  @OpenToAll("nothing is told or changed")
  public void analyze() {
    store.analyze();
  }

  private static Act act(@Nullable Opening opening, AccountOpeningStore.Wanted made) {
    if (opening == null) {
      throw new IllegalStateException("an account nobody asked for");
    }
    return new Act(
        AuditedAct.ACCOUNT_OPENED,
        opening.team(),
        opening.officer().toString(),
        opening.name(),
        Map.of("username", made.username()));
  }
}
