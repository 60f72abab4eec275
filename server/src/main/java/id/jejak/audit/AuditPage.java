package id.jejak.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the log, the newest first; `next` is null on the last one.
record AuditPage(List<AuditEntry> items, @Nullable String next) {}
