package id.jejak.review;

import id.jejak.shared.ProblemType;

enum ReviewProblem implements ProblemType {
  NOT_CURRENT_REVISION(409),
  DECIDED_MEANWHILE(409),
  OWN_REPORT(403),
  NOT_APPROVED(409),
  SENTENCES_CHANGED(409);

  private final int http;

  ReviewProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
