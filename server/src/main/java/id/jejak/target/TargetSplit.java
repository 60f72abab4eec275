package id.jejak.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the target of a team would be split to those one tier below. `kept` and `shared` together
/// are the `whole`, unless nobody is left to share with.
record TargetSplit(
    String region,
    int year,
    String indicator,
    Way by,
    String whole,
    String kept,
    String shared,
    List<TargetShare> shares) {

  enum Way {
    EQUAL,
    /// By what each reached last year.
    LAST_YEAR,
    VILLAGES
  }

  /// A team that keeps its `value`, or would get a `share` over the revision `revision`. With more
  /// teams than things to share some get none.
  record TargetShare(
      String region,
      String name,
      @Nullable String value,
      int revision,
      boolean open,
      String weight,
      @Nullable String share) {
    static TargetShare of(SplitStore.Row row) {
      return new TargetShare(
          row.region(),
          row.name(),
          Decimal.textOrNull(row.value()),
          row.revision(),
          row.open(),
          Decimal.text(row.weight()),
          Decimal.textOrNull(row.share()));
    }
  }
}
