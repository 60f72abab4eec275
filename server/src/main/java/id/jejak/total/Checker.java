package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.OpenToAll;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Recounts everything from the reports and names what differs from the stored totals.
@Component
public class Checker {
  private final CheckStore store;

  Checker(CheckStore store) {
    this.store = store;
  }

  /// One figure that differs: which cell, what is stored, and what the reports say.
  public record Difference(
      String region,
      String month,
      String type,
      String indicator,
      String state,
      String stored,
      String recounted) {}

  /// At most 2,000 differences; an empty list means that every total is exact. One snapshot: it may
  /// run while reports arrive.
  @OpenToAll("called by the command line, not for a request")
  public List<Difference> differences() {
    return below(RegionCode.NATION);
  }

  /// The same for one slice of the tree: a kabupaten with everything below it, counted from the
  /// reports; of a tier above, its own cells against those of its children. All slices together say
  /// as much as a whole recount, and each reads one snapshot of a small part.
  @OpenToAll("a job, not for a request")
  public List<Difference> differencesIn(RegionCode slice) {
    if (slice.tier().compareTo(Tier.REGENCY) >= 0) {
      return below(slice);
    }
    var code = slice.value();
    return together(store.differencesOf(slice), store.differencesOfFields(code, code + "!"));
  }

  private List<Difference> below(RegionCode region) {
    var subtree = region.subtree();
    return together(
        store.differencesBelow(region), store.differencesOfFields(subtree.from(), subtree.until()));
  }

  private static List<Difference> together(List<Difference> cells, List<Difference> fields) {
    return Stream.concat(cells.stream(), fields.stream()).toList();
  }
}
