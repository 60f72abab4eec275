package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports as everyone finds them: only approved ones that were published, without names, places on
/// the map and private photos.
@Component
@OpenToAll("approved and published reports are public")
public class PublishedActivities {
  private static final LocalDate END = LocalDate.of(9999, 1, 1);
  private final PublishedStore store;

  PublishedActivities(PublishedStore store) {
    this.store = store;
  }

  /// One line of a list; `excerpt` is the beginning of the story, `photo` the first public one that
  /// has arrived.
  public record Item(
      UUID id,
      String regionName,
      String regionKind,
      @Nullable String parentName,
      Field field,
      String title,
      LocalDate startDate,
      @Nullable String excerpt,
      @Nullable String photo,
      @Nullable String caption) {}

  /// One page of a list, newest first; `next` is null on the last one.
  public record Page(List<Item> items, @Nullable String next) {}

  /// The reports of a region and everything below it, after the mark `after` of the page before.
  public Page list(RegionCode region, @Nullable String after, int size) {
    var mark = after == null ? new PageMark(END, new UUID(-1, -1)) : PageMark.parse(after);
    var items = store.list(region.subtree(), mark, size + 1);
    if (items.size() <= size) {
      return new Page(items, null);
    }
    var last = items.get(size - 1);
    return new Page(items.subList(0, size), new PageMark(last.startDate(), last.id()).text());
  }

  /// One report as open data; the marks of its place in the order are `regionCode`, `startDate` and
  /// `id`.
  public record Row(
      UUID id,
      RegionCode regionCode,
      String regionName,
      @Nullable String parentName,
      Field field,
      String typeCode,
      String typeName,
      String title,
      LocalDate startDate,
      @Nullable LocalDate endDate,
      int participantsMale,
      int participantsFemale,
      @Nullable Integer cadres,
      @Nullable Integer families,
      List<Value> values) {}

  /// A result that is not sensitive.
  public record Value(String indicator, String name, String unit, BigDecimal value) {}

  /// Up to `most` rows after `last`, by region, newest first: a reader goes through any number of
  /// reports with little memory and without holding a connection.
  public List<Row> listRows(RegionCode region, @Nullable Row last, int most) {
    return store.listRows(region.subtree(), last, most);
  }
}
