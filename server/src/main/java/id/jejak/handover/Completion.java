package id.jejak.handover;

import id.jejak.account.Accounts;
import id.jejak.draft.OfficeDrafts;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happens on the day an office passes on: the drafts move, and the phones of an officer who
/// holds no other office are closed. What she had not sent becomes a rescue file there.
@Component
class Completion {
  private final HandoverStore store;
  private final OfficeDrafts drafts;
  private final Accounts accounts;
  private final InstantSource clock;

  Completion(HandoverStore store, OfficeDrafts drafts, Accounts accounts, InstantSource clock) {
    this.store = store;
    this.drafts = drafts;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Does it once, when the day has come in the team's zone.
  @Transactional
  void carryOutWhenDue(UUID id) {
    if (!store.lockDue(id)) {
      return;
    }
    var handover = store.find(id).orElseThrow();
    var team = handover.regionCode();
    var from = handover.officer().id();
    var to = handover.successor().id();
    var moved = drafts.handOver(from, handover.officer().name(), to, team, handover.field());
    if (!store.holdsOffice(from)) {
      accounts.closeSessions(from, handover.madeBy().id());
    }
    var left = store.countReturns(team, handover.field());
    store.carriedOut(id, new OpenWork(moved, left), clock.instant());
  }
}
