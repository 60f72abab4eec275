package id.jejak.sheet;

import id.jejak.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks a workbook into nothing, before the reader does so into memory: a few kilobytes may
/// unfold into gigabytes, one cell may be as long as a book, and its address may lie in a column
/// that no spreadsheet has.
final class WorkbookGuard {
  private static final int MOST_PARTS = 2_000;
  private static final long LARGEST = 600L * 1024 * 1024;
  // The reader keeps the shared texts, each once.
  private static final long LARGEST_TEXTS = 96L * 1024 * 1024;
  private static final int LONGEST_RUN = 200_000;
  private static final int LONGEST_COLUMN = 3;
  // The reader looks through all formulas of ranges at each cell.
  private static final int MOST_FORMULAS = 5_000;

  private WorkbookGuard() {}

  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new Problem(SheetProblem.SHEET_TOO_LARGE);
      }
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw new Problem(SheetProblem.SHEET_UNKNOWN);
      }
      var left = LARGEST;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        try (var part = zip.getInputStream(entry)) {
          left -= length(part, Math.min(left, limit(entry)));
        }
      }
    } catch (ZipException damaged) {
      throw new Problem(SheetProblem.SHEET_DAMAGED);
    }
  }

  private static long limit(ZipEntry entry) {
    return entry.getName().toLowerCase(java.util.Locale.ROOT).contains("sharedstrings")
        ? LARGEST_TEXTS
        : LARGEST;
  }

  private static long length(InputStream part, long limit) throws IOException {
    var scan = new Scan();
    var buffer = new byte[64 * 1024];
    var length = 0L;
    for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      length += read;
      if (length > limit) {
        throw new Problem(SheetProblem.SHEET_TOO_LARGE);
      }
      scan.look(buffer, read);
    }
    return length;
  }

  /// Looks at the bytes of XML without understanding more of it than it must.
  private static final class Scan {
    private static final byte[] ADDRESS = {' ', 'r', '=', '"'};
    private static final byte[] FORMULA = {'<', 'f'};
    private int run;
    private int address;
    private int formula;
    private int formulas;
    private int letters = -1;

    void look(byte[] bytes, int count) {
      for (var i = 0; i < count; i++) {
        look(bytes[i]);
      }
    }

    private void look(byte next) {
      run = next == '<' ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        throw new Problem(SheetProblem.SHEET_TOO_LARGE);
      }
      column(next);
      if (formula == FORMULA.length && (next == '>' || next == ' ' || next == '/')) {
        formulas++;
        if (formulas > MOST_FORMULAS) {
          throw new Problem(SheetProblem.SHEET_OF_FORMULAS);
        }
      }
      formula = step(FORMULA, formula, next);
      address = step(ADDRESS, address, next);
      if (address == ADDRESS.length) {
        letters = 0;
      }
    }

    private void column(byte next) {
      if (letters < 0) {
        return;
      }
      letters = next >= 'A' && next <= 'Z' ? letters + 1 : -1;
      if (letters > LONGEST_COLUMN) {
        throw new Problem(SheetProblem.SHEET_DAMAGED);
      }
    }

    private static int step(byte[] sign, int matched, byte next) {
      var from = matched == sign.length ? 0 : matched;
      if (next == sign[from]) {
        return from + 1;
      }
      return next == sign[0] ? 1 : 0;
    }
  }
}
