package id.jejak.sheet;

import id.jejak.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a file as rows. Neither the file nor the table is ever whole in memory.
public final class Sheets {
  /// More rows than the officers of the largest file that makes sense.
  public static final int MOST_ROWS = 250_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int LOOKED_AT = 4_096;

  private Sheets() {}

  /// Gives each row to `taker`, blank ones too: those of the sheet named `preferred`, else of the
  /// first one. A `SheetProblem` says why the file cannot be read.
  public static void read(Path file, String preferred, Consumer<SheetRow> taker)
      throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOKED_AT);
    }
    requireTable(head);
    if (beginsWith(head, ZIP)) {
      WorkbookGuard.check(file);
      XlsxRows.read(file, preferred, limited(taker));
    } else {
      CsvRows.read(file, head, limited(taker));
    }
  }

  /// A `SheetProblem` when the first bytes tell already that the file cannot be read.
  public static void requireTable(byte[] head) {
    if (head.length == 0) {
      throw new Problem(SheetProblem.SHEET_EMPTY);
    }
    if (beginsWith(head, OLE)) {
      throw new Problem(SheetProblem.SHEET_OLD_OR_LOCKED);
    }
  }

  private static Consumer<SheetRow> limited(Consumer<SheetRow> taker) {
    return row -> {
      if (row.number() > MOST_ROWS) {
        if (row.isBlank()) {
          return;
        }
        throw new Problem(SheetProblem.SHEET_TOO_LARGE);
      }
      taker.accept(row);
    };
  }

  private static boolean beginsWith(byte[] head, byte[] sign) {
    for (var i = 0; i < sign.length; i++) {
      if (i >= head.length || head[i] != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
