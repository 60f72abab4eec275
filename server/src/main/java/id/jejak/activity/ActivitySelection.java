package id.jejak.activity;

import id.jejak.catalog.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which reports a file holds, in the words of `GET /api/activities`.
public record ActivitySelection(
    @Nullable String region,
    @Nullable Boolean own,
    @Nullable Field field,
    @Nullable String type,
    @Nullable String indicator,
    @Nullable List<ActivityState> state,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q,
    @Nullable String tree) {

  ActivityQuery query() {
    return new ActivityQuery(
        region, own, field, type, indicator, state, from, to, q, null, null, null, tree);
  }
}
