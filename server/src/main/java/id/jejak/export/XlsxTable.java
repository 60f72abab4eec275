package id.jejak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of one sheet with fixed headings and a filter. Rows leave memory some at a time.
final class XlsxTable<T> implements TableWriter<T> {
  private static final int ROWS_AT_ONCE = 500;
  private static final int LONGEST_CELL = 32_767;
  private final OutputStream out;
  private final Workbook book;
  private final Worksheet sheet;
  private final List<Column<T>> columns;
  private int line;

  XlsxTable(OutputStream out, String title, List<Column<T>> columns) {
    this.out = out;
    this.columns = columns;
    this.book = new Workbook(out, "Jejak PKK", "1.0");
    this.sheet = book.newWorksheet(title);
    for (var i = 0; i < columns.size(); i++) {
      sheet.inlineString(0, i, columns.get(i).heading());
      sheet.style(0, i).bold().fillColor("DCEFE6").wrapText(true).set();
      sheet.width(i, columns.get(i).width());
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, columns.size() - 1);
    line = 1;
  }

  @Override
  public void add(T row) throws IOException {
    for (var i = 0; i < columns.size(); i++) {
      switch (columns.get(i).value().apply(row)) {
        case null -> {}
        case Number number -> sheet.value(line, i, number);
        case LocalDate day -> {
          sheet.value(line, i, day);
          sheet.style(line, i).format("yyyy-mm-dd").set();
        }
        case Object text -> sheet.inlineString(line, i, shortened(text.toString()));
      }
    }
    line++;
    if (line % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
  }

  @Override
  public void close() throws IOException {
    book.close();
    out.close();
  }
}
