package id.jejak.export;

import id.jejak.shared.FileTypes;

/// The kinds of file: a workbook, a table in text, and one JSON document a line for programs.
enum ExportFormat {
  XLSX("xlsx", FileTypes.XLSX),
  CSV("csv", "text/csv;charset=UTF-8"),
  JSONL("jsonl", "application/jsonl;charset=UTF-8");

  /// As many rows as a sheet of a workbook has, but the headings.
  static final int MOST_IN_SHEET = 1_048_575;

  private final String ending;
  private final String type;

  ExportFormat(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  String ending() {
    return ending;
  }

  String type() {
    return type;
  }
}
