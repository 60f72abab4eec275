package id.jejak.activity;

import id.jejak.shared.ProblemType;

enum ActivityProblem implements ProblemType {
  EDIT_CONFLICT(409),
  ALREADY_WITHDRAWN(409);

  private final int http;

  ActivityProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
