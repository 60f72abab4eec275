package id.jejak.region;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tree of regions: public facts of the ministry.
@Component
public class Regions {
  private static final int LONGEST_QUERY = 100;
  private static final int MOST_HITS = 20;
  private final RegionStore store;
  private final RegionTree tree;

  Regions(RegionStore store, RegionTree tree) {
    this.store = store;
    this.tree = tree;
  }

  @OpenToAll("codes and names are public")
  public Optional<Region> find(RegionCode code) {
    return store.find(code);
  }

  /// 404 for an unknown code.
  @OpenToAll("codes and names are public")
  public Region get(RegionCode code) {
    return find(code).orElseThrow(Problem::notFound);
  }

  /// The same for a code that a region had earlier: the region as it is now.
  @OpenToAll("codes and names are public")
  public Region getByAnyCode(RegionCode code) {
    return find(code).or(() -> find(tree.now(code))).orElseThrow(Problem::notFound);
  }

  /// The known ones among `codes`, by code.
  @OpenToAll("codes and names are public")
  public List<Region> list(List<RegionCode> codes) {
    return store.list(codes);
  }

  /// The regions one tier below, by code, also of a parent that has another code now; 404 for an
  /// unknown one.
  @OpenToAll("codes and names are public")
  public List<Region> children(RegionCode parent) {
    return store.children(getByAnyCode(parent).code());
  }

  /// At most 20 regions whose name contains or resembles `query`.
  @OpenToAll("codes and names are public")
  public List<Region> search(String query, String near) {
    var wanted = query.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST_QUERY) {
      throw Problem.invalid("q", "Tulis nama wilayah saja, paling panjang 100 huruf.");
    }
    return wanted.isEmpty() ? List.of() : store.search(wanted, near, MOST_HITS);
  }
}
