package id.jejak.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines for spreadsheets that use the comma in numbers, as those in Indonesia do: with semicolons.
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
public final class CsvText {
  /// What makes a spreadsheet read the file as UTF-8.
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern FORMULA = Pattern.compile("^[\\s\"']*[=+\\-@\t\r\n＝＋－＠]");
  private static final Pattern QUOTED = Pattern.compile("[\";\r\n]|^\\s|\\s$");

  private CsvText() {}

  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = FORMULA.matcher(text).find() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
