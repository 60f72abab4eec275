package id.jejak.parcel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A report that was carried here and not accepted: its author alone sees it and decides.
record KeptParcel(
    UUID activityId,
    @Schema(allowableValues = {"CONFLICT", "REFUSED"}) String state,
    @Nullable String reason,
    Instant receivedAt,
    @Schema(type = "object") JsonNode body) {}
