package id.jejak.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a file: how many rows were taken, and which were not, with the reason. The first
/// 1,000 bad rows are named.
public record ImportResult(long taken, long bad, List<BadRow> rows) {

  /// `number` counts the rows of the file from 1, without the header.
  public record BadRow(long number, @Nullable String code, String reason) {}

  /// Counts while a file is read.
  static final class Tally {
    private static final int MOST_NAMED = 1_000;
    private final List<BadRow> rows = new ArrayList<>();
    private long taken;
    private long bad;

    void taken(long more) {
      taken += more;
    }

    void bad(long number, @Nullable String code, String reason) {
      bad++;
      if (rows.size() < MOST_NAMED) {
        rows.add(new BadRow(number, code, reason));
      }
    }

    ImportResult result() {
      return new ImportResult(taken, bad, List.copyOf(rows));
    }
  }
}
