package id.jejak.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What other reports of the same kind say: the one of the same team before, and between which
/// values most teams around lie.
record Comparison(@Nullable Previous previous, List<Usual> usual) {
  record Previous(
      LocalDate startDate,
      int participantsMale,
      int participantsFemale,
      List<ActivityItem.ResultItem> results) {}

  /// The middle four fifths of an indicator's values; without one, of the participants.
  record Usual(@Nullable String indicator, BigDecimal low, BigDecimal high) {}
}
