package id.jejak.handover;

import id.jejak.officer.CitizenNumber;
import id.jejak.officer.Complaints;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which office passes to whom, and when. `successorName` adds the successor when nobody has that
/// id yet; `successorOffice` is the id that her office will have.
record HandoverForm(
    @Nullable UUID officer,
    @Nullable UUID office,
    @Nullable UUID successor,
    @Nullable String successorName,
    @Nullable UUID successorOffice,
    @Nullable LocalDate takesOverOn,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate,
    @Nullable String items) {
  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

  record Checked(
      UUID officer,
      UUID office,
      UUID successor,
      @Nullable String successorName,
      UUID successorOffice,
      LocalDate takesOverOn,
      @Nullable String decreeNumber,
      @Nullable LocalDate decreeDate,
      @Nullable String items) {}

  /// 422 names every wrong member.
  Checked checked() {
    var complaints = new Complaints();
    complaints.require(officer != null, "officer", "Pilih pengurus yang menyerahkan.");
    complaints.require(office != null, "office", "Pilih jabatan yang diserahkan.");
    complaints.require(successor != null, "successor", "Pilih penggantinya.");
    complaints.require(successorOffice != null, "successorOffice", "Nomor jabatan belum ada.");
    complaints.require(takesOverOn != null, "takesOverOn", "Isi tanggal mulai penggantinya.");
    complaints.require(
        successor == null || !successor.equals(officer),
        "successor",
        "Penggantinya harus orang lain.");
    complaints.day("takesOverOn", takesOverOn, OLDEST);
    complaints.day("decreeDate", decreeDate, OLDEST);
    var decree = text("decreeNumber", decreeNumber, 100, complaints);
    var handed = text("items", items, 2000, complaints);
    if (!complaints.errors().isEmpty()
        || officer == null
        || office == null
        || successor == null
        || successorOffice == null
        || takesOverOn == null) {
      throw Problem.invalid(complaints.errors());
    }
    return new Checked(
        officer,
        office,
        successor,
        successorName == null || successorName.isBlank() ? null : successorName,
        successorOffice,
        takesOverOn,
        decree,
        decreeDate,
        handed);
  }

  private static @Nullable String text(
      String field, @Nullable String text, int longest, Complaints complaints) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.replace("\0", "").replace("\r", "").strip();
    complaints.require(clean.length() <= longest, field, "Paling panjang " + longest + " huruf.");
    complaints.require(!CitizenNumber.isIn(clean), field, CitizenNumber.COMPLAINT);
    complaints.require(
        clean.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
        field,
        "Ada huruf yang tidak dapat disimpan.");
    return clean;
  }
}
