package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of one report as a phone sends it (product.md, "What an activity holds"). Only
/// region, bidang, type, date and participants are required.
record Report(
    int baseRevision,
    RegionCode regionCode,
    Field field,
    String typeCode,
    @Nullable String title,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalTime startTime,
    @Nullable String place,
    @Nullable Location location,
    int participantsMale,
    int participantsFemale,
    @Nullable Integer cadres,
    @Nullable Integer families,
    @Nullable String method,
    List<Result> results,
    @Nullable String narrative,
    @Nullable String obstacles,
    @Nullable String partners,
    List<Cost> costs,
    List<Photo> photos,
    @Nullable String onBehalfOf,
    @Nullable String deviceTime) {

  /// The same report under the code that its region has now.
  Report in(RegionCode region) {
    return new Report(
        baseRevision,
        region,
        field,
        typeCode,
        title,
        startDate,
        endDate,
        startTime,
        place,
        location,
        participantsMale,
        participantsFemale,
        cadres,
        families,
        method,
        results,
        narrative,
        obstacles,
        partners,
        costs,
        photos,
        onBehalfOf,
        deviceTime);
  }

  record Location(double latitude, double longitude, @Nullable Double accuracyMeters) {}

  record Result(String indicator, BigDecimal value) {}

  record Cost(String source, BigDecimal amount) {}

  /// When and where are what the camera noted, if it did: for those who check, never for the
  /// public.
  record Photo(
      String sha256,
      @Nullable String caption,
      boolean isPrivate,
      @Nullable LocalDateTime takenAt,
      @Nullable Location location) {}
}
