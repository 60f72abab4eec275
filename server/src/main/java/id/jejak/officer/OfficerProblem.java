package id.jejak.officer;

import id.jejak.shared.ProblemType;

enum OfficerProblem implements ProblemType {
  /// Somebody else changed the person or office since it was read.
  EDITED_MEANWHILE(409),
  /// She holds that very office on one of those days already.
  OFFICE_HELD(409),
  /// Team, role and bidang of an office stay: another one is another office.
  OFFICE_IS_ANOTHER(409),
  /// An office that has stood for more than a day is ended, not taken back.
  OFFICE_STANDS(409),
  OWN_OPERATOR_OFFICE(409),
  LAST_OPERATOR(409);

  private final int http;

  OfficerProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
