package id.jejak.serving;

import id.jejak.region.RegionLoader;
import id.jejak.team.Teams;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Loads what every request needs before the first request can come.
@Component
class Startup implements SmartInitializingSingleton {
  private final RegionLoader regions;
  private final Teams teams;
  private final List<Preparation> preparations;

  Startup(RegionLoader regions, Teams teams, List<Preparation> preparations) {
    this.regions = regions;
    this.teams = teams;
    this.preparations = preparations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    regions.load();
    teams.createMissing();
    preparations.forEach(Preparation::prepare);
  }
}
