package id.jejak.total;

import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves pending deltas into the cells of all ancestors, in batches, one folder at a time in the
/// cluster.
@Component
public class Folder {
  private static final int BATCH = 5_000;
  private final DeltaStore deltas;
  private final TransactionTemplate transaction;

  Folder(DeltaStore deltas, TransactionTemplate transaction) {
    this.deltas = deltas;
    this.transaction = transaction;
  }

  /// Folds everything that is pending now; returns at once when another node is folding.
  @OpenToAll("a job, not for a request")
  public void fold() {
    var folded = BATCH;
    while (folded == BATCH) {
      folded = foldBatch();
    }
  }

  private int foldBatch() {
    Integer folded =
        transaction.execute(status -> deltas.tryToBeTheFolder() ? deltas.fold(BATCH) : 0);
    return folded == null ? 0 : folded;
  }
}
