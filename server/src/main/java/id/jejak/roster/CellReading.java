package id.jejak.roster;

import id.jejak.officer.CitizenNumber;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell;
import id.jejak.sheet.SheetCell.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row and remembers what is wrong with each.
final class CellReading {
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
  private static final Pattern LOCAL =
      Pattern.compile("(\\d{1,2})[\\s./-]+(\\d{1,2}|[a-z]+)[\\s./-]+(\\d{4})");
  private static final Pattern BEFORE_A_FORMULA = Pattern.compile("^'(?=[=+\\-@])");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");
  // Days as spreadsheets count them, from 1920 to 2100.
  private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(7_306);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(73_050);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final Map<RosterColumn, SheetCell> cells;
  private final Map<RosterColumn, String> complaints = new EnumMap<>(RosterColumn.class);

  CellReading(Map<RosterColumn, SheetCell> cells) {
    this.cells = cells;
    cells.forEach((column, cell) -> {
      switch (cell.kind()) {
        case FORMULA -> complain(column, "Sel ini berisi rumus. Tulis nilainya.");
        case FAULT -> complain(column, "Sel ini rusak di lembar kerjanya.");
        case TEXT, NUMBER, DAY -> {
          if (CitizenNumber.isIn(cell.text())) {
            complain(column, CitizenNumber.COMPLAINT);
          }
        }
      }
    });
  }

  /// The first complaint about a cell stands.
  void complain(RosterColumn column, String why) {
    complaints.putIfAbsent(column, why);
  }

  List<BadCell> complaints() {
    return complaints.entrySet().stream()
        .map(entry -> BadCell.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// As it was written, without spaces at the ends.
  String raw(RosterColumn column) {
    var text = cells.getOrDefault(column, SheetCell.EMPTY).text();
    return BEFORE_A_FORMULA.matcher(text.replace("\0", "").strip()).replaceFirst("");
  }

  @Nullable String text(RosterColumn column, int longest) {
    var text = raw(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      complain(column, "Paling panjang " + longest + " huruf.");
    } else if (text.codePoints().anyMatch(CellReading::isNoText)) {
      complain(column, "Ada huruf yang tidak dapat disimpan.");
    }
    return text;
  }

  /// A number that lost its leading zero in the spreadsheet gets it back.
  @Nullable String phone(RosterColumn column) {
    var text = text(column, 30);
    var cell = cells.getOrDefault(column, SheetCell.EMPTY);
    if (text != null && !text.matches("[+()0-9 ./-]*")) {
      complain(column, "Tulis angka saja.");
    }
    return text != null && cell.kind() == Kind.NUMBER && text.startsWith("8") ? "0" + text : text;
  }

  @Nullable LocalDate day(RosterColumn column) {
    var cell = cells.getOrDefault(column, SheetCell.EMPTY);
    var text = raw(column).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    var day = cell.kind() == Kind.NUMBER ? numbered(text) : written(text);
    if (day == null) {
      complain(column, "Tulis tanggal seperti 31-12-2026.");
    } else if (day.isBefore(OLDEST) || !day.isBefore(NEWEST)) {
      complain(column, "Tanggal ini tidak mungkin.");
    }
    return day;
  }

  /// A day that has come.
  @Nullable LocalDate past(RosterColumn column, LocalDate today) {
    var day = day(column);
    if (day != null && day.isAfter(today)) {
      complain(column, "Tanggal ini belum lewat.");
    }
    return day;
  }

  @Nullable String sex(RosterColumn column) {
    return switch (words(column)) {
      case "" -> null;
      case "l", "lk", "laki laki", "laki", "pria" -> "L";
      case "p", "pr", "perempuan", "wanita" -> "P";
      default -> refused(column, "Tulis L atau P.");
    };
  }

  @Nullable String maritalStatus(RosterColumn column) {
    return switch (words(column)) {
      case "" -> null;
      case "belum kawin", "belum menikah", "lajang" -> "BELUM_KAWIN";
      case "kawin", "menikah", "nikah" -> "KAWIN";
      case "cerai hidup" -> "CERAI_HIDUP";
      case "cerai mati" -> "CERAI_MATI";
      default -> refused(column, "Pilih Belum kawin, Kawin, Cerai hidup, atau Cerai mati.");
    };
  }

  @Nullable Boolean yes(RosterColumn column) {
    return switch (words(column)) {
      case "" -> null;
      case "ya", "y", "v", "x", "1", "benar" -> true;
      case "tidak", "t", "0", "bukan" -> false;
      default -> {
        complain(column, "Tulis Ya atau Tidak.");
        yield null;
      }
    };
  }

  /// Codes are also written without their dots, and as numbers.
  @Nullable String regionCode(RosterColumn column) {
    var text = raw(column).replace(" ", "");
    if (text.isEmpty()) {
      return null;
    }
    var code = text.matches("\\d+") ? dotted(text) : text;
    if (cells.getOrDefault(column, SheetCell.EMPTY).kind() == Kind.NUMBER
        && code.matches("\\d\\d\\.\\d")) {
      code += "0";
    }
    try {
      return RegionCode.valueOf(code).value();
    } catch (Problem noCode) {
      complain(column, "Tulis kode seperti 82.04.08.2001.");
      return null;
    }
  }

  private static String dotted(String digits) {
    var code = new StringBuilder();
    for (var i = 0; i < digits.length(); i++) {
      if (i == 2 || i == 4 || i == 6) {
        code.append('.');
      }
      code.append(digits.charAt(i));
    }
    return code.toString();
  }

  private static @Nullable LocalDate numbered(String text) {
    try {
      var number = new BigDecimal(text);
      return number.compareTo(FIRST_DAY) < 0 || number.compareTo(LAST_DAY) > 0
          ? null
          : DAY_ZERO.plusDays(number.longValue());
    } catch (NumberFormatException tooLong) {
      return null;
    }
  }

  private static @Nullable LocalDate written(String text) {
    try {
      var iso = ISO.matcher(text);
      if (iso.matches()) {
        return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      }
      var local = LOCAL.matcher(text);
      if (local.matches()) {
        return LocalDate.of(number(local.group(3)), month(local.group(2)), number(local.group(1)));
      }
      return null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return number(text);
    }
    var begin = text.length() < 3 ? "" : text.substring(0, 3);
    return switch (begin) {
      case "may" -> 5;
      case "aug", "ags" -> 8;
      case "oct" -> 10;
      case "dec" -> 12;
      case "nop" -> 11;
      default -> MONTHS.indexOf(begin) + 1; // month 0 is no day
    };
  }

  private String words(RosterColumn column) {
    return raw(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private @Nullable String refused(RosterColumn column, String why) {
    complain(column, why);
    return null;
  }

  private static boolean isNoText(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        || (Character.isISOControl(codePoint) && codePoint != '\n');
  }
}
