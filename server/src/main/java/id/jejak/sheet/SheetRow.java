package id.jejak.sheet;

import java.util.List;

/// A row with its number as the spreadsheet shows it, from 1.
public record SheetRow(int number, List<SheetCell> cells) {
  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }

  /// Empty where the row is shorter.
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
  }
}
