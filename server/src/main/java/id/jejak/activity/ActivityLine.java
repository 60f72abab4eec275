package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as one line of a file. `parent` and `grandparent` are the names of the two regions
/// above its own; `photos` is their number.
public record ActivityLine(
    UUID id,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String startTime,
    String regionCode,
    String region,
    @Nullable String parent,
    @Nullable String grandparent,
    Field field,
    String typeCode,
    String typeName,
    String title,
    @Nullable String place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    int participantsMale,
    int participantsFemale,
    @Nullable Integer cadres,
    @Nullable Integer families,
    @Nullable String method,
    @Nullable String narrative,
    @Nullable String obstacles,
    @Nullable String partners,
    ActivityState state,
    int revision,
    boolean published,
    Instant submittedAt,
    int photos,
    List<Result> results,
    List<Cost> costs) {

  /// Decimals as text.
  public record Result(
      String indicator, String name, String unit, Indicator.Kind kind, String value) {}

  /// An amount in rupiah.
  public record Cost(String source, String amount) {}
}
