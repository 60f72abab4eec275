package id.jejak.period;

import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.time.YearMonth;

/// One month of one team: the time limits of reporting are counted by it.
public record TeamMonth(RegionCode region, YearMonth month) implements Comparable<TeamMonth> {
  public static TeamMonth of(RegionCode region, LocalDate day) {
    return new TeamMonth(region, YearMonth.from(day));
  }

  @Override
  public int compareTo(TeamMonth other) {
    var byMonth = month.compareTo(other.month);
    return byMonth == 0 ? region.compareTo(other.region) : byMonth;
  }
}
