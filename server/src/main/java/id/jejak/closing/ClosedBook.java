package id.jejak.closing;

import id.jejak.catalog.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One closing of a period as it was: figures and words are those of its day, whatever became of
/// reports, names, kop and officers. Only what was done to the book itself is added: accepted,
/// counted above, reopened.
public record ClosedBook(
    String period,
    YearMonth from,
    YearMonth to,
    int version,
    String sha256,
    int reports,
    int lateReports,
    Acts acts,
    String paper,
    List<Field> seen,
    List<Counted> fields,
    List<Result> results,
    List<Place> places,
    @Nullable Counted own,
    List<Result> lateResults,
    List<Late> late) {
  /// How many late reports are listed one by one; the others are counted.
  public static final int MOST_LATE = 300;

  /// What was done to the book; `accepted` and `reopened` are null until somebody does.
  public record Acts(
      Act closed,
      @Nullable Act accepted,
      @Nullable Act reopened,
      @Nullable String reason,
      List<Above> above) {}

  /// Who did it, in which office, and when.
  public record Act(Instant at, String name, String office) {}

  /// The book of a team above that counts this one. Without a paper of its day, which the oldest
  /// lack, it is told by the name of its region.
  public record Above(
      @Nullable String paper, String name, Instant closedAt, @Nullable Instant acceptedAt) {}

  /// Reports that count, of a bidang or of a place.
  public record Counted(
      @Nullable Field field, long activities, long approved, long male, long female) {}

  public record Result(
      Field field, String type, String name, BigDecimal value, String unit, boolean stock) {}

  /// A team one tier down: whether it had closed, and its figures; null when nothing was reported.
  public record Place(String name, boolean closed, @Nullable Counted counted) {}

  /// A report of an earlier period that came after its closing.
  public record Late(
      Field field, LocalDate startDate, Instant receivedAt, String title, String place) {}
}
