package id.jejak.publishing;

import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import id.jejak.catalog.Field;
import id.jejak.catalog.Indicator;
import id.jejak.publishing.RegionPage.FieldResults;
import id.jejak.region.RegionCode;
import id.jejak.total.PublishedTotals;
import id.jejak.total.PublishedTotals.Figure;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the published reports of a region and year add up to, without sensitive counts.
@Component
class Figures {
  private static final int HEADLINE_INDICATORS = 2;
  private final PublishedTotals totals;
  private final Catalog catalog;

  Figures(PublishedTotals totals, Catalog catalog) {
    this.totals = totals;
    this.catalog = catalog;
  }

  /// The figures of a page: a few large ones first, then everything by bidang. Both are empty while
  /// nothing is published.
  record Shown(List<Measure> headline, List<FieldResults> results) {}

  Shown show(RegionCode region, Year year) {
    var figures = totals.figures(region, year);
    if (activities(figures) == 0) {
      return new Shown(List.of(), List.of());
    }
    return new Shown(headline(figures), results(figures));
  }

  boolean hasAny(RegionCode region, Year year) {
    return activities(totals.figures(region, year)) > 0;
  }

  /// Published activities of the year by child region; children without any are absent.
  Map<RegionCode, Long> countByChild(RegionCode region, Year year) {
    return totals.countByChild(region, year);
  }

  private List<Measure> headline(List<Figure> figures) {
    var participants =
        figures.stream().filter(Figure::countsActivities).mapToLong(Figure::participants).sum();
    var measures = new ArrayList<Measure>();
    var seenTypes = new HashSet<String>(); // one result of each kind: different work is told
    measures.add(Measure.of(activities(figures), "kegiatan"));
    // The same person may come to many meetings: attendances, not people.
    measures.add(Measure.of(participants, "kehadiran warga"));
    figures.stream()
        .filter(figure -> !figure.countsActivities() && figure.value().signum() > 0)
        .sorted(
            Comparator.comparing(Figure::activities).reversed().thenComparing(Figure::indicator))
        .filter(figure -> measure(figure).isPresent() && seenTypes.add(figure.typeCode()))
        .flatMap(figure -> measure(figure).stream())
        .limit(HEADLINE_INDICATORS)
        .forEach(measures::add);
    return measures;
  }

  private List<FieldResults> results(List<Figure> figures) {
    return Arrays.stream(Field.values())
        .flatMap(field -> results(field, figures).stream())
        .toList();
  }

  private Optional<FieldResults> results(Field field, List<Figure> figures) {
    var own =
        figures.stream().filter(figure -> fieldOf(figure).equals(Optional.of(field))).toList();
    var measures =
        own.stream()
            .filter(figure -> !figure.countsActivities())
            .flatMap(figure -> measure(figure).stream())
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldResults(Card.Badge.of(field), Measure.of(activities(own), "kegiatan"), measures));
  }

  private Optional<Measure> measure(Figure figure) {
    return catalog
        .findIndicator(figure.indicator())
        .filter(indicator -> !indicator.sensitive())
        .map((Indicator indicator) -> Measure.of(indicator, figure.value()));
  }

  private Optional<Field> fieldOf(Figure figure) {
    return catalog.findType(figure.typeCode()).map(ActivityType::field);
  }

  private static long activities(List<Figure> figures) {
    return figures.stream().filter(Figure::countsActivities).mapToLong(Figure::activities).sum();
  }
}
