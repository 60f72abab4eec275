package id.jejak.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as its screen shows it. `rows` grows while the file is read, `checkedPercent` and
/// `settledRows` tell the progress of the job after that; `accounts` is how many were opened.
record RosterView(
    UUID id,
    String fileName,
    RosterState state,
    @Nullable Stop stoppedFor,
    @Nullable Refusal refusal,
    Instant arrivedAt,
    @Nullable Instant finishedAt,
    List<String> ignored,
    int rows,
    int checkedPercent,
    int chosenRows,
    int settledRows,
    int accounts,
    RowCounts counts) {

  enum Stop {
    /// Whoever began it holds no operator's office any more.
    NO_OFFICE,
    FAILURE
  }

  /// Why the file is no list that can be read.
  record Refusal(String code, String title, String detail) {}

  /// Rows by what becomes of them; those that are written are counted where they belong.
  record RowCounts(int bad, int newcomers, int offices, int changed, int same, int written) {}
}
