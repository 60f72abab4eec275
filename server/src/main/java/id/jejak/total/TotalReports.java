package id.jejak.total;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Totals as officers read them: live, exact, within her subtree and bidang.
@Component
class TotalReports {
  private final TotalStore store;
  private final Regions regions;
  private final Access access;
  private final InstantSource clock;

  TotalReports(TotalStore store, Regions regions, Access access, InstantSource clock) {
    this.store = store;
    this.regions = regions;
    this.access = access;
    this.clock = clock;
  }

  record TotalPage(
      String region, String from, String to, List<String> by, Instant asOf, List<TotalRow> rows) {}

  TotalPage list(CurrentUser user, TotalQuery query) {
    access.requireRegion(user, Permission.VIEW_TOTALS, query.region());
    regions.get(query.region());
    var fields =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.VIEW_TOTALS, query.region(), field))
            .toList();
    var asOf = clock.instant();
    return new TotalPage(
        query.region().value(),
        query.from().toString(),
        query.to().toString(),
        query.by().stream().map(dimension -> dimension.name().toLowerCase(Locale.ROOT)).toList(),
        asOf,
        store.list(query, fields));
  }
}
