package id.jejak.officer;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two teams become one.
@Component
public class TeamMergers {
  private final TeamMergerStore store;

  TeamMergers(TeamMergerStore store) {
    this.store = store;
  }

  /// The offices of the team that ends go on in the other one from `day`; until then they stand in
  /// its history.
  @OpenToAll("called when the tree changes, after permission was asked")
  @Transactional(propagation = Propagation.MANDATORY)
  public void merge(RegionCode from, RegionCode into, LocalDate day) {
    store.merge(from, into, day);
  }
}
