package id.jejak.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in the order of the file; `next` is the number after which the next page begins.
record RosterRows(List<RosterRow> rows, @Nullable Integer next) {}
