package id.jejak.reform;

import id.jejak.shared.ProblemType;

enum ReformProblem implements ProblemType {
  /// Its day has come: the tree has changed, or the plan was withdrawn.
  REFORM_IS_DONE(409),
  /// The id belongs to another plan.
  REFORM_IS_ANOTHER(409);

  private final int http;

  ReformProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
