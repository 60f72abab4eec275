package id.jejak.publishing;

import id.jejak.publishing.Ways.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of all published activities of a region, newest first, month by month.
record ActivityList(
    Head head, List<Crumb> way, String name, List<Month> months, @Nullable String morePath) {
  record Month(String name, List<Card> cards) {}
}
