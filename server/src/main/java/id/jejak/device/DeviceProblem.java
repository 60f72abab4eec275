package id.jejak.device;

import id.jejak.shared.ProblemType;

enum DeviceProblem implements ProblemType {
  DEVICE_KEY_CLOSED(409);

  private final int http;

  DeviceProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
