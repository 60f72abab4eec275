package id.jejak.closing;

import id.jejak.shared.OpenToAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Compares the figures of closed periods with the hash they were signed with.
@Component
public class ClosingChecker {
  private static final int BATCH = 2_000;
  private final FigureStore store;

  ClosingChecker(FigureStore store) {
    this.store = store;
  }

  /// The closings whose figures are no longer those that were closed.
  @OpenToAll("a job, not for a request")
  public List<String> broken() {
    var broken = new ArrayList<String>();
    var last = store.lastId();
    for (var after = 0L; after < last; after += BATCH) {
      broken.addAll(store.listBroken(after, BATCH));
    }
    return broken;
  }
}
