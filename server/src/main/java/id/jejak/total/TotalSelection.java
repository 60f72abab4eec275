package id.jejak.total;

import id.jejak.region.RegionCode;
import org.jspecify.annotations.Nullable;

/// The parameters of `GET /api/totals` as they came; without a `region` her own is meant.
public record TotalSelection(
    @Nullable String region,
    @Nullable String from,
    @Nullable String to,
    @Nullable String by,
    @Nullable String tree) {

  TotalQuery query(RegionCode own) {
    var place = given(region).isEmpty() ? own.value() : given(region);
    return TotalQuery.parse(place, given(from), given(to), given(by), given(tree));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
