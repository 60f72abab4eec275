package id.jejak.activity;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import id.jejak.receipt.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One accepted revision on its way into the tables; `jsonb_to_recordset` reads it by these names.
@JsonNaming(SnakeCaseStrategy.class)
record ActivityRow(
    UUID id,
    int regionId,
    String regionCode,
    String field,
    String typeCode,
    String title,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
    @Nullable String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double accuracyMeters,
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
    int revision,
    UUID authorId,
    String authorTitle,
    Instant receivedAt,
    String sha256,
    String keyId,
    String signature,
    List<ResultRow> results,
    List<CostRow> costs,
    List<PhotoRow> photos,
    @JsonRawValue String body) {

  record ResultRow(String indicator, BigDecimal value) {}

  record CostRow(int position, String source, BigDecimal amount) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record PhotoRow(
      int position,
      String sha256,
      @Nullable String caption,
      @JsonProperty("private") boolean isPrivate,
      @Nullable String takenAt,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double accuracyMeters) {
    static PhotoRow of(int position, Report.Photo photo) {
      var location = photo.location();
      return new PhotoRow(
          position,
          photo.sha256(),
          photo.caption(),
          photo.isPrivate(),
          photo.takenAt() == null ? null : ISO_LOCAL_DATE_TIME.format(photo.takenAt()),
          location == null ? null : location.latitude(),
          location == null ? null : location.longitude(),
          location == null ? null : location.accuracyMeters());
    }
  }

  static ActivityRow of(Submission submission, int revision, Receipt receipt) {
    var report = submission.report();
    var location = report.location();
    return new ActivityRow(
        submission.id(),
        submission.regionId(),
        report.regionCode().value(),
        report.field().name(),
        report.typeCode(),
        submission.title(),
        report.startDate(),
        report.endDate(),
        report.startTime(),
        report.place(),
        location == null ? null : location.latitude(),
        location == null ? null : location.longitude(),
        location == null ? null : location.accuracyMeters(),
        report.participantsMale(),
        report.participantsFemale(),
        report.cadres(),
        report.families(),
        report.method(),
        report.narrative(),
        report.obstacles(),
        report.partners(),
        report.onBehalfOf(),
        report.deviceTime(),
        revision,
        submission.author(),
        submission.authorTitle(),
        receipt.receivedAt(),
        submission.sha256(),
        receipt.keyId(),
        receipt.signature(),
        report.results().stream().map(r -> new ResultRow(r.indicator(), r.value())).toList(),
        numbered(report.costs(), (n, c) -> new CostRow(n, c.source(), c.amount())),
        numbered(report.photos(), PhotoRow::of),
        submission.canonicalBody());
  }

  private static <A, B> List<B> numbered(
      List<A> items, java.util.function.BiFunction<Integer, A, B> row) {
    return java.util.stream.IntStream.range(0, items.size())
        .mapToObj(n -> row.apply(n, items.get(n)))
        .toList();
  }
}
