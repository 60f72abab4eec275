package id.jejak.target;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Field;
import id.jejak.region.Region;
import id.jejak.region.Regions;
import id.jejak.sheet.Sheets;
import id.jejak.target.SheetReading.Vocabulary;
import id.jejak.target.SheetReading.Wish;
import id.jejak.target.TargetSheet.SheetTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a filled list and says what it would change. Nothing is written: what she takes of it
/// comes back as targets to set.
@Component
class TargetSheets {
  private final TargetStore store;
  private final Catalog catalog;
  private final Regions regions;
  private final Access access;

  TargetSheets(TargetStore store, Catalog catalog, Regions regions, Access access) {
    this.store = store;
    this.catalog = catalog;
    this.regions = regions;
    this.access = access;
  }

  /// 404 outside her scope, 422 for what is no list. A target that is not hers to set is a bad
  /// cell.
  TargetSheet read(CurrentUser user, Asked asked, InputStream in) throws IOException {
    access.requireRegion(user, Permission.VIEW_TOTALS, asked.region());
    var teams = teams(asked);
    var reading = new SheetReading(asked.year().getValue(), vocabulary(user, asked, teams));
    // A workbook is read from its end, so it must lie on a disk.
    var copy = Files.createTempFile("jejak-target-", ".tmp");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      Sheets.read(copy, "Target", reading::take);
    } finally {
      Files.delete(copy);
    }
    reading.end();
    return preview(asked, teams, reading);
  }

  private Map<String, String> teams(Asked asked) {
    var teams = new LinkedHashMap<String, String>();
    teams.put(asked.region().value(), regions.get(asked.region()).name());
    for (Region child : regions.children(asked.region())) {
      teams.put(child.code().value(), child.name());
    }
    return teams;
  }

  private Vocabulary vocabulary(CurrentUser user, Asked asked, Map<String, String> teams) {
    var may =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.SET_TARGET, asked.region(), field))
            .collect(Collectors.toSet());
    return new Vocabulary(
        asked.region().value(),
        teams,
        code -> Planned.find(catalog, code).filter(planned -> planned.isValidIn(asked.year())),
        planned -> may.contains(planned.field()));
  }

  private TargetSheet preview(Asked asked, Map<String, String> teams, SheetReading reading) {
    var wishes = reading.wishes();
    var stored =
        store
            .named(
                wishes.stream().map(Wish::region).toList(),
                wishes.stream().map(wish -> wish.planned().code()).toList(),
                asked.year().getValue())
            .stream()
            .collect(
                Collectors.toMap(
                    target -> CheckedLine.key(target.region(), target.indicator()),
                    target -> target));
    var changes = new ArrayList<SheetTarget>();
    for (var wish : wishes) {
      var target = stored.get(wish.key());
      if (!Decimal.same(target == null ? null : target.value(), wish.value())) {
        changes.add(change(wish, teams.getOrDefault(wish.region(), wish.region()), target));
      }
    }
    return new TargetSheet(
        reading.rows(), wishes.size() - changes.size(), reading.badCells(), reading.bad(), changes);
  }

  private static SheetTarget change(Wish wish, String name, @Nullable StoredTarget target) {
    var indicator = wish.planned().indicator();
    return new SheetTarget(
        wish.row(),
        wish.region(),
        name,
        indicator.code(),
        indicator.name(),
        indicator.unit(),
        target == null ? null : Decimal.textOrNull(target.value()),
        Decimal.textOrNull(wish.value()),
        target == null ? 0 : target.revision());
  }
}
