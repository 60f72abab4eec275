package id.jejak.photo;

import id.jejak.shared.ProblemType;

enum PhotoProblem implements ProblemType {
  WRONG_BYTES(460),
  WRONG_OFFSET(409),
  CUT_OFF(408),
  WRONG_PROTOCOL_VERSION(412);

  private final int http;

  PhotoProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
