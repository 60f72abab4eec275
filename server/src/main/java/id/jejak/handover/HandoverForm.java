package id.jejak.handover;

import id.jejak.officer.CitizenNumber;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);

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
    var errors = new ArrayList<FieldError>();
    require(officer != null, "officer", "Pilih pengurus yang menyerahkan.", errors);
    require(office != null, "office", "Pilih jabatan yang diserahkan.", errors);
    require(successor != null, "successor", "Pilih penggantinya.", errors);
    require(successorOffice != null, "successorOffice", "Nomor jabatan belum ada.", errors);
    require(takesOverOn != null, "takesOverOn", "Isi tanggal mulai penggantinya.", errors);
    require(
        successor == null || !successor.equals(officer),
        "successor",
        "Penggantinya harus orang lain.",
        errors);
    day("takesOverOn", takesOverOn, errors);
    day("decreeDate", decreeDate, errors);
    var decree = text("decreeNumber", decreeNumber, 100, errors);
    var handed = text("items", items, 2000, errors);
    if (!errors.isEmpty()
        || officer == null
        || office == null
        || successor == null
        || successorOffice == null
        || takesOverOn == null) {
      throw Problem.invalid(errors);
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
      String field, @Nullable String text, int longest, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.replace("\0", "").replace("\r", "").strip();
    require(clean.length() <= longest, field, "Paling panjang " + longest + " huruf.", errors);
    require(!CitizenNumber.isIn(clean), field, CitizenNumber.COMPLAINT, errors);
    require(
        clean.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
        field,
        "Ada huruf yang tidak dapat disimpan.",
        errors);
    return clean;
  }

  private static void day(String field, @Nullable LocalDate day, List<FieldError> errors) {
    require(
        day == null || (!day.isBefore(OLDEST) && day.isBefore(NEWEST)),
        field,
        "Tanggal ini tidak mungkin.",
        errors);
  }

  private static void require(
      boolean fulfilled, String field, String complaint, List<FieldError> errors) {
    if (!fulfilled) {
      errors.add(new FieldError(field, complaint));
    }
  }
}
