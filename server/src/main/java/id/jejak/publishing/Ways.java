package id.jejak.publishing;

import id.jejak.access.Access;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.team.KindName;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names of regions, and the way to them from the top region of this installation.
@Component
class Ways {
  private static final int NEAREST = 2;
  private final Regions regions;
  private final Teams teams;
  private final Access access;

  Ways(Regions regions, Teams teams, Access access) {
    this.regions = regions;
    this.teams = teams;
    this.access = access;
  }

  /// One step of the way from the top region to a page.
  record Crumb(String name, String path) {}

  /// The nearest regions above `code` that belong to this installation, from the top.
  List<Crumb> above(RegionCode code) {
    var ancestors = new ArrayList<RegionCode>();
    Optional<RegionCode> up = code.parent();
    while (up.isPresent() && ancestors.size() < NEAREST && access.top().covers(up.get())) {
      ancestors.add(up.get());
      up = up.get().parent();
    }
    return regions.list(ancestors).stream()
        .sorted(Comparator.comparing(Region::tier))
        .map(region -> new Crumb(region.name(), path(region.code())))
        .toList();
  }

  /// The same and the region itself.
  List<Crumb> to(Region region) {
    var way = new ArrayList<>(above(region.code()));
    way.add(new Crumb(region.name(), path(region.code())));
    return way;
  }

  /// The team that checks the reports of this region: one tier up; the top team checks itself.
  String checkedBy(RegionCode code) {
    var reviewer = code.equals(access.top()) ? code : code.parent().orElse(code);
    return teams.find(reviewer).map(Team::name).orElse("TP PKK");
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
