package id.jejak.publishing;

import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.OpenToAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where pages about a region are found since it has another code: what people printed, sent or
/// remembered goes on working.
@Component
@OpenToAll("codes are public")
class MovedAddresses {
  private static final String REGIONS = "/wilayah/";
  private final RegionTree tree;

  MovedAddresses(RegionTree tree) {
    this.tree = tree;
  }

  /// The present address of a page about a region that had another code once.
  Optional<String> find(String path, @Nullable String query) {
    if (!path.startsWith(REGIONS)) {
      return Optional.empty();
    }
    var rest = path.substring(REGIONS.length());
    var end = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
    var code = rest.substring(0, end);
    if (!RegionCode.isCode(code)) {
      return Optional.empty();
    }
    var now = tree.now(RegionCode.valueOf(code)).value();
    return now.equals(code)
        ? Optional.empty()
        : Optional.of(REGIONS + now + rest.substring(end) + (query == null ? "" : "?" + query));
  }
}
