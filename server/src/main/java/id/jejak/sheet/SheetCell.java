package id.jejak.sheet;

/// What stands in one cell: a day as `2026-11-20`, a number without an exponent, all else as it was
/// written.
public record SheetCell(String text, Kind kind) {
  /// Where nothing was written.
  public static final SheetCell EMPTY = new SheetCell("", Kind.TEXT);

  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    /// The text is what the spreadsheet last reckoned.
    FORMULA,
    /// The spreadsheet itself says that this cell is wrong, such as `#REF!`.
    FAULT
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
