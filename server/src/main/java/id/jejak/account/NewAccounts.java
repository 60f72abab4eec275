package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Accounts for many officers at once, which no password opens yet.
@Component
public class NewAccounts {
  private final NewAccountStore store;
  private final InstantSource clock;

  NewAccounts(NewAccountStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Gives each of these who has none an account named after her office. Whoever finds her name
  /// taken gets the next number, round after round.
  @OpenToAll("called after permission was asked for each of them")
  public void openMissing(List<UUID> officers) {
    var missing = store.listMissing(officers);
    for (var round = 1; !missing.isEmpty(); round++) {
      var number = round == 1 ? "" : "-" + round;
      var names =
          missing.stream()
              .map(one -> Usernames.suggestion(one.regionCode(), one.role(), one.field()) + number)
              .toList();
      store.insert(missing, names, clock.instant());
      missing = store.listMissing(officers);
    }
  }
}
