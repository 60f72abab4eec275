package id.jejak.total;

import id.jejak.shared.OpenToAll;
import id.jejak.total.Contribution.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the totals exact: every change of an activity appends small deltas in the same
/// transaction.
@Component
public class Totals {
  static final String ACTIVITIES = "";
  static final String LATEST_COUNTED = "COUNTED";
  private final DeltaStore deltas;
  private final StockStore stocks;

  Totals(DeltaStore deltas, StockStore stocks) {
    this.deltas = deltas;
    this.stocks = stocks;
  }

  /// Takes `gone` out of the totals and puts `come` in. Runs inside the caller's transaction, which
  /// already holds the activities' rows.
  @OpenToAll("called by intake and review, which have checked access")
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(List<Contribution> gone, List<Contribution> come) {
    var rows = new ArrayList<DeltaStore.Delta>();
    gone.forEach(contribution -> addDeltas(contribution, -1, rows));
    come.forEach(contribution -> addDeltas(contribution, 1, rows));
    deltas.insert(rows);
    moveStocks(observations(gone), observations(come));
  }

  private void moveStocks(
      List<StockStore.Observation> leaving, List<StockStore.Observation> arriving) {
    var staying = new HashSet<>(leaving);
    staying.retainAll(Set.copyOf(arriving)); // an approval changes the state, not the latest value
    leaving.removeAll(staying);
    arriving.removeAll(staying);
    if (!leaving.isEmpty() || !arriving.isEmpty()) {
      stocks.lock(regions(leaving, arriving));
      stocks.remove(leaving);
      stocks.add(arriving);
    }
  }

  private static void addDeltas(Contribution contribution, int sign, List<DeltaStore.Delta> into) {
    into.add(DeltaStore.Delta.of(contribution, ACTIVITIES, BigDecimal.ZERO, sign));
    for (var result : contribution.results()) {
      // The value of a stock comes from its observations; the activities that told it are counted
      // here.
      var value = result.stock() ? BigDecimal.ZERO : result.value();
      into.add(DeltaStore.Delta.of(contribution, result.indicator(), value, sign));
    }
  }

  private static List<StockStore.Observation> observations(List<Contribution> contributions) {
    var observations = new ArrayList<StockStore.Observation>();
    for (var contribution : contributions) {
      for (var result : contribution.results()) {
        if (result.stock()) {
          observations.add(
              StockStore.Observation.of(contribution, result, contribution.state().name()));
          if (contribution.state() == Counted.SUBMITTED
              || contribution.state() == Counted.APPROVED) {
            observations.add(StockStore.Observation.of(contribution, result, LATEST_COUNTED));
          }
        }
      }
    }
    return observations;
  }

  private static List<String> regions(
      List<StockStore.Observation> leaving, List<StockStore.Observation> arriving) {
    return Stream.concat(leaving.stream(), arriving.stream())
        .map(StockStore.Observation::region)
        .distinct()
        .sorted()
        .toList();
  }
}
