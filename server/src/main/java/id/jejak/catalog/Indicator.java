package id.jejak.catalog;

/// A measurable result of an activity type: `III-01.1` is the first of `III-01`. A `sensitive` one
/// counts deaths, illness or violence and is never shown to the public.
public record Indicator(String code, String name, String unit, Kind kind, boolean sensitive) {
  /// A FLOW is summed over time; of a STOCK each team's latest value counts.
  public enum Kind {
    FLOW,
    STOCK
  }

  public boolean isStock() {
    return kind == Kind.STOCK;
  }
}
