package id.jejak.target;

import id.jejak.shared.Problem;
import id.jejak.sheet.SheetCell;
import id.jejak.sheet.SheetCell.Kind;
import id.jejak.sheet.SheetRow;
import id.jejak.target.TargetSheet.BadTargetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the rows of a list of targets and remembers what is wrong with each cell.
final class SheetReading {
  private static final int LOOKED_FOR_HEADINGS = 20;
  private static final Pattern YEAR = Pattern.compile("(\\d{4})\\D*$");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final String REMOVE = "hapus";

  private final int year;
  private final Vocabulary vocabulary;
  private final List<Wish> wishes = new ArrayList<>();
  private final List<BadTargetCell> bad = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
  private final Map<Integer, String> headings = new HashMap<>();
  private int badCells;
  private int rows;

  SheetReading(int year, Vocabulary vocabulary) {
    this.year = year;
    this.vocabulary = vocabulary;
  }

  /// What may stand in a row: teams by code, with their names, and indicators; each says why not.
  record Vocabulary(
      String ownRegion,
      Map<String, String> teams,
      Function<String, Optional<Planned>> planned,
      Function<Planned, Boolean> allowed) {}

  /// A filled cell: the target a team is to have. Without a value it is to be taken back.
  record Wish(int row, String region, Planned planned, @Nullable BigDecimal value) {
    String key() {
      return CheckedLine.key(region, planned.code());
    }
  }

  List<Wish> wishes() {
    return wishes;
  }

  List<BadTargetCell> bad() {
    return bad;
  }

  int badCells() {
    return badCells;
  }

  int rows() {
    return rows;
  }

  void take(SheetRow row) {
    if (!columns.containsKey(SheetColumn.INDICATOR)) {
      findHeadings(row);
    } else if (!row.isBlank()) {
      read(row);
    }
  }

  void end() {
    if (!columns.containsKey(SheetColumn.INDICATOR)) {
      throw new Problem(TargetProblem.TARGETS_NOT_IN_SHEET);
    }
  }

  private void findHeadings(SheetRow row) {
    var found = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
    for (var i = 0; i < row.cells().size(); i++) {
      var at = i;
      var text = row.cell(at).text();
      SheetColumn.find(text).ifPresent(column -> found.putIfAbsent(column, at));
    }
    if (found.containsKey(SheetColumn.INDICATOR) && found.containsKey(SheetColumn.TARGET)) {
      found.values().forEach(at -> headings.put(at, row.cell(at).text().strip()));
      columns.putAll(found);
      requireYear(row);
    } else if (row.number() >= LOOKED_FOR_HEADINGS) {
      throw new Problem(TargetProblem.TARGETS_NOT_IN_SHEET);
    }
  }

  // A list of another year would overwrite this one's unseen.
  private void requireYear(SheetRow row) {
    var named = YEAR.matcher(cell(row, SheetColumn.TARGET).text());
    if (!named.find() || Integer.parseInt(named.group(1)) != year) {
      throw Problem.invalid(
          "year",
          "Kolom target di berkas ini bukan untuk tahun " + year + ". Ganti berkas atau tahunnya.");
    }
  }

  private void read(SheetRow row) {
    if (row.number() > TargetCheck.MOST_LINES) {
      throw Problem.invalid("file", "Paling banyak 20.000 baris. Bagi menjadi beberapa berkas.");
    }
    rows++;
    var cell = cell(row, SheetColumn.TARGET);
    if (cell.isBlank() && cell.kind() != Kind.FORMULA) {
      return; // says nothing
    }
    var region = region(row);
    var planned = planned(row);
    var value = value(row, cell);
    if (region == null || planned == null || value == null) {
      return;
    }
    var wish = new Wish(row.number(), region, planned, value.number());
    var earlier = seen.putIfAbsent(wish.key(), row.number());
    if (earlier == null) {
      wishes.add(wish);
    } else {
      complain(row, SheetColumn.INDICATOR, "Sudah tertulis di baris " + earlier + ".");
    }
  }

  private @Nullable String region(SheetRow row) {
    var text = cell(row, SheetColumn.REGION).text().strip();
    if (text.isEmpty()) {
      return vocabulary.ownRegion();
    }
    if (vocabulary.teams().containsKey(text)) {
      return text;
    }
    complain(row, SheetColumn.REGION, "Bukan TP PKK ini atau yang tepat di bawahnya.");
    return null;
  }

  private @Nullable Planned planned(SheetRow row) {
    var text = cell(row, SheetColumn.INDICATOR).text().strip().toUpperCase(Locale.ROOT);
    var planned = vocabulary.planned().apply(text);
    if (planned.isEmpty()) {
      complain(
          row,
          SheetColumn.INDICATOR,
          text.isEmpty() ? "Isi kode indikator." : "Indikator ini tidak dikenal.");
      return null;
    }
    if (!vocabulary.allowed().apply(planned.get())) {
      complain(
          row,
          SheetColumn.INDICATOR,
          "Target " + planned.get().field().label() + " tidak diisi oleh jabatan Ibu.");
      return null;
    }
    return planned.get();
  }

  /// Around a number, because none means that the target is to be taken back.
  private record Value(@Nullable BigDecimal number) {}

  private @Nullable Value value(SheetRow row, SheetCell cell) {
    var text = cell.text().strip();
    if (text.equalsIgnoreCase(REMOVE)) {
      return new Value(null);
    }
    var why =
        switch (cell.kind()) {
          case FAULT -> "Sel ini rusak di lembar kerjanya.";
          case DAY -> "Ini tanggal. Tulis angkanya.";
          case FORMULA, NUMBER, TEXT ->
              text.isEmpty() ? "Rumus ini belum dihitung. Tulis nilainya." : Decimal.RULE;
        };
    var readable = cell.kind() != Kind.FAULT && cell.kind() != Kind.DAY;
    var number = readable ? Decimal.parse(plain(cell.kind(), text)) : Optional.<BigDecimal>empty();
    if (number.isEmpty()) {
      complain(row, SheetColumn.TARGET, why);
      return null;
    }
    return new Value(number.get());
  }

  // Typed as text, `1.240,5` is as people here write it; a spreadsheet's own numbers have a point.
  private static String plain(Kind kind, String text) {
    if (kind != Kind.TEXT) {
      return text;
    }
    return GROUPED.matcher(text).matches()
        ? text.replace(".", "").replace(',', '.')
        : text.replace(',', '.');
  }

  private SheetCell cell(SheetRow row, SheetColumn column) {
    var at = columns.get(column);
    return at == null ? SheetCell.EMPTY : row.cell(at);
  }

  private void complain(SheetRow row, SheetColumn column, String why) {
    badCells++;
    if (bad.size() < TargetSheet.MOST_BAD) {
      var at = columns.getOrDefault(column, 0);
      bad.add(
          new BadTargetCell(
              row.number(),
              letters(at),
              headings.getOrDefault(at, ""),
              brief(row.cell(at).text()),
              why));
    }
  }

  private static String letters(int column) {
    var letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }

  private static String brief(String text) {
    return text.codePointCount(0, text.length()) > 40
        ? text.substring(0, text.offsetByCodePoints(0, 39)) + "…"
        : text;
  }
}
