package id.jejak.total;

import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import id.jejak.total.TotalRow.Count;
import id.jejak.total.TotalRow.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads rows of totals, live or kept.
public final class TotalRows {
  private TotalRows() {}

  /// From columns named after the members, each figure by state: `activities_submitted`; the region
  /// is `place`, `month` a text or null.
  public static TotalRow read(ResultSet row) throws SQLException {
    var indicator = row.getString("indicator");
    var field = row.getString("field");
    var kind = row.getString("kind");
    return new TotalRow(
        row.getString("place"),
        row.getString("place_name"),
        field == null ? null : Field.valueOf(field),
        row.getString("type_code"),
        row.getString("type_name"),
        indicator,
        row.getString("indicator_name"),
        row.getString("unit"),
        kind == null ? null : Indicator.Kind.valueOf(kind),
        row.getString("month"),
        count(row, "activities"),
        count(row, "male"),
        count(row, "female"),
        indicator == null ? null : value(row));
  }

  private static Count count(ResultSet row, String what) throws SQLException {
    return new Count(
        row.getLong(what + "_submitted"),
        row.getLong(what + "_approved"),
        row.getLong(what + "_returned"));
  }

  private static Value value(ResultSet row) throws SQLException {
    return new Value(
        decimal(row.getBigDecimal("value_submitted")),
        decimal(row.getBigDecimal("value_approved")),
        decimal(row.getBigDecimal("value_returned")),
        decimal(row.getBigDecimal("value_current")));
  }

  private static String decimal(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
