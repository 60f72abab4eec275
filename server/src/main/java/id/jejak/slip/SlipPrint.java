package id.jejak.slip;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// An order of slips: how far it is, and until when its file is kept.
record SlipPrint(
    UUID id,
    RegionCode regionCode,
    String place,
    State state,
    int total,
    int done,
    Instant orderedAt,
    Instant keptUntil) {
  enum State {
    MAKING,
    READY,
    FAILED
  }
}
