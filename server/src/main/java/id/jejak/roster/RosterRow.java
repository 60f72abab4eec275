package id.jejak.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the preview: its cells as they were written in the order of the columns, what is wrong,
/// and what becomes of it. `changes` names the members that differ from what is known.
record RosterRow(
    int number,
    List<Cell> cells,
    RowOutcome outcome,
    List<BadCell> bad,
    List<String> changes,
    @Nullable UUID officer,
    boolean written) {
  record Cell(RosterColumn column, String heading, String text) {}
}
