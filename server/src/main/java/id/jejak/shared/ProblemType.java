package id.jejak.shared;

import java.util.Locale;

/// One kind of refusal. Each module lists its own in a small enum; the text stands in
/// `problems.properties` under the code.
public interface ProblemType {
  /// The stable code, such as `NOT_CURRENT_REVISION`.
  String name();

  /// The HTTP status.
  int http();

  /// The stable address of this kind, last part of `type` in RFC 9457.
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
