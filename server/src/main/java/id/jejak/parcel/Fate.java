package id.jejak.parcel;

import org.jspecify.annotations.Nullable;

/// What became of a carried report. What was not accepted is kept with its wording, the revision it
/// met and the reason.
record Fate(State state, @Nullable String body, int metRevision, @Nullable String reason) {
  enum State {
    ACCEPTED,
    CONFLICT,
    REFUSED
  }
}
