package id.jejak.account;

import id.jejak.shared.ProblemType;

enum AccountProblem implements ProblemType {
  WRONG_PASSWORD(401),
  /// The password was right; her second factor is asked next.
  CODE_NEEDED(401),
  /// The top team asks a second factor of operators, and she has none yet.
  FACTOR_DUE(403),
  /// It needs her password again, not longer than a few minutes ago.
  PROOF_NEEDED(403),
  /// She came in with a slip and has no password to show: she sets one first.
  NO_PASSWORD(409),
  TOO_MANY_TRIES(429),
  /// Somebody with the right to it closed this session from another device.
  DEVICE_CLOSED(401),
  NO_OFFICE(403),
  LINK_USED(404),
  SLIP_UNKNOWN(404);

  private final int http;

  AccountProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
