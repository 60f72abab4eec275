package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written of an office. `baseVersion` is the version that was read, 0 for a new one.
record OfficeForm(
    @Nullable Integer baseVersion,
    @Nullable RegionCode team,
    @Nullable Role role,
    @Nullable Field field,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate) {
  private static final LocalDate OLDEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);

  /// 422 names every wrong member, `prefix` before each.
  Office checked(String prefix) {
    var errors = new ArrayList<FieldError>();
    require(team != null, prefix + "team", "Pilih TP PKK.", errors);
    require(role != null, prefix + "role", "Pilih jabatan.", errors);
    require(startsOn != null, prefix + "startsOn", "Isi tanggal mulai.", errors);
    if (role != null) {
      var ofPokja = role.name().endsWith("POKJA");
      require(ofPokja == (field != null), prefix + "field", complaint(ofPokja), errors);
    }
    day(prefix + "startsOn", startsOn, errors);
    day(prefix + "endsOn", endsOn, errors);
    day(prefix + "decreeDate", decreeDate, errors);
    require(
        startsOn == null || endsOn == null || !endsOn.isBefore(startsOn),
        prefix + "endsOn",
        "Tanggal selesai tidak boleh sebelum tanggal mulai.",
        errors);
    var decree = PersonForm.text(prefix + "decreeNumber", decreeNumber, 100, errors);
    if (!errors.isEmpty() || team == null || role == null || startsOn == null) {
      throw Problem.invalid(errors);
    }
    return new Office(team, role, field, startsOn, endsOn, decree, decreeDate);
  }

  int base() {
    return baseVersion == null ? 0 : baseVersion;
  }

  private static String complaint(boolean ofPokja) {
    return ofPokja ? "Pilih bidangnya." : "Jabatan ini berlaku untuk semua bidang.";
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
