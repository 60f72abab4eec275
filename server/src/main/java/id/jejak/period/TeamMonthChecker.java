package id.jejak.period;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.OpenToAll;
import java.util.List;
import org.springframework.stereotype.Component;

/// Recounts from the reports who has reported for which month.
@Component
public class TeamMonthChecker {
  private final TeamMonthStore store;

  TeamMonthChecker(TeamMonthStore store) {
    this.store = store;
  }

  /// A team's month that differs: reports, first and last arrival as stored and as counted.
  public record Difference(String region, String month, String stored, String recounted) {}

  /// At most 1,000 differences; an empty list means that every rate is exact.
  @OpenToAll("called by the command line, not for a request")
  public List<Difference> differences() {
    return store.differences();
  }

  /// The same for one slice of the tree: a kabupaten with everything below it, or the own months of
  /// a team above that tier.
  @OpenToAll("a job, not for a request")
  public List<Difference> differencesIn(RegionCode slice) {
    var code = slice.value();
    return slice.tier().compareTo(Tier.REGENCY) < 0
        ? store.differencesBetween(code, code + "!")
        : store.differencesBetween(slice.subtree().from(), slice.subtree().until());
  }
}
