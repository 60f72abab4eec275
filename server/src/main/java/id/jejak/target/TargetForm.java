package id.jejak.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Targets to set, each over the revision that was seen. What is not named stays as it is.
record TargetForm(@Nullable List<TargetWish> lines) {
  /// Of the region asked about, or of one directly below it. Without a value the target is taken
  /// back; `baseRevision` is 0 where none was seen.
  record TargetWish(
      @Nullable String region,
      @Nullable String indicator,
      @Nullable String value,
      @Nullable Integer baseRevision) {}
}
