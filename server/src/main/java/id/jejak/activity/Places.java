package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.team.Teams;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where reports belong: by the code a phone wrote, which may be of an earlier day, the region and
/// the code that it has now.
@Component
class Places {
  private final RegionTree tree;
  private final Teams teams;

  Places(RegionTree tree, Teams teams) {
    this.tree = tree;
    this.teams = teams;
  }

  /// The region a report was written for; `code` is where it counts now.
  record Place(int regionId, RegionCode code, ZoneId zone) {}

  /// By the codes as they are written; unknown ones are missing. Nearly every report is for the
  /// sender's own team, which her session already knows.
  Map<RegionCode, Place> of(CurrentUser user, Collection<Report> reports) {
    var places = new HashMap<RegionCode, Place>();
    user.grants()
        .forEach(grant ->
            places.put(grant.region(), new Place(grant.regionId(), grant.region(), grant.zone())));
    var foreign =
        reports.stream()
            .map(Report::regionCode)
            .distinct()
            .filter(code -> !places.containsKey(code))
            .toList();
    if (!foreign.isEmpty()) {
      places.putAll(find(foreign));
    }
    return places;
  }

  private Map<RegionCode, Place> find(List<RegionCode> codes) {
    var places = new HashMap<RegionCode, Place>();
    var moved = tree.findMoved(codes);
    var present =
        Stream.concat(codes.stream(), moved.values().stream().map(RegionTree.Moved::code));
    for (var team : teams.list(present.distinct().toList())) {
      places.put(team.regionCode(), new Place(team.regionId(), team.regionCode(), team.zone()));
    }
    moved.forEach((written, now) -> {
      var place = places.get(now.code());
      if (place != null) {
        places.put(written, new Place(now.regionId(), now.code(), place.zone()));
      }
    });
    return places;
  }
}
