package id.jejak.total;

import id.jejak.shared.ProblemType;

enum TotalProblem implements ProblemType {
  /// Under the earlier tree the region held what belongs to others today.
  EARLIER_REGION_REACHES_FURTHER(403),
  /// What was known at a past moment is counted from every report: for a kabupaten and below.
  TOO_WIDE_FOR_THE_PAST(422);

  private final int http;

  TotalProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
