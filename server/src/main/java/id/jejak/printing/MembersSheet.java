package id.jejak.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The Buku Daftar Anggota as a workbook that prints like the paper: A4 on its side, with the
/// headings on each page.
final class MembersSheet {
  private static final List<Integer> WIDTHS = List.of(5, 26, 22, 9, 15, 19, 13, 30, 13, 17, 16);
  private static final int LAST = WIDTHS.size() - 1;
  private static final int RIGHT = 7;
  private static final int SPACE_TO_SIGN = 4;
  private final MembersPaper paper;
  private final Worksheet sheet;
  private int row;

  private MembersSheet(MembersPaper paper, Worksheet sheet) {
    this.paper = paper;
    this.sheet = sheet;
  }

  static void write(MembersPaper paper, OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Jejak PKK", "1.0")) {
      new MembersSheet(paper, book.newWorksheet("Daftar Anggota")).fill();
    }
    out.flush();
  }

  private void fill() {
    setUp();
    paper.letterhead().large().forEach(line -> centred(line, 14));
    paper.letterhead().small().forEach(line -> centred(line, 10));
    row++;
    centred("BUKU DAFTAR ANGGOTA TIM PENGGERAK PKK", 13);
    centred(paper.asOf(), 10);
    row++;
    for (var place : paper.places()) {
      fact(place.kind(), place.name());
    }
    fact("Tahun", paper.year());
    row++;
    table();
    sheet.value(row++, 0, paper.sum());
    row++;
    sign();
  }

  private void setUp() {
    for (var column = 0; column < WIDTHS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
    }
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private void centred(String text, int size) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, LAST).merge();
    sheet
        .range(row, 0, row, LAST)
        .style()
        .horizontalAlignment("center")
        .bold()
        .fontSize(size)
        .set();
    row++;
  }

  private void fact(String name, String value) {
    sheet.value(row, 1, name);
    sheet.value(row++, 2, ": " + value);
  }

  private void table() {
    var first = row;
    for (var column = 0; column <= LAST; column++) {
      sheet.value(row, column, MembersPaper.HEADINGS.get(column));
      sheet.value(row + 1, column, column + 1);
    }
    sheet
        .range(row, 0, row + 1, LAST)
        .style()
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle("thin")
        .set();
    sheet.repeatRows(row, row + 1);
    sheet.freezePane(0, row + 2);
    row += 2;
    for (var line : paper.lines()) {
      var cells = line.cells();
      sheet.value(row, 0, line.number());
      for (var column = 1; column <= LAST; column++) {
        sheet.value(row, column, cells.get(column));
      }
      row++;
    }
    if (row > first + 2) {
      sheet
          .range(first + 2, 0, row - 1, LAST)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle("thin")
          .set();
    }
  }

  private void sign() {
    var signatures = paper.signatures();
    var lines = Math.max(signatures.left().lines().size(), signatures.right().lines().size());
    side(1, signatures.left(), lines);
    side(RIGHT, signatures.right(), lines);
  }

  private void side(int column, Signatures.Signature signature, int lines) {
    var at = row;
    for (var line : signature.lines()) {
      sheet.value(at++, column, line);
    }
    if (!signature.lines().isEmpty()) {
      var name = signature.name();
      var below = row + lines + SPACE_TO_SIGN;
      sheet.value(below, column, name == null ? "( ........................ )" : name);
      sheet.style(below, column).bold().set();
    }
  }
}
