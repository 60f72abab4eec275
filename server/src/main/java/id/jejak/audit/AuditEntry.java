package id.jejak.audit;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act as it was kept: who, in which office, did what to whom, with the names of that day.
record AuditEntry(
    long id,
    Instant at,
    UUID officer,
    String officerName,
    String office,
    AuditedAct kind,
    RegionCode regionCode,
    @Nullable String regionName,
    @Nullable String parentName,
    String subjectId,
    String subject,
    Map<String, String> details) {}
