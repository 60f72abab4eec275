package id.jejak.period;

import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps, for each kabupaten, how many of its desa have reported for a month. Where something has
/// changed since the last count, readers look at the desa themselves.
@Component
public class KeptRates {
  private final KeptRateStore store;

  KeptRates(KeptRateStore store) {
    this.store = store;
  }

  /// Counts anew where something changed; does nothing while another node counts.
  @OpenToAll("a job, not for a request")
  @Transactional
  public void keep() {
    if (store.tryToBeTheKeeper()) {
      // Taken before counting: a change that comes between is seen by the count and counted again.
      store.takeChanged().forEach(store::count);
    }
  }
}
