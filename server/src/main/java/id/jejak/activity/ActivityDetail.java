package id.jejak.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import id.jejak.period.Arrival;
import id.jejak.receipt.Receipt;
import id.jejak.region.RegionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report with everything that is known of it.
public record ActivityDetail(
    UUID id,
    int regionId,
    RegionCode regionCode,
    String regionName,
    String regionKind,
    @Nullable String parentRegionName,
    Field field,
    String typeCode,
    String typeName,
    String title,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String startTime,
    @Nullable String place,
    @Nullable Location location,
    int participantsMale,
    int participantsFemale,
    @Nullable Integer cadres,
    @Nullable Integer families,
    @Nullable String method,
    @Nullable String narrative,
    @Nullable String obstacles,
    @Nullable String partners,
    @Nullable String onBehalfOf,
    @Nullable String deviceTime,
    ActivityState state,
    int revision,
    boolean published,
    Instant receivedAt,
    Instant submittedAt,
    @Nullable Instant openedAt,
    @Nullable String withdrawnReason,
    UUID authorId,
    UUID revisedBy,
    Person author,
    Receipt receipt,
    List<ResultDetail> results,
    List<CostDetail> costs,
    List<PhotoDetail> photos,
    List<ReviewDetail> reviews,
    List<Opened> openings) {

  public record Location(double latitude, double longitude, @Nullable Double accuracyMeters) {}

  public record Person(String name, String title) {}

  public record ResultDetail(
      String indicator, String name, String unit, Indicator.Kind kind, String value) {}

  public record CostDetail(String source, String amount) {}

  /// `takenAt` (local, without a zone) and `location` are what the camera noted.
  public record PhotoDetail(
      String sha256,
      @Nullable String caption,
      @JsonProperty("private") boolean isPrivate,
      boolean held,
      @Nullable String takenAt,
      @Nullable Location location,
      @Nullable Receipt receipt) {}

  public record ReviewDetail(
      int revision,
      @Schema(allowableValues = {"APPROVED", "RETURNED"}) String decision,
      @Nullable String note,
      Instant decidedAt,
      Reviewer reviewer) {}

  /// When the reviewing team first had this revision before it.
  public record Opened(int revision, Instant openedAt) {}

  public record Reviewer(String name, String title, String team) {}

  Arrival arrival() {
    return new Arrival(id, regionCode, startDate, receivedAt);
  }

  boolean isBy(UUID officer) {
    return authorId.equals(officer) || revisedBy.equals(officer);
  }

  /// A short name for people, such as `J7K-4MQ`; the record itself is found by its id.
  @JsonProperty
  @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
  public String shortCode() {
    return ShortCode.of(id);
  }

  @JsonProperty
  @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
  public String publicUrl() {
    return "/kegiatan/" + id;
  }
}
