package id.jejak.account;

import id.jejak.access.CurrentUser;
import java.time.Instant;

/// A session in force: who it is, and when it was last seen.
record Session(byte[] tokenHash, CurrentUser user, boolean sharedComputer, Instant seenAt) {}
