package id.jejak.account;

import id.jejak.officer.CitizenNumber;
import id.jejak.officer.Complaints;
import id.jejak.shared.Problem;
import org.jspecify.annotations.Nullable;

/// Why an account is locked, for whoever asks later.
record LockForm(@Nullable String reason) {
  private static final int LONGEST = 300;

  /// The reason in one line; null when none was given, 422 when it may not be kept.
  @Nullable String checked() {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    var clean = reason.replace("\0", "").replaceAll("\\s+", " ").strip();
    var complaints = new Complaints();
    complaints.require(
        clean.codePointCount(0, clean.length()) <= LONGEST,
        "reason",
        "Paling panjang " + LONGEST + " huruf.");
    complaints.require(!CitizenNumber.isIn(clean), "reason", CitizenNumber.COMPLAINT);
    complaints.require(
        clean.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE),
        "reason",
        "Ada huruf yang tidak dapat disimpan.");
    if (!complaints.errors().isEmpty()) {
      throw Problem.invalid(complaints.errors());
    }
    return clean;
  }
}
