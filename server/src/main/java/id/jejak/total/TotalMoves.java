package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Totals follow regions to new codes. Runs in the transaction that moves the reports, while nobody
/// else writes them.
@Component
@OpenToAll("called when the tree changes, after permission was asked")
public class TotalMoves {
  private static final int BATCH = 5_000;
  private final TotalMoveStore store;
  private final DeltaStore deltas;

  TotalMoves(TotalMoveStore store, DeltaStore deltas) {
    this.store = store;
    this.deltas = deltas;
  }

  /// Everything counted under `from` counts under `to`, which counted nothing so far.
  @Transactional(propagation = Propagation.MANDATORY)
  public void recode(RegionCode from, RegionCode to) {
    store.holdTheFolder();
    store.moveBetweenAncestors(from, to);
    store.moveCells(from, to);
    store.moveDeltas(from, to);
    store.moveStocks(from, to);
  }

  /// The reports of `from` are about to become those of `into`, which has its own: `move` does it.
  /// A stock is then the latest value of the two, so both are counted anew.
  @Transactional(propagation = Propagation.MANDATORY)
  public void merge(RegionCode from, RegionCode into, Runnable move) {
    store.holdTheFolder();
    store.recount(List.of(from, into), -1);
    move.run();
    store.moveStocks(from, into);
    store.recount(List.of(into), 1);
    foldAll();
    store.forgetCells(from);
  }

  // What is pending below a region that is no longer a child of any would be read as its parent's.
  private void foldAll() {
    var folded = BATCH;
    while (folded == BATCH) {
      folded = deltas.fold(BATCH);
    }
  }
}
