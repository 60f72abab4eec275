package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.time.LocalDate;
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

  /// 422 names every wrong member, `prefix` before each.
  Office checked(String prefix) {
    var complaints = new Complaints();
    complaints.require(team != null, prefix + "team", "Pilih TP PKK.");
    complaints.require(role != null, prefix + "role", "Pilih jabatan.");
    complaints.require(startsOn != null, prefix + "startsOn", "Isi tanggal mulai.");
    if (role != null) {
      var ofPokja = role.name().endsWith("POKJA");
      complaints.require(ofPokja == (field != null), prefix + "field", complaint(ofPokja));
    }
    complaints.day(prefix + "startsOn", startsOn, OLDEST);
    complaints.day(prefix + "endsOn", endsOn, OLDEST);
    complaints.day(prefix + "decreeDate", decreeDate, OLDEST);
    complaints.require(
        startsOn == null || endsOn == null || !endsOn.isBefore(startsOn),
        prefix + "endsOn",
        "Tanggal selesai tidak boleh sebelum tanggal mulai.");
    var decree = PersonForm.text(prefix + "decreeNumber", decreeNumber, 100, complaints.errors());
    if (!complaints.errors().isEmpty() || team == null || role == null || startsOn == null) {
      throw Problem.invalid(complaints.errors());
    }
    return new Office(team, role, field, startsOn, endsOn, decree, decreeDate);
  }

  int base() {
    return baseVersion == null ? 0 : baseVersion;
  }

  private static String complaint(boolean ofPokja) {
    return ofPokja ? "Pilih bidangnya." : "Jabatan ini berlaku untuk semua bidang.";
  }
}
