package id.jejak.export;

import id.jejak.sheet.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For spreadsheets: semicolons between, a comma in decimals.
final class CsvTable<T> implements TableWriter<T> {
  private final Writer out;
  private final List<Column<T>> columns;

  CsvTable(OutputStream out, List<Column<T>> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = columns;
    this.out.write(CsvText.BYTE_ORDER_MARK);
    this.out.write(CsvText.line(columns.stream().map(Column::heading).toList()));
  }

  @Override
  public void add(T row) throws IOException {
    out.write(
        CsvText.line(columns.stream().map(column -> text(column.value().apply(row))).toList()));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString().replace('.', ',');
      default -> value.toString();
    };
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
