package id.jejak.roster;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.CitizenNumber;
import id.jejak.officer.WrittenFacts;
import id.jejak.sheet.SheetCell;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as it was read, before anything is compared with what is known.
record StagedRow(
    int number,
    Map<RosterColumn, String> cells,
    List<BadCell> unreadable,
    @Nullable String regionCode,
    @Nullable String district,
    @Nullable String village,
    @Nullable Role role,
    @Nullable Field field,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate,
    @Nullable WrittenFacts facts) {
  private static final int SHOWN = 500;
  private static final LocalDate OLDEST_OFFICE = LocalDate.of(1970, 1, 1);

  static StagedRow read(int number, Map<RosterColumn, SheetCell> cells, LocalDate today) {
    var row = new CellReading(cells);
    var regionCode = row.regionCode(RosterColumn.REGION);
    var district = placeKey(row.raw(RosterColumn.DISTRICT));
    var village = placeKey(row.raw(RosterColumn.VILLAGE));
    if (row.raw(RosterColumn.REGION).isEmpty() && district == null && village == null) {
      row.complain(RosterColumn.REGION, "Tulis kode wilayah, atau nama desa dan kecamatannya.");
    }
    var office = OfficeWords.read(row.raw(RosterColumn.ROLE), row.raw(RosterColumn.FIELD));
    if (office.complaint() != null) {
      row.complain(office.complaint().column(), office.complaint().why());
    }
    var decreeDate = row.day(RosterColumn.DECREE_DATE);
    var startsOn = startsOn(row, decreeDate);
    var endsOn = row.day(RosterColumn.ENDS_ON);
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      row.complain(RosterColumn.ENDS_ON, "Tidak boleh sebelum mulai menjabat.");
    }
    var decreeNumber = row.text(RosterColumn.DECREE_NUMBER, 100);
    var facts = facts(row, today);
    var complaints = row.complaints();
    // Of a row that is not written, nothing is kept but where it stands and what to show.
    var whole = complaints.isEmpty();
    return new StagedRow(
        number,
        shown(cells),
        complaints,
        regionCode,
        district,
        village,
        office.role(),
        office.field(),
        startsOn,
        endsOn,
        whole ? decreeNumber : null,
        decreeDate,
        whole ? facts : null);
  }

  private static @Nullable LocalDate startsOn(CellReading row, @Nullable LocalDate decreeDate) {
    var written = row.day(RosterColumn.STARTS_ON);
    var startsOn = written == null ? decreeDate : written;
    if (startsOn == null) {
      row.complain(RosterColumn.STARTS_ON, "Isi tanggal mulai, atau tanggal SK.");
    } else if (startsOn.isBefore(OLDEST_OFFICE)) {
      row.complain(RosterColumn.STARTS_ON, "Tanggal ini tidak mungkin.");
    }
    return startsOn;
  }

  private static WrittenFacts facts(CellReading row, LocalDate today) {
    var name = row.text(RosterColumn.NAME, 200);
    if (name == null) {
      row.complain(RosterColumn.NAME, "Isi nama.");
    }
    return new WrittenFacts(
        name == null ? "" : name.replaceAll("\\s+", " "),
        row.text(RosterColumn.REGISTRATION_NUMBER, 50),
        row.past(RosterColumn.JOINED_ON, today),
        row.sex(RosterColumn.SEX),
        row.text(RosterColumn.BIRTH_PLACE, 100),
        row.past(RosterColumn.BIRTH_DATE, today),
        row.maritalStatus(RosterColumn.MARITAL_STATUS),
        row.text(RosterColumn.ADDRESS, 300),
        row.text(RosterColumn.EDUCATION, 50),
        row.text(RosterColumn.OCCUPATION, 100),
        row.phone(RosterColumn.PHONE),
        row.yes(RosterColumn.GENERAL_CADRE),
        row.text(RosterColumn.SPECIAL_CADRE, 200),
        row.text(RosterColumn.NOTE, 500));
  }

  // Like `place_key` in the database, without the kind before the name.
  private static @Nullable String placeKey(String name) {
    if (CitizenNumber.isIn(name)) {
      return null;
    }
    var words = name.toLowerCase(Locale.ROOT).strip();
    var bare =
        words
            .replaceFirst("^(desa|kelurahan|kel\\.?|kecamatan|kec\\.?|distrik)\\s+", "")
            .replaceAll("[^a-z0-9]", "");
    return bare.isEmpty() ? null : bare;
  }

  // What the preview shows: as it was written, but no citizen's number is kept anywhere.
  private static Map<RosterColumn, String> shown(Map<RosterColumn, SheetCell> cells) {
    var shown = new EnumMap<RosterColumn, String>(RosterColumn.class);
    cells.forEach((column, cell) -> {
      var text = cell.text().replace("\0", "").strip();
      if (CitizenNumber.isIn(text)) {
        shown.put(column, "(16 angka)");
      } else if (!text.isEmpty()) {
        shown.put(column, cut(text));
      }
    });
    return shown;
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN) {
      return text.codePoints()
          .map(sign -> Character.getType(sign) == Character.SURROGATE ? '?' : sign)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
    return cut(text.substring(0, text.offsetByCodePoints(0, SHOWN - 1))) + "…";
  }
}
