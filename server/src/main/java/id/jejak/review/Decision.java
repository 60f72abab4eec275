package id.jejak.review;

/// What a reviewer decides about one revision of a report.
public sealed interface Decision {
  record Approve() implements Decision {}

  record SendBack(String note) implements Decision {}
}
