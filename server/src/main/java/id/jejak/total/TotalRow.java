package id.jejak.total;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import org.jspecify.annotations.Nullable;

/// One row of totals; the members of dimensions that were not asked for are absent.
@JsonInclude(Include.NON_NULL)
public record TotalRow(
    @Nullable String child,
    @Nullable String childName,
    @Nullable Field field,
    @Nullable String type,
    @Nullable String typeName,
    @Nullable String indicator,
    @Nullable String indicatorName,
    @Nullable String unit,
    Indicator.@Nullable Kind kind,
    @Nullable String month,
    Count activities,
    Count participantsMale,
    Count participantsFemale,
    @Nullable Value value) {

  public record Count(long submitted, long approved, long returned) {}

  /// Decimals as text. `current` is the number to show: of a flow what was submitted and approved
  /// together, of a stock each team's latest among both.
  public record Value(String submitted, String approved, String returned, String current) {}
}
