package id.jejak.shared;

/// Refusals that any part of the server may give.
public enum CommonProblem implements ProblemType {
  NOT_FOUND(404),
  NOT_ALLOWED(403),
  NOT_SIGNED_IN(401),
  HEADER_MISSING(403),
  INVALID(422),
  MALFORMED(400),
  METHOD_NOT_ALLOWED(405),
  WRONG_MEDIA_TYPE(415),
  TOO_LARGE(413),
  BUSY(503),
  UNEXPECTED(500);

  private final int http;

  CommonProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
