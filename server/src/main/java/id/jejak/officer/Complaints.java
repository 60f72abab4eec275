package id.jejak.officer;

import id.jejak.shared.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form about officers, all of it at once.
public final class Complaints {
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);
  private final List<FieldError> errors = new ArrayList<>();

  /// Complains of `field` unless this is so.
  public void require(boolean fulfilled, String field, String complaint) {
    if (!fulfilled) {
      errors.add(new FieldError(field, complaint));
    }
  }

  /// Complains of a day before `oldest` or after this century; none is no complaint.
  public void day(String field, @Nullable LocalDate day, LocalDate oldest) {
    require(
        day == null || (!day.isBefore(oldest) && day.isBefore(NEWEST)),
        field,
        "Tanggal ini tidak mungkin.");
  }

  public List<FieldError> errors() {
    return errors;
  }
}
