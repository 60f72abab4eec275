package id.jejak.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One phone's copy of an unfinished report, as a list shows it.
record DraftCopy(
    UUID id,
    UUID device,
    int baseRevision,
    Instant changedAt,
    String title,
    @Nullable String typeCode,
    int photos) {}
