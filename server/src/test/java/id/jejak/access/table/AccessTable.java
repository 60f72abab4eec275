package id.jejak.access.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The text table: a name, at least two spaces, and a cell for each kind of person. A dot repeats
/// the cell on its left; bars are only there for the eye.
final class AccessTable {
  private static final int NAME_WIDTH = 86;
  private static final int CELL_WIDTH = 4;
  private final List<String> lines;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private AccessTable(List<String> lines) {
    this.lines = lines;
    for (var line : lines) {
      if (isRow(line)) {
        rows.put(name(line), cells(line));
      }
    }
  }

  static AccessTable read(Path file) {
    try {
      return new AccessTable(Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Map<String, List<String>> rows() {
    return rows;
  }

  /// One row as it should be written.
  static String row(String name, List<String> cells) {
    var text = new StringBuilder(pad(name, NAME_WIDTH));
    var kinds = Kind.all();
    var before = "";
    for (var i = 0; i < cells.size(); i++) {
      var newPlace = i > 0 && !kinds.get(i).place().equals(kinds.get(i - 1).place());
      text.append(newPlace ? "| " : "");
      text.append(pad(cells.get(i).equals(before) ? "." : cells.get(i), CELL_WIDTH));
      before = cells.get(i);
    }
    return text.toString().stripTrailing();
  }

  /// The two lines that head the columns.
  static List<String> head() {
    var places = new StringBuilder(pad("#", NAME_WIDTH));
    var letters = new StringBuilder(pad("# call", NAME_WIDTH));
    var before = "";
    for (var kind : Kind.all()) {
      var newPlace = !kind.place().equals(before);
      var bar = newPlace && !before.isEmpty() ? "| " : "";
      places.append(bar);
      if (newPlace) {
        var columns = Kind.all().stream().filter(k -> k.place().equals(kind.place())).count();
        places.append(pad(kind.place(), (int) columns * CELL_WIDTH));
      }
      letters.append(bar).append(pad(kind.letter(), CELL_WIDTH));
      before = kind.place();
    }
    return List.of(places.toString().stripTrailing(), letters.toString().stripTrailing());
  }

  /// The same table with what was measured; rows that are new stand at the end.
  List<String> withMeasured(Map<String, List<String>> measured) {
    var left = new LinkedHashMap<>(measured);
    var renewed = new ArrayList<String>();
    for (var line : lines) {
      var cells = isRow(line) ? left.remove(name(line)) : null;
      renewed.add(cells == null ? line : row(name(line), cells));
    }
    left.forEach((name, cells) -> renewed.add(row(name, cells)));
    return renewed;
  }

  private static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static String name(String line) {
    return line.strip().split(" {2,}")[0];
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var text = line.strip().substring(name(line).length());
    for (var cell : text.replace("|", " ").strip().split(" +")) {
      cells.add(cell.equals(".") ? cells.getLast() : cell);
    }
    return cells;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
