package id.jejak.setting;

import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.region.Tier;
import id.jejak.shared.OpenToAll;
import id.jejak.team.KindName;
import id.jejak.team.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a team's paper calls its place and the regions above it.
@Component
public class PlaceNames {
  private final Regions regions;

  PlaceNames(Regions regions) {
    this.regions = regions;
  }

  @OpenToAll("names of regions are public")
  public Placeholders of(Team team) {
    if (team.regionCode().equals(RegionCode.NATION)) {
      return new Placeholders("Pusat", "Pusat", "");
    }
    var above =
        regions.list(ancestors(team.regionCode())).stream()
            .filter(region -> region.tier() != Tier.NATION)
            .sorted(Comparator.comparing(region -> -region.code().value().length()))
            .map(region -> place(region.kind(), region.name()))
            .collect(Collectors.joining(", "));
    return new Placeholders(team.place(), team.regionName(), above);
  }

  static String place(String kind, String name) {
    return KindName.full(kind) + " " + name;
  }

  private static List<RegionCode> ancestors(RegionCode code) {
    var ancestors = new ArrayList<RegionCode>();
    for (Optional<RegionCode> up = code.parent(); up.isPresent(); up = up.get().parent()) {
      ancestors.add(up.get());
    }
    return ancestors;
  }
}
