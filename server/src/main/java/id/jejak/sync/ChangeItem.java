package id.jejak.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.region.RegionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A changed report as it is now; several changes of one report since the cursor come as several
/// items.
record ChangeItem(
    @Schema(allowableValues = "activity") String kind,
    UUID id,
    @Schema(allowableValues = {"SUBMITTED", "APPROVED", "RETURNED", "WITHDRAWN"}) String state,
    int revision,
    boolean published,
    @Nullable Instant openedAt,
    String title,
    RegionCode regionCode,
    Instant at,
    @Nullable ReviewSummary review,
    @JsonIgnore ChangeCursor cursor) {

  record ReviewSummary(
      @Schema(allowableValues = {"APPROVED", "RETURNED"}) String decision,
      @Nullable String note,
      Reviewer reviewer,
      Instant decidedAt,
      int revision) {}

  record Reviewer(String name, String title, String team) {}
}
