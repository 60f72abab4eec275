package id.jejak.printing;

import id.jejak.catalog.Field;
import id.jejak.total.TotalRow;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of a recap by child and kind, and by their results, added up for its tables.
final class RecapSums {
  private static final Count NONE = new Count(0, 0, 0, 0);
  private final Map<Field, Count> fields = new EnumMap<>(Field.class);
  private final Map<String, Count> children = new LinkedHashMap<>();
  private final Map<String, BigDecimal> results = new LinkedHashMap<>();

  /// Reports that count, those of them that are approved, and who took part.
  record Count(long activities, long approved, long male, long female) {
    Count plus(Count more) {
      return new Count(
          activities + more.activities,
          approved + more.approved,
          male + more.male,
          female + more.female);
    }

    long waiting() {
      return activities - approved;
    }

    long participants() {
      return male + female;
    }
  }

  /// `fieldOf` knows the bidang of a kind.
  RecapSums(List<TotalRow> reports, List<TotalRow> results, Function<String, Field> fieldOf) {
    for (var row : reports) {
      var count = count(row);
      fields.merge(fieldOf.apply(Objects.requireNonNull(row.type())), count, Count::plus);
      children.merge(Objects.requireNonNull(row.child()), count, Count::plus);
    }
    for (var row : results) {
      var value = new BigDecimal(Objects.requireNonNull(row.value()).current());
      this.results.merge(Objects.requireNonNull(row.indicator()), value, BigDecimal::add);
    }
  }

  Count of(Field field) {
    return fields.getOrDefault(field, NONE);
  }

  Count all() {
    return fields.values().stream().reduce(NONE, Count::plus);
  }

  /// Null when nothing was reported there.
  @Nullable Count findChild(String code) {
    return children.get(code);
  }

  /// Null when nobody reported it.
  @Nullable BigDecimal findResult(String indicator) {
    return results.get(indicator);
  }

  private static Count count(TotalRow row) {
    return new Count(
        counted(row.activities()),
        row.activities().approved(),
        counted(row.participantsMale()),
        counted(row.participantsFemale()));
  }

  // What was returned counts again once it is mended.
  private static long counted(TotalRow.Count count) {
    return count.submitted() + count.approved();
  }
}
