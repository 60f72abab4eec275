package id.jejak.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an officer may sign in, and when she was last seen.
record OfficerAccount(
    String username,
    State state,
    Instant openedAt,
    @Nullable Instant lockedAt,
    @Nullable String lockReason,
    @Nullable Instant seenAt) {

  enum State {
    /// She has never signed in.
    UNUSED,
    OPEN,
    LOCKED
  }
}
