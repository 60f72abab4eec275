package id.jejak.handover;

import id.jejak.shared.ProblemType;

enum HandoverProblem implements ProblemType {
  /// Somebody else handed this office over.
  HANDED_OVER_ALREADY(409);

  private final int http;

  HandoverProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
