package id.jejak.publishing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before
/// it, so that opening the file runs nothing.
final class Csv {
  private static final Pattern FORMULA = Pattern.compile("^[\\s\"']*[=+\\-@\t\r\n＝＋－＠]");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var safe = FORMULA.matcher(text).find() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
