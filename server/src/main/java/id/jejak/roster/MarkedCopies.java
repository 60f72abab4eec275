package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.sheet.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows that must be put right, each with what is wrong: to be corrected and sent again.
@Component
class MarkedCopies {
  private static final int PIECE = 1_000;
  private static final String ROW = "Baris";
  private static final String WHY = "Yang perlu diperbaiki";
  private final Rosters rosters;

  MarkedCopies(Rosters rosters) {
    this.rosters = rosters;
  }

  /// A refusal comes before the answer has begun.
  void require(CurrentUser user, UUID id) {
    rosters.get(user, id);
  }

  /// Piece by piece: neither memory nor a connection is held while a slow reader reads.
  void csv(CurrentUser user, UUID id, OutputStream stream) throws IOException {
    var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write(CsvText.BYTE_ORDER_MARK + CsvText.line(headings()));
    for (var page = page(user, id, 0); page != null; page = next(user, id, page)) {
      for (var row : page.rows()) {
        out.write(CsvText.line(cells(row)));
      }
    }
    out.flush();
  }

  void xlsx(CurrentUser user, UUID id, OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Jejak PKK", "1.0")) {
      var sheet = book.newWorksheet("Pengurus");
      var headings = headings();
      for (var i = 0; i < headings.size(); i++) {
        sheet.inlineString(0, i, headings.get(i));
        sheet.style(0, i).bold().fillColor("DCEFE6").set();
        sheet.width(i, i == headings.size() - 1 ? 60 : 18);
      }
      sheet.freezePane(0, 1);
      var line = 1;
      for (var page = page(user, id, 0); page != null; page = next(user, id, page)) {
        for (var row : page.rows()) {
          var cells = cells(row);
          for (var i = 0; i < cells.size(); i++) {
            sheet.inlineString(line, i, cells.get(i));
          }
          for (var bad : row.bad()) {
            sheet.style(line, bad.column().ordinal() + 1).fillColor("FFC7CE").set();
          }
          line++;
        }
        sheet.flush();
      }
    }
    out.flush();
  }

  private RosterRows page(CurrentUser user, UUID id, int after) {
    return rosters.rows(user, id, RowOutcome.BAD, after, PIECE);
  }

  private @Nullable RosterRows next(CurrentUser user, UUID id, RosterRows page) {
    return page.next() == null ? null : page(user, id, page.next());
  }

  private static List<String> headings() {
    var headings = new ArrayList<String>();
    headings.add(ROW);
    for (var column : RosterColumn.values()) {
      headings.add(column.heading());
    }
    headings.add(WHY);
    return headings;
  }

  private static List<String> cells(RosterRow row) {
    Map<RosterColumn, String> texts = new EnumMap<>(RosterColumn.class);
    texts.putAll(
        row.cells().stream()
            .collect(Collectors.toMap(RosterRow.Cell::column, RosterRow.Cell::text)));
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.number()));
    for (var column : RosterColumn.values()) {
      cells.add(texts.getOrDefault(column, ""));
    }
    cells.add(
        row.bad().stream()
            .map(bad -> bad.heading() + ": " + bad.why())
            .collect(Collectors.joining(" ")));
    return cells;
  }
}
