package id.jejak.parcel;

import id.jejak.shared.ProblemType;

enum ParcelProblem implements ProblemType {
  PARCEL_DAMAGED(422),
  PARCEL_FOR_OTHERS(422),
  PARCEL_NOT_SIGNED(422),
  PARCEL_PHONE_CLOSED(422),
  PARCEL_AUTHOR_AWAY(422),
  TOO_MANY_BAD_PARCELS(429);

  private final int http;

  ParcelProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
