package id.jejak.closing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import id.jejak.total.TotalRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The figures of a closed period, the same at every reading, whatever became of the reports.
@Component
class PeriodFigures {
  private final FigureStore store;
  private final ClosingStore closings;
  private final Teams teams;
  private final RegionTree tree;
  private final Access access;

  PeriodFigures(
      FigureStore store, ClosingStore closings, Teams teams, RegionTree tree, Access access) {
    this.store = store;
    this.closings = closings;
    this.teams = teams;
    this.tree = tree;
    this.access = access;
  }

  enum Dimension {
    CHILD,
    FIELD,
    TYPE,
    INDICATOR;

    /// 422 for a word that is none of them.
    static Set<Dimension> parse(String by) {
      var dimensions = EnumSet.noneOf(Dimension.class);
      for (var word : by.split(",")) {
        if (!word.isBlank()) {
          dimensions.add(
              Arrays.stream(values())
                  .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                  .findFirst()
                  .orElseThrow(() -> Problem.invalid("by", "Rincian " + word + " tidak dikenal.")));
        }
      }
      return dimensions;
    }
  }

  /// `rows` are of the period itself, `late` of reports of earlier ones that came after their
  /// closing. `sha256` is the hash of all figures of this closing.
  record FigurePage(
      String region,
      String period,
      int version,
      Instant closedAt,
      String sha256,
      List<TotalRow> rows,
      List<TotalRow> late) {}

  /// Of one version, by default the standing one; 404 where there is none.
  FigurePage get(
      CurrentUser user, RegionCode asked, Period period, int version, Set<Dimension> by) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var team = teams.get(code);
    var closing =
        version > 0
            ? closings.find(team.regionId(), period, version)
            : closings.findLatest(team.regionId(), period).filter(Closing::standing);
    var found = closing.orElseThrow(Problem::notFound);
    var fields =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.VIEW_TOTALS, code, field))
            .toList();
    return new FigurePage(
        code.value(),
        period.toString(),
        found.version(),
        found.closedAct().at(),
        found.sha256(),
        store.list(found.id(), false, by, fields),
        store.list(found.id(), true, by, fields));
  }
}
