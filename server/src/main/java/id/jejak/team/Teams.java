package id.jejak.team;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Every region has one TP PKK; who stands in it is told by assignments.
@Component
public class Teams {
  private final TeamStore store;

  Teams(TeamStore store) {
    this.store = store;
  }

  @OpenToAll("names and zones of teams are public")
  public Optional<Team> find(RegionCode code) {
    return store.find(code);
  }

  /// The team of a region; 404 for an unknown region.
  @OpenToAll("names and zones of teams are public")
  public Team get(RegionCode code) {
    return find(code).orElseThrow(Problem::notFound);
  }

  /// The teams of the known ones among `codes`, in no order.
  @OpenToAll("names and zones of teams are public")
  public List<Team> list(List<RegionCode> codes) {
    return store.list(codes);
  }

  /// Gives every region without a team its team; returns how many were made.
  @OpenToAll("runs at start, not for a request")
  public int createMissing() {
    return store.createMissing();
  }
}
