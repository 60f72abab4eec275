package id.jejak.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file would change, before anything is written. `unchanged` are filled cells that say what
/// is set already; of the `badCells` at most 500 are named.
record TargetSheet(
    int rows, int unchanged, int badCells, List<BadTargetCell> bad, List<SheetTarget> changes) {
  static final int MOST_BAD = 500;

  /// A cell that must be put right: its row and column as the spreadsheet shows them, and why.
  record BadTargetCell(int row, String column, String heading, String text, String why) {}

  /// A target to set as it stands in the file, over the revision it would replace.
  record SheetTarget(
      int row,
      String region,
      String regionName,
      String indicator,
      String indicatorName,
      String unit,
      @Nullable String before,
      @Nullable String value,
      int baseRevision) {}
}
