package id.jejak.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One phone's copy of an unfinished report, as a list shows it. `handedOverBy` names the officer
/// with whose office it came; then it lies on no phone of her own.
record DraftCopy(
    UUID id,
    UUID device,
    int baseRevision,
    Instant changedAt,
    String title,
    @Nullable String typeCode,
    int photos,
    @Nullable String handedOverBy) {}
