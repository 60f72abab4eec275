package id.jejak.export;

import id.jejak.shared.ProblemType;

enum ExportProblem implements ProblemType {
  /// Three of hers are being made already.
  EXPORTS_WAITING(409),
  /// Her offices are others than when she ordered it.
  EXPORT_OF_OTHER_OFFICES(403);

  private final int http;

  ExportProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
