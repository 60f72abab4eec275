package id.jejak.sheet;

import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet of a workbook.
final class XlsxRows {
  private static final int MOST_CELLS = 200;
  private static final int LONGEST_NUMBER = 40;
  // What stands in quotes or brackets is shown as it is: colours, currencies, words.
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern OF_DAYS = Pattern.compile("[yYdD]|mmm");

  private XlsxRows() {}

  static void read(Path file, String preferred, Consumer<SheetRow> taker) throws IOException {
    try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        var rows = sheet(book, preferred).openStream()) {
      rows.forEachOrdered(row -> taker.accept(row(row)));
    } catch (ExcelReaderException
        | IllegalStateException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | NullPointerException damaged) {
      // The reader meets a damaged workbook with whatever it stumbles over.
      throw new Problem(SheetProblem.SHEET_DAMAGED);
    }
  }

  private static Sheet sheet(ReadableWorkbook book, String preferred) {
    return book.getSheets()
        .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(preferred))
        .findFirst()
        .or(() ->
            book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst())
        .orElseThrow(() -> new Problem(SheetProblem.SHEET_EMPTY));
  }

  private static SheetRow row(Row row) {
    var cells = new ArrayList<SheetCell>();
    for (var i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
      cells.add(cell(row.getCell(i)));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private static SheetCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return SheetCell.EMPTY;
    }
    return switch (cell.getType()) {
      case STRING -> new SheetCell(cell.getText(), Kind.TEXT);
      case BOOLEAN ->
          new SheetCell(Boolean.TRUE.equals(cell.getValue()) ? "Ya" : "Tidak", Kind.TEXT);
      case NUMBER -> isDay(cell) ? day(cell) : new SheetCell(plain(cell.asNumber()), Kind.NUMBER);
      // Texts that a formula makes are marked like formulas even where none was kept.
      case FORMULA ->
          new SheetCell(text(cell), cell.getFormula() == null ? Kind.TEXT : Kind.FORMULA);
      case ERROR -> new SheetCell(text(cell), Kind.FAULT);
      case EMPTY -> SheetCell.EMPTY;
    };
  }

  private static SheetCell day(Cell cell) {
    try {
      return new SheetCell(cell.asDate().toLocalDate().toString(), Kind.DAY);
    } catch (java.time.DateTimeException tooFar) {
      return new SheetCell(plain(cell.asNumber()), Kind.NUMBER);
    }
  }

  private static boolean isDay(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null || cell.asNumber() == null) {
      return false;
    }
    var format = cell.getDataFormatString();
    if (format == null) {
      return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
    return OF_DAYS.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  // A number with an exponent of a million would be written out with a million zeros.
  private static String plain(BigDecimal number) {
    if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      return number.toString();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(Cell cell) {
    var raw = cell.getRawValue();
    return raw == null ? "" : raw;
  }
}
