package id.jejak.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of the tree as it was planned, and what became of it. `regionName` and `intoName` are
/// names of today; `refusal` tells why it could not be carried out on its day.
record Reform(
    UUID id,
    long number,
    ReformKind kind,
    LocalDate effectiveOn,
    State state,
    String regionCode,
    @Nullable String regionName,
    @Nullable String intoName,
    Plan plan,
    String plannedBy,
    Instant plannedAt,
    @Nullable Instant appliedAt,
    @Nullable Instant undoneAt,
    @Nullable String refusal) {

  enum State {
    PLANNED,
    APPLIED,
    UNDONE,
    REFUSED
  }

  /// The newest first; `next` goes on.
  record Page(List<Reform> items, @Nullable String next) {}
}
