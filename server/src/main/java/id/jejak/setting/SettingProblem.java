package id.jejak.setting;

import id.jejak.shared.ProblemType;

enum SettingProblem implements ProblemType {
  SET_MEANWHILE(409);

  private final int http;

  SettingProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
