package id.jejak.sheet;

import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The rows of a CSV file as spreadsheets write it: with commas, or semicolons where the comma is
/// the decimal sign, in UTF-8 or in the Windows alphabet of western Europe.
final class CsvRows {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_CELL = 32_767; // as in a spreadsheet
  private static final int MOST_CELLS = 200;
  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final Consumer<SheetRow> taker;
  private final StringBuilder cell = new StringBuilder();
  private final List<SheetCell> cells = new ArrayList<>();
  private int number = 1;
  private boolean begun;

  private CsvRows(Reader in, char separator, Consumer<SheetRow> taker) {
    this.in = in;
    this.separator = separator;
    this.taker = taker;
  }

  static void read(Path file, byte[] head, Consumer<SheetRow> taker) throws IOException {
    for (var sign : head) {
      if (sign == 0) {
        throw new Problem(SheetProblem.SHEET_UNKNOWN); // no text, or one of two bytes a letter
      }
    }
    var charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      in.mark(1);
      if (in.read() != BYTE_ORDER_MARK) {
        in.reset();
      }
      new CsvRows(in, separator(new String(head, charset)), taker).read();
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    var buffer = new char[8_192];
    try (var in = Files.newBufferedReader(file)) { // refuses what is no UTF-8
      while (in.read(buffer) >= 0) {}
      return true;
    } catch (CharacterCodingException no) {
      return false;
    }
  }

  // The one that stands most often in the first line that holds any.
  private static char separator(String head) {
    for (var line : head.split("[\r\n]+")) {
      var best = ',';
      for (var candidate : new char[] {';', '\t'}) {
        if (count(line, candidate) > count(line, best)) {
          best = candidate;
        }
      }
      if (count(line, best) > 0) {
        return best;
      }
    }
    return ',';
  }

  private static long count(String line, char sign) {
    return line.chars().filter(each -> each == sign).count();
  }

  private void read() throws IOException {
    var next = in.read();
    while (next != END) {
      if (next == '"' && !begun) {
        next = quoted();
      } else if (next == separator) {
        endCell();
        next = in.read();
      } else if (next == '\n' || next == '\r') {
        next = endLine(next);
      } else {
        add((char) next);
        next = in.read();
      }
    }
    if (begun || !cells.isEmpty()) {
      endRow();
    }
  }

  // Returns the sign after the closing quotation mark.
  private int quoted() throws IOException {
    begun = true;
    for (var next = in.read(); next != END; next = in.read()) {
      if (next != '"') {
        add((char) next);
        continue;
      }
      var after = in.read();
      if (after != '"') {
        return after;
      }
      add('"');
    }
    throw new Problem(SheetProblem.SHEET_DAMAGED);
  }

  private int endLine(int next) throws IOException {
    endRow();
    var after = in.read();
    return next == '\r' && after == '\n' ? in.read() : after;
  }

  private void add(char sign) {
    begun = true;
    cell.append(sign);
    if (cell.length() > LONGEST_CELL) {
      throw new Problem(SheetProblem.SHEET_DAMAGED);
    }
  }

  private void endCell() {
    if (cells.size() < MOST_CELLS) {
      cells.add(new SheetCell(cell.toString(), Kind.TEXT));
    }
    cell.setLength(0);
    begun = false;
  }

  private void endRow() {
    endCell();
    taker.accept(new SheetRow(number, List.copyOf(cells)));
    cells.clear();
    number++;
  }
}
