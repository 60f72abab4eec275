package id.jejak.serving;

import id.jejak.region.RegionLoader;
import id.jejak.team.Teams;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Loads what every request needs before the first request can come.
@Component
class Startup implements SmartInitializingSingleton {
  private final RegionLoader regions;
  private final Teams teams;

  Startup(RegionLoader regions, Teams teams) {
    this.regions = regions;
    this.teams = teams;
  }

  @Override
  public void afterSingletonsInstantiated() {
    regions.load();
    teams.createMissing();
  }
}
