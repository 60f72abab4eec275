package id.jejak.publishing;

import id.jejak.region.RegionCode;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.stereotype.Component;

/// Which year it is where a region lies.
@Component
class Years {
  private final Teams teams;
  private final InstantSource clock;

  Years(Teams teams, InstantSource clock) {
    this.teams = teams;
    this.clock = clock;
  }

  Year now(RegionCode code) {
    return Year.from(LocalDate.ofInstant(clock.instant(), teams.get(code).zone()));
  }

  static String words(Year year, Year now) {
    return year.equals(now) ? "Tahun " + year + ", sampai hari ini" : "Tahun " + year;
  }
}
