package id.jejak.officer;

import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is written of a person. `baseVersion` is the version that was read, 0 for a new person, who
/// brings her first office.
record PersonForm(
    @Nullable Integer baseVersion,
    @Nullable String name,
    @Nullable String registrationNumber,
    @Nullable LocalDate joinedOn,
    @Nullable String sex,
    @Nullable String birthPlace,
    @Nullable LocalDate birthDate,
    @Nullable String maritalStatus,
    @Nullable String address,
    @Nullable String education,
    @Nullable String occupation,
    @Nullable String phone,
    @Nullable Boolean generalCadre,
    @Nullable String specialCadre,
    @Nullable String note,
    @Nullable FirstOffice office) {
  private static final Set<String> SEXES = Set.of("L", "P");
  private static final Set<String> MARITAL =
      Set.of("BELUM_KAWIN", "KAWIN", "CERAI_HIDUP", "CERAI_MATI");
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  /// An office with the id that the form gave it.
  record FirstOffice(java.util.@Nullable UUID id, @Nullable OfficeForm office) {}

  /// 422 names every wrong member; spaces at the ends are cut, what is blank is left out.
  MemberFacts checked(LocalDate today) {
    var errors = new ArrayList<FieldError>();
    var cleanName = text("name", name, 200, errors);
    if (cleanName == null && errors.isEmpty()) {
      errors.add(new FieldError("name", "Isi nama."));
    }
    past("joinedOn", joinedOn, today, errors);
    past("birthDate", birthDate, today, errors);
    oneOf("sex", sex, SEXES, errors);
    oneOf("maritalStatus", maritalStatus, MARITAL, errors);
    var person =
        new MemberFacts(
            cleanName == null ? "" : cleanName,
            text("registrationNumber", registrationNumber, 50, errors),
            joinedOn,
            sex,
            text("birthPlace", birthPlace, 100, errors),
            birthDate,
            maritalStatus,
            text("address", address, 300, errors),
            text("education", education, 50, errors),
            text("occupation", occupation, 100, errors),
            text("phone", phone, 30, errors),
            Boolean.TRUE.equals(generalCadre),
            text("specialCadre", specialCadre, 200, errors),
            text("note", note, 500, errors));
    if (baseVersion != null && baseVersion < 0) {
      errors.add(new FieldError("baseVersion", "Versi tidak terbaca."));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return person;
  }

  /// A name alone; 422 when it is none.
  static String name(@Nullable String text) {
    var errors = new ArrayList<FieldError>();
    var clean = text("name", text, 200, errors);
    if (clean == null) {
      errors.add(new FieldError("name", "Isi nama."));
    }
    if (clean == null || !errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return clean;
  }

  int base() {
    return baseVersion == null ? 0 : baseVersion;
  }

  /// A short text without what may not be kept; null when nothing was written.
  static @Nullable String text(
      String field, @Nullable String text, int longest, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.replace("\0", "").strip();
    if (clean.codePointCount(0, clean.length()) > longest) {
      errors.add(new FieldError(field, "Paling panjang " + longest + " huruf."));
    } else if (CitizenNumber.isIn(clean)) {
      errors.add(new FieldError(field, CitizenNumber.COMPLAINT));
    } else if (clean.codePoints().anyMatch(PersonForm::isNoText)) {
      errors.add(new FieldError(field, "Ada huruf yang tidak dapat disimpan."));
    }
    return clean;
  }

  private static boolean isNoText(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        || (Character.isISOControl(codePoint) && codePoint != '\n');
  }

  private static void past(
      String field, @Nullable LocalDate day, LocalDate today, List<FieldError> errors) {
    if (day != null && (day.isAfter(today) || day.isBefore(OLDEST))) {
      errors.add(new FieldError(field, "Tanggal ini belum lewat atau terlalu lama."));
    }
  }

  private static void oneOf(
      String field, @Nullable String value, Set<String> known, List<FieldError> errors) {
    if (value != null && !known.contains(value)) {
      errors.add(new FieldError(field, "Pilih salah satu."));
    }
  }
}
