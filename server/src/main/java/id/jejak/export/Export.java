package id.jejak.export;

import java.time.Instant;
import java.util.UUID;

/// A file that was ordered: how many of its rows are written, how large it is so far, and until
/// when it is kept.
record Export(
    UUID id,
    State state,
    ExportFormat format,
    String fileName,
    long total,
    long done,
    long bytes,
    Instant orderedAt,
    Instant keptUntil) {
  enum State {
    MAKING,
    READY,
    FAILED
  }
}
