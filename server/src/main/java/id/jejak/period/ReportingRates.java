package id.jejak.period;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.period.ReportingRate.Child;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.Problem;
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
  private static final int LONGEST_MONTHS = 36;
  private final ReportingStore store;
  private final ReportingMonthsStore months;
  private final Teams teams;
  private final TeamSettings settings;
  private final Access access;
  private final InstantSource clock;

  ReportingRates(
      ReportingStore store,
      ReportingMonthsStore months,
      Teams teams,
      TeamSettings settings,
      Access access,
      InstantSource clock) {
    this.store = store;
    this.months = months;
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

  /// Month by month, of each region one tier below; 422 for more than three years.
  public ReportingMonths months(CurrentUser user, RegionCode region, YearMonth from, YearMonth to) {
    access.requireRegion(user, Permission.VIEW_TOTALS, region);
    if (to.isBefore(from) || !to.isBefore(from.plusMonths(LONGEST_MONTHS))) {
      throw Problem.invalid("to", "Bulan akhir harus sesudah bulan awal, paling lama 3 tahun.");
    }
    return new ReportingMonths(
        region, from.toString(), to.toString(), months.list(region, from, to), clock.instant());
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
