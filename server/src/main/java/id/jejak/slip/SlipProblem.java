package id.jejak.slip;

import id.jejak.shared.ProblemType;

enum SlipProblem implements ProblemType {
  SLIP_USED(410),
  /// Too old, replaced by a newer one, or ended with a lock or a reset.
  SLIP_EXPIRED(410);

  private final int http;

  SlipProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
