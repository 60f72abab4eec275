package id.jejak.line;

/// What happens to a line once so many more bytes have passed in one direction.
public record Trouble(Direction direction, long afterBytes, Kind kind) {
  public enum Direction {
    UP,
    DOWN
  }

  public enum Kind {
    /// All connections are closed; what has passed still arrives.
    CLOSE,
    /// All connections are torn down; what lies in buffers is lost.
    RESET,
    /// Nothing passes for a moment, then everything is torn down.
    SILENCE,
    /// Nothing passes any more, and nobody says so, until the weather changes.
    HANG,
    /// The next byte arrives as another one.
    GARBLE,
    /// The same, of the next signature of a receipt.
    GARBLE_SIGNATURE;

    boolean cuts() {
      return this != GARBLE && this != GARBLE_SIGNATURE;
    }
  }
}
