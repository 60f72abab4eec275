package id.jejak.account;

import id.jejak.access.CurrentUser;
import java.time.Instant;
import java.util.UUID;

/// A session in force: who it is, and when it was last seen.
record Session(
    UUID id, SessionToken token, CurrentUser user, boolean sharedComputer, Instant seenAt) {}
