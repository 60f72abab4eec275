package id.jejak.closing;

import id.jejak.shared.ProblemType;

enum ClosingProblem implements ProblemType {
  /// Somebody closed, accepted or reopened it meanwhile; `stored` tells how it stands.
  PERIOD_MOVED_ON(409),
  PERIOD_NOT_ENDED(409),
  /// Other teams below have not closed than those she named; `missing` tells which.
  OTHER_TEAMS_MISSING(409),
  /// The team above has closed its own period on this one.
  CLOSED_ABOVE(409),
  LATER_PERIOD_CLOSED(409);

  private final int http;

  ClosingProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
