package id.jejak.audit;

import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What part of the log is asked for; `officer` has done it or it was done to her, the days are
/// those of the reader's zone, both included.
record AuditQuery(
    RegionCode region,
    @Nullable String words,
    @Nullable AuditedAct kind,
    @Nullable UUID officer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long before,
    int limit) {}
