package id.jejak.renewal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comparison of the tree with a newer list: how much differs, and a page of it. `next` goes on.
public record Renewal(
    UUID id,
    String regionCode,
    Instant madeAt,
    int rows,
    Counts counts,
    List<Difference> items,
    @Nullable Integer next) {

  /// `open` are those of which no change was planned yet, without those that are gone: for these
  /// the operator decides where their reports go.
  public record Counts(int added, int renamed, int renumbered, int gone, int open) {}

  /// `code` is of the tree, `newCode` of the list; of a new region the one, of one that is gone the
  /// other is missing.
  public record Difference(
      int number,
      Kind kind,
      String tier,
      @Nullable String code,
      @Nullable String newCode,
      @Nullable String oldName,
      @Nullable String name,
      @Nullable String regionKind,
      @Nullable UUID changeId) {}

  /// What a difference probably is.
  public enum Kind {
    NEW,
    RENAME,
    RENUMBER,
    GONE
  }
}
