package id.jejak.target;

import id.jejak.catalog.Catalog;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.FieldError;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the lines of a form: 422 names every one that cannot be set.
@Component
class TargetCheck {
  static final int MOST_LINES = 20_000;
  private final Catalog catalog;
  private final Regions regions;

  TargetCheck(Catalog catalog, Regions regions) {
    this.catalog = catalog;
    this.regions = regions;
  }

  @OpenToAll("Targets asks for permission")
  List<CheckedLine> checked(Asked asked, TargetForm form) {
    var lines = form.lines();
    if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
      throw Problem.invalid("lines", "Tulis 1 sampai 20.000 target sekaligus.");
    }
    var teams = teams(asked.region());
    var errors = new ArrayList<FieldError>();
    var checked = new ArrayList<CheckedLine>();
    var seen = new HashSet<String>();
    for (var i = 0; i < lines.size(); i++) {
      var reading = new LineReading("lines[" + i + "].", errors);
      var line = reading.read(asked, teams, lines.get(i));
      if (line != null && !seen.add(line.key())) {
        reading.complain("indicator", "Target ini tertulis dua kali.");
      } else if (line != null) {
        checked.add(line);
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return checked;
  }

  /// The team itself and those one tier below.
  @OpenToAll("codes are public")
  Set<String> teams(RegionCode region) {
    var codes =
        regions.children(region).stream()
            .map(Region::code)
            .map(RegionCode::value)
            .collect(Collectors.toCollection(HashSet::new));
    codes.add(region.value());
    return codes;
  }

  private final class LineReading {
    private final String path;
    private final List<FieldError> errors;

    LineReading(String path, List<FieldError> errors) {
      this.path = path;
      this.errors = errors;
    }

    @Nullable CheckedLine read(
        Asked asked, Set<String> teams, TargetForm.@Nullable TargetWish line) {
      if (line == null) {
        return complain("indicator", "Baris ini kosong.");
      }
      var code = line.region() == null ? asked.region().value() : line.region();
      if (!teams.contains(code)) {
        return complain("region", "Hanya TP PKK ini dan yang tepat di bawahnya.");
      }
      var indicator = line.indicator() == null ? "" : line.indicator();
      var planned = Planned.find(catalog, indicator).filter(found -> found.isValidIn(asked.year()));
      if (planned.isEmpty()) {
        return complain("indicator", "Indikator " + indicator + " tidak dikenal.");
      }
      var base = line.baseRevision();
      if (base == null || base < 0) {
        return complain("baseRevision", "Sebutkan perubahan keberapa yang Ibu lihat.");
      }
      if (line.value() == null) {
        return new CheckedLine(RegionCode.valueOf(code), planned.get(), null, base);
      }
      var value = Decimal.parse(line.value().strip());
      return value.isEmpty()
          ? complain("value", Decimal.RULE)
          : new CheckedLine(RegionCode.valueOf(code), planned.get(), value.get(), base);
    }

    @Nullable CheckedLine complain(String member, String why) {
      errors.add(new FieldError(path + member, why));
      return null;
    }
  }
}
