package id.jejak.activity;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reports follow their region to its new code; for which region they were written stays in
/// `region_id`.
@Component
@OpenToAll("called when the tree changes, after permission was asked")
public class ActivityMoves {
  private final ActivityMoveStore store;

  ActivityMoves(ActivityMoveStore store) {
    this.store = store;
  }

  /// Nobody reviews, corrects or withdraws a report of these regions and those below until the
  /// transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(Collection<RegionCode> regions) {
    store.lock(regions.stream().map(RegionCode::subtree).toList());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void move(RegionCode from, RegionCode to) {
    store.move(from, to);
  }
}
