package id.jejak.period;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.OpenToAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Recounts from the reports who has reported for which month.
@Component
public class TeamMonthChecker {
  private static final String LAST = "~"; // after every code
  private final TeamMonthStore store;
  private final KeptRateStore rates;

  TeamMonthChecker(TeamMonthStore store, KeptRateStore rates) {
    this.store = store;
    this.rates = rates;
  }

  /// A month that differs, as stored and as counted: of a team, its reports, the first and the last
  /// arrival; of a kabupaten, its desa, those that reported, those in time, and the last arrival.
  public record Difference(String region, String month, String stored, String recounted) {}

  /// At most 1,000 differences; an empty list means that every rate is exact.
  @OpenToAll("called by the command line, not for a request")
  public List<Difference> differences() {
    var found = new ArrayList<>(store.differences());
    found.addAll(rates.differences("", LAST));
    return found;
  }

  /// The same for one slice of the tree: a kabupaten with everything below it, or the own months of
  /// a team above that tier.
  @OpenToAll("a job, not for a request")
  public List<Difference> differencesIn(RegionCode slice) {
    return slice.tier().compareTo(Tier.REGENCY) < 0
        ? differencesBetween(slice.value(), slice.value() + "!")
        : differencesBetween(slice.subtree().from(), slice.subtree().until());
  }

  private List<Difference> differencesBetween(String low, String high) {
    var found = new ArrayList<>(store.differencesBetween(low, high));
    found.addAll(rates.differences(low, high));
    return found;
  }
}
