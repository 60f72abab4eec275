package id.jejak.target;

import id.jejak.shared.ProblemType;

enum TargetProblem implements ProblemType {
  /// Somebody else set one of these targets since she looked; `storedTargets` tells how they stand.
  TARGET_SET_MEANWHILE(409),
  /// The file is no list of targets.
  TARGETS_NOT_IN_SHEET(422),
  /// There is no target to split, or nothing below to split it to.
  NOTHING_TO_SPLIT(422),
  /// The teams that keep their target hold more than the whole already.
  SHARES_EXCEED_WHOLE(422),
  /// The teams below have nothing by which to weigh.
  NOTHING_TO_WEIGH_BY(422);

  private final int http;

  TargetProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
