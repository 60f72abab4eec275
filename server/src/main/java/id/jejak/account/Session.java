package id.jejak.account;

import id.jejak.access.CurrentUser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session in force: who it is, when it was last seen, and when she last showed her password in
/// it.
record Session(
    UUID id,
    SessionToken token,
    CurrentUser user,
    boolean sharedComputer,
    Instant seenAt,
    @Nullable Instant provedAt,
    Instant expiresAt) {
  private static final int LONGEST_NAME = 100;

  /// What a device calls itself, not longer than it can be shown.
  static @Nullable String deviceName(@Nullable String name) {
    return name == null ? null : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
