package id.jejak.roster;

import id.jejak.shared.ProblemType;

enum RosterProblem implements ProblemType {
  /// Another file came under this id.
  ROSTER_IS_ANOTHER(409),
  /// It is being read, checked or written just now.
  ROSTER_AT_WORK(409),
  /// Of a file that could not be read nothing can be written.
  ROSTER_UNREADABLE(409),
  /// No row of the beginning names the columns.
  ROSTER_WITHOUT_HEADINGS(422),
  ROSTER_WITHOUT_ROWS(422),
  ROSTER_CUT_OFF(400);

  private final int http;

  RosterProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
