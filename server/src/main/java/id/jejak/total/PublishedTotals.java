package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The totals of what everyone may see: approved and published reports only, as live and exact as
/// the officers' totals.
@Component
@OpenToAll("published totals are public")
public class PublishedTotals {
  private final PublishedTotalStore store;

  PublishedTotals(PublishedTotalStore store) {
    this.store = store;
  }

  /// One figure of a region and year. With an empty `indicator` it counts the activities of the
  /// type and the people who came; else `value` is the indicator's flow of the year, or its stock
  /// at the year's end, and `activities` those that told it.
  public record Figure(
      String typeCode, String indicator, long activities, long participants, BigDecimal value) {
    public boolean countsActivities() {
      return indicator.equals(Totals.ACTIVITIES);
    }
  }

  /// Every figure of the subtree that is not zero, by type and indicator.
  public List<Figure> figures(RegionCode region, Year year) {
    return store.figures(region, year);
  }

  /// Published activities of the year by child region; children without any are absent.
  public Map<RegionCode, Long> countByChild(RegionCode region, Year year) {
    return store.countByChild(region, year);
  }
}
