package id.jejak.target;

import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// An indicator of the catalogue that a target may be set for, with the type it belongs to.
record Planned(ActivityType type, Indicator indicator) {

  /// All that may be planned for a year, in the order of the catalogue.
  static List<Planned> of(Catalog catalog, Year year) {
    return catalog.types().stream()
        .flatMap(type -> type.indicators().stream().map(indicator -> new Planned(type, indicator)))
        .filter(planned -> planned.isValidIn(year))
        .toList();
  }

  static Optional<Planned> find(Catalog catalog, String indicator) {
    return catalog
        .findIndicator(indicator)
        .flatMap(found ->
            catalog
                .findType(indicator.substring(0, indicator.lastIndexOf('.')))
                .map(type -> new Planned(type, found)));
  }

  boolean isValidIn(Year year) {
    var to = type.validTo();
    return !type.validFrom().isAfter(year.atMonth(12).atEndOfMonth())
        && (to == null || !to.isBefore(year.atDay(1)));
  }

  Field field() {
    return type.field();
  }

  String code() {
    return indicator.code();
  }

  /// `Rumah memanfaatkan pekarangan (Pemanfaatan pekarangan)`, as the log tells it.
  String words() {
    return indicator.name() + " (" + type.shortName() + ")";
  }
}
