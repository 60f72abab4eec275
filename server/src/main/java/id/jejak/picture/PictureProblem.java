package id.jejak.picture;

import id.jejak.shared.ProblemType;

enum PictureProblem implements ProblemType {
  NOT_A_PICTURE,
  PICTURE_DAMAGED,
  PICTURE_TOO_LARGE;

  @Override
  public int http() {
    return 422;
  }
}
