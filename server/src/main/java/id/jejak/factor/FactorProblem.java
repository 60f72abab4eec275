package id.jejak.factor;

import id.jejak.shared.ProblemType;

enum FactorProblem implements ProblemType {
  WRONG_CODE(422),
  TOO_MANY_CODES(429),
  /// There is a second factor already; it is taken away first.
  FACTOR_SET(409),
  /// The top team asks it of operators; without it she cannot do without it.
  FACTOR_NEEDED_BY_RULE(409);

  private final int http;

  FactorProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
