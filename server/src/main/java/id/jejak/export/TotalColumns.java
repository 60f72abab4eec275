package id.jejak.export;

import id.jejak.total.TotalRow;
import id.jejak.total.TotalRow.Count;
import id.jejak.total.TotalRow.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of a table of totals: first the dimensions that were asked for, then the numbers.
final class TotalColumns {
  private TotalColumns() {}

  static List<Column<TotalRow>> of(@Nullable String by) {
    var dimensions = Set.copyOf(Arrays.asList((by == null ? "" : by).split("\\s*,\\s*")));
    var columns = new ArrayList<Column<TotalRow>>();
    if (dimensions.contains("month")) {
      columns.add(new Column<>("Bulan", 10, TotalRow::month));
    }
    if (dimensions.contains("child")) {
      columns.add(new Column<>("Kode wilayah", 15, TotalRow::child));
      columns.add(new Column<>("Wilayah", 26, TotalRow::childName));
    }
    if (dimensions.contains("field")) {
      columns.add(new Column<>("Bidang", 12, row -> label(row)));
    }
    if (dimensions.contains("type")) {
      columns.add(new Column<>("Kode jenis", 10, TotalRow::type));
      columns.add(new Column<>("Jenis kegiatan", 36, TotalRow::typeName));
    }
    if (dimensions.contains("indicator")) {
      columns.add(new Column<>("Kode hasil", 10, TotalRow::indicator));
      columns.add(new Column<>("Hasil", 36, TotalRow::indicatorName));
      columns.add(new Column<>("Satuan", 12, TotalRow::unit));
      addValues(columns);
    }
    addCounts("Kegiatan", TotalRow::activities, columns);
    addCounts("Peserta laki-laki", TotalRow::participantsMale, columns);
    addCounts("Peserta perempuan", TotalRow::participantsFemale, columns);
    return columns;
  }

  private static @Nullable String label(TotalRow row) {
    return row.field() == null ? null : row.field().label();
  }

  private static void addValues(List<Column<TotalRow>> columns) {
    columns.add(new Column<>("Jumlah", 14, row -> number(row, Value::current)));
    columns.add(new Column<>("Jumlah disetujui", 14, row -> number(row, Value::approved)));
    columns.add(new Column<>("Jumlah belum diperiksa", 14, row -> number(row, Value::submitted)));
    columns.add(new Column<>("Jumlah perlu perbaikan", 14, row -> number(row, Value::returned)));
  }

  private static void addCounts(
      String what, Function<TotalRow, Count> count, List<Column<TotalRow>> columns) {
    columns.add(new Column<>(what + " disetujui", 12, row -> count.apply(row).approved()));
    columns.add(new Column<>(what + " belum diperiksa", 12, row -> count.apply(row).submitted()));
    columns.add(new Column<>(what + " perlu perbaikan", 12, row -> count.apply(row).returned()));
  }

  private static @Nullable BigDecimal number(TotalRow row, Function<Value, String> which) {
    var value = row.value();
    return value == null ? null : new BigDecimal(which.apply(value));
  }
}
