package id.jejak.likeness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another report that shows the same photo as `sha256`, or one that looks like it. Of a report
/// that the reader may not see she learns only where and when.
public record LookAlike(
    String sha256,
    String regionName,
    @Nullable String parentRegionName,
    LocalDate startDate,
    @Nullable Other other) {

  public record Other(UUID activityId, String title, String sha256) {}
}
