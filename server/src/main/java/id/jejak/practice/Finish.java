package id.jejak.practice;

import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a phone tells when all exercises are done: the day, and one or two stars for each of them.
public record Finish(LocalDate on, List<@Nullable Integer> stars) {
  private static final int EXERCISES = 6;
  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

  public Finish {
    if (stars.size() != EXERCISES || !stars.stream().allMatch(Finish::isStars)) {
      throw Problem.invalid("stars", "Sebutkan 1 atau 2 bintang untuk keenam latihan.");
    }
  }

  private static boolean isStars(@Nullable Integer stars) {
    return stars != null && (stars == 1 || stars == 2);
  }

  /// The day as far as it can be true: the clock of a phone may be wrong.
  LocalDate dayBy(LocalDate today) {
    return on.isAfter(today) || on.isBefore(EARLIEST) ? today : on;
  }
}
