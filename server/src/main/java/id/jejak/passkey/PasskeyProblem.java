package id.jejak.passkey;

import id.jejak.shared.ProblemType;

/// What can be said against a passkey.
public enum PasskeyProblem implements ProblemType {
  WRONG_PASSKEY(422),
  /// No challenge waits for this answer: it came twice, too late, or in another session.
  PASSKEY_LATE(409),
  PASSKEY_KNOWN(409),
  TOO_MANY_PASSKEYS(409),
  /// An address without a name or without https has no passkeys.
  NO_PASSKEYS_HERE(409);

  private final int http;

  PasskeyProblem(int http) {
    this.http = http;
  }

  @Override
  public int http() {
    return http;
  }
}
