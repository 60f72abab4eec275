package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of reports.
public record ActivityItem(
    UUID id,
    RegionCode regionCode,
    String regionName,
    @Nullable String parentRegionName,
    Field field,
    String typeCode,
    String typeName,
    String title,
    LocalDate startDate,
    @Nullable Spot spot,
    int participantsMale,
    int participantsFemale,
    ActivityState state,
    int revision,
    boolean published,
    Instant submittedAt,
    @Nullable Instant openedAt,
    List<PhotoItem> photos,
    List<ResultItem> results,
    ActivityDetail.@Nullable ReviewDetail review) {
  /// Where it was, to about 100 m: enough for a map of many; the report itself tells it exactly.
  public record Spot(double latitude, double longitude) {}

  public record PhotoItem(
      String sha256,
      @com.fasterxml.jackson.annotation.JsonProperty("private") boolean isPrivate,
      boolean held) {}

  public record ResultItem(String indicator, String value) {}
}
