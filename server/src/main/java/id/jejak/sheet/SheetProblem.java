package id.jejak.sheet;

import id.jejak.shared.ProblemType;

/// Why a file is no table that can be read.
public enum SheetProblem implements ProblemType {
  SHEET_EMPTY(422),
  /// Neither XLSX nor text.
  SHEET_UNKNOWN(422),
  /// The format of Excel before 2007, or a file with a password.
  SHEET_OLD_OR_LOCKED(422),
  SHEET_DAMAGED(422),
  /// More rows or more content than a table of people can have.
  SHEET_TOO_LARGE(422),
  SHEET_OF_FORMULAS(422);

  private final int http;

  SheetProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
