package id.jejak.roster;

import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell;
import id.jejak.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Finds the row of headings, then hands on what stands below it, some rows at a time.
final class RosterTable {
  private static final int HEADINGS_WITHIN = 20;
  private static final int PIECE = 1_000;
  private static final String EXAMPLE = "contoh";
  private final int known;
  private final LocalDate today;
  private final Consumer<List<StagedRow>> taker;
  private final Map<Integer, RosterColumn> columns = new HashMap<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<StagedRow> piece = new ArrayList<>();

  /// Rows up to the number `known` are passed over: they were handed on before.
  RosterTable(int known, LocalDate today, Consumer<List<StagedRow>> taker) {
    this.known = known;
    this.today = today;
    this.taker = taker;
  }

  void take(SheetRow row) {
    if (columns.isEmpty()) {
      if (row.number() > HEADINGS_WITHIN) {
        throw new Problem(RosterProblem.ROSTER_WITHOUT_HEADINGS);
      }
      findHeadings(row);
    } else if (row.number() > known) {
      takeOfficer(row);
    }
  }

  private void findHeadings(SheetRow row) {
    var found = new HashMap<Integer, RosterColumn>();
    var others = new ArrayList<String>();
    for (var i = 0; i < row.cells().size(); i++) {
      var heading = row.cell(i).text().strip();
      var column = RosterColumn.find(heading);
      if (column.isPresent() && !found.containsValue(column.get())) {
        found.put(i, column.get());
      } else if (!heading.isEmpty() && others.size() < 50) {
        others.add(heading.length() > 50 ? heading.substring(0, 50) : heading);
      }
    }
    if (found.containsValue(RosterColumn.NAME) && found.containsValue(RosterColumn.ROLE)) {
      columns.putAll(found);
      ignored.addAll(others);
    }
  }

  private void takeOfficer(SheetRow row) {
    var cells = new EnumMap<RosterColumn, SheetCell>(RosterColumn.class);
    columns.forEach((index, column) -> {
      if (!row.cell(index).isBlank()) {
        cells.put(column, row.cell(index));
      }
    });
    if (cells.isEmpty() || isExample(cells)) {
      return;
    }
    piece.add(StagedRow.read(row.number(), cells, today));
    if (piece.size() == PIECE) {
      handOn();
    }
  }

  // The template's own row may be left standing.
  private static boolean isExample(Map<RosterColumn, SheetCell> cells) {
    return cells
        .getOrDefault(RosterColumn.NAME, SheetCell.EMPTY)
        .text()
        .toLowerCase(Locale.ROOT)
        .startsWith(EXAMPLE);
  }

  private void handOn() {
    taker.accept(List.copyOf(piece));
    piece.clear();
  }

  /// Hands on the last rows. Returns the headings that are not read.
  List<String> end() {
    if (columns.isEmpty()) {
      throw new Problem(RosterProblem.ROSTER_WITHOUT_HEADINGS);
    }
    if (!piece.isEmpty()) {
      handOn();
    }
    return List.copyOf(ignored);
  }
}
