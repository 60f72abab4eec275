package id.jejak.publishing;

import id.jejak.access.Access;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.team.KindName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names of regions, and the way to them from the top region of this installation.
@Component
class Ways {
  private final Regions regions;
  private final Access access;

  Ways(Regions regions, Access access) {
    this.regions = regions;
    this.access = access;
  }

  /// The regions above `code` that belong to this installation, from the top.
  List<Crumb> above(RegionCode code) {
    var ancestors = new ArrayList<RegionCode>();
    for (Optional<RegionCode> up = code.parent(); up.isPresent(); up = up.get().parent()) {
      if (access.top().covers(up.get())) {
        ancestors.add(up.get());
      }
    }
    return regions.list(ancestors).stream()
        .sorted((a, b) -> a.tier().compareTo(b.tier()))
        .map(region -> new Crumb(region.name(), path(region.code())))
        .toList();
  }

  /// The same and the region itself.
  List<Crumb> to(Region region) {
    var way = new ArrayList<>(above(region.code()));
    way.add(new Crumb(region.name(), path(region.code())));
    return way;
  }

  static String path(RegionCode code) {
    return "/wilayah/" + code;
  }

  /// `Desa Labuha`, `Kabupaten Halmahera Selatan`, `Indonesia`.
  static String name(Region region) {
    return region.code().equals(RegionCode.NATION)
        ? region.name()
        : KindName.full(region.kind()) + " " + region.name();
  }
}
