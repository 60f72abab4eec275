package id.jejak.account;

import id.jejak.shared.OpenToAll;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The marks of browsers in which officers were signed in. A mark signs nobody in; it only tells
/// her own device from a stranger's when passwords are tried.
@Component
@OpenToAll("a mark opens nothing")
class KnownDevices {
  private final TryStore store;
  private final InstantSource clock;

  KnownDevices(TryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Remembers that she was signed in there; a mark that is none of ours is not taken over.
  SessionToken remember(Optional<SessionToken> mark, UUID officer) {
    var ours = mark.filter(token -> store.isAnybodys(token.hash())).orElseGet(SessionToken::random);
    store.remember(ours.hash(), officer, clock.instant());
    return ours;
  }
}
