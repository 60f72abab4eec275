package id.jejak.publishing;

import id.jejak.publishing.Ways.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The public page of a region and everything below it.
record RegionPage(
    Head head,
    List<Crumb> way,
    String name,
    String code,
    String period,
    List<Measure> headline,
    List<FieldResults> results,
    List<Card> newest,
    @Nullable String morePath,
    String childrenTitle,
    List<Child> children,
    @Nullable Crumb earlierYear,
    String checkedBy) {

  /// The results of one bidang, with how many activities stand behind them.
  record FieldResults(Card.Badge badge, Measure activities, List<Measure> measures) {}

  /// A region one tier below; `activities` is null where nothing is published this year.
  record Child(String name, String path, @Nullable String activities) {}
}
