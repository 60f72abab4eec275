package id.jejak.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Regions by name. Without a question there are no hits and nothing is said about it.
record SearchPage(Head head, String query, List<Hit> hits) {
  record Hit(String name, @Nullable String where, String path) {}
}
