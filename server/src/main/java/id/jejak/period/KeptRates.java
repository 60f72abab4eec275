package id.jejak.period;

import id.jejak.period.KeptRateStore.Changed;
import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps, for each kabupaten, how many of its desa have reported for a month. Where something has
/// changed since the last count, readers look at the desa themselves.
@Component
public class KeptRates {
  private final KeptRateStore store;
  private final TransactionTemplate transaction;

  KeptRates(KeptRateStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /// Counts anew where something changed, a month at a time: nothing that waits for transactions to
  /// end, such as the change feed, waits long for this one. Leaves a month to a node that counts.
  @OpenToAll("a job, not for a request")
  public void keep() {
    // Listed before counting: a change that comes between is seen by the count and counted again.
    var ofAllMonths = store.listOfAllMonths();
    var counted = true;
    for (var changed : store.listChanged()) {
      counted &= Boolean.TRUE.equals(transaction.execute(status -> count(changed)));
    }
    if (counted && !ofAllMonths.isEmpty()) {
      store.forget(ofAllMonths);
    }
  }

  private boolean count(Changed changed) {
    if (!store.tryToBeTheKeeper()) {
      return false;
    }
    store.count(changed);
    store.forget(changed.ids());
    return true;
  }
}
