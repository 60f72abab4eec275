package id.jejak.period;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.period.ReportingRate.Child;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.setting.TeamSettings;
import id.jejak.team.Teams;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has reported for a month, as the tiers above see it.
@Component
public class ReportingRates {
  private final ReportingStore store;
  private final Teams teams;
  private final TeamSettings settings;
  private final Access access;
  private final InstantSource clock;

  ReportingRates(
      ReportingStore store,
      Teams teams,
      TeamSettings settings,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.teams = teams;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /// The rate of a region and of each region one tier below.
  public ReportingRate get(CurrentUser user, RegionCode region, YearMonth month) {
    access.requireRegion(user, Permission.VIEW_TOTALS, region);
    var team = teams.get(region);
    var asOf = clock.instant();
    var rates = store.list(region, month);
    return new ReportingRate(
        region,
        team.regionName(),
        month.toString(),
        deadline(region, month),
        rates.stream().mapToInt(Child::expected).sum(),
        rates.stream().mapToInt(Child::reported).sum(),
        rates.stream().mapToInt(Child::onTime).sum(),
        last(rates),
        asOf,
        region.tier() == Tier.VILLAGE ? List.of() : rates);
  }

  /// The last local day on which a report of a desa there counts as on time.
  private LocalDate deadline(RegionCode region, YearMonth month) {
    var end = month.atEndOfMonth();
    return end.plusDays(settings.on(region, end).monthlyGraceDays(Tier.VILLAGE));
  }

  private static @Nullable Instant last(List<Child> rates) {
    return rates.stream()
        .map(Child::lastReportAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
