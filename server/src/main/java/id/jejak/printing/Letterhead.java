package id.jejak.printing;

import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.region.Tier;
import id.jejak.team.KindName;
import id.jejak.team.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The kop: whose paper this is, where it belongs, and the address when the team has set one.
record Letterhead(String place, String above, @Nullable String address) {
  static Letterhead of(Team team, Regions regions) {
    if (team.regionCode().equals(RegionCode.NATION)) {
      return new Letterhead("PUSAT", "", team.address());
    }
    var above =
        regions.list(ancestors(team.regionCode())).stream()
            .filter(region -> region.tier() != Tier.NATION)
            .sorted(Comparator.comparing(Region::tier).reversed())
            .map(region -> KindName.full(region.kind()) + " " + region.name())
            .collect(Collectors.joining(", "));
    return new Letterhead(team.place().toUpperCase(Locale.ROOT), above, team.address());
  }

  private static List<RegionCode> ancestors(RegionCode code) {
    var ancestors = new ArrayList<RegionCode>();
    for (Optional<RegionCode> up = code.parent(); up.isPresent(); up = up.get().parent()) {
      ancestors.add(up.get());
    }
    return ancestors;
  }
}
