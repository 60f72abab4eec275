package id.jejak.region;

/// A region and everything below it as a range of codes under `COLLATE "C"`: `from <= code <
/// until`.
public record Subtree(String from, String until) {
  /// True for the nation: there is nothing else.
  public boolean isEverything() {
    return from.isEmpty();
  }

  static Subtree of(RegionCode code) {
    if (code.equals(RegionCode.NATION)) {
      return new Subtree("", "~");
    }
    return new Subtree(code.value(), code.value() + "/"); // '/' follows '.' in ASCII
  }
}
