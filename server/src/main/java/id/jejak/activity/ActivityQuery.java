package id.jejak.activity;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parameters of `GET /api/activities`. `own` narrows to the region's own team; `waiting` to
/// what the caller may review now; `tree` takes the region as it was on a day.
record ActivityQuery(
    @Nullable String region,
    @Nullable Boolean own,
    @Nullable Field field,
    @Nullable String type,
    @Nullable String indicator,
    @Nullable List<ActivityState> state,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q,
    @Nullable String after,
    @Nullable Integer limit,
    @Nullable Boolean waiting,
    @Nullable String tree) {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 1, 1);
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 200;

  boolean isOfEarlierTree() {
    return tree != null && !tree.isEmpty();
  }

  boolean onlyWaiting() {
    return Boolean.TRUE.equals(waiting);
  }

  /// How many rows a page has.
  int size() {
    var size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > MOST) {
      throw Problem.invalid("limit", "Paling banyak 200 baris sekali ambil.");
    }
    return size;
  }

  /// The filter asks for one row more than a page holds, to know whether another page follows.
  ActivityStore.Filter filter(RegionCode code, UUID reader) {
    var wantedType = type == null ? typeOfIndicator() : type;
    return new ActivityStore.Filter(
        code.subtree(),
        code.tier() == Tier.PROVINCE ? code.value() : null,
        // Of one kind a kabupaten has few, and the index of kinds has them by their whole code.
        code.tier() == Tier.REGENCY && wantedType == null ? code.value() : null,
        isOfEarlierTree() ? date("tree", tree, END) : null,
        Boolean.TRUE.equals(own) ? code.value() : null,
        field == null ? null : field.name(),
        wantedType,
        indicator,
        states(),
        date("from", from, BEGINNING),
        date("to", to, END),
        words(),
        onlyWaiting() ? reader : null,
        after == null || after.isEmpty() ? null : PageMark.parse(after),
        size() + 1);
  }

  // An indicator is named after its type, by which a list is found far sooner.
  private @Nullable String typeOfIndicator() {
    return indicator == null || indicator.indexOf('.') < 0
        ? null
        : indicator.substring(0, indicator.lastIndexOf('.'));
  }

  private List<ActivityState> states() {
    if (onlyWaiting()) {
      return List.of(ActivityState.SUBMITTED);
    }
    return state == null || state.isEmpty() ? Arrays.asList(ActivityState.values()) : state;
  }

  private @Nullable String words() {
    if (q == null || q.isBlank()) {
      return null;
    }
    if (q.length() > 100) {
      throw Problem.invalid("q", "Kata pencarian paling panjang 100 huruf.");
    }
    return q.strip().toLowerCase(Locale.ROOT);
  }

  private static LocalDate date(String name, @Nullable String text, LocalDate otherwise) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      var date = LocalDate.parse(text);
      if (date.isBefore(BEGINNING) || date.isAfter(END)) {
        throw Problem.invalid(name, "Tanggal di luar batas.");
      }
      return date;
    } catch (DateTimeParseException unreadable) {
      throw Problem.invalid(name, "Tanggal tidak terbaca.");
    }
  }
}
