package id.jejak.total;

import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The parameters of `GET /api/totals` as they came; without a `region` her own is meant. With
/// `knownOn`, a day or an instant, they are those that the server knew then. `indicator` names the
/// only ones to be told, with commas between.
public record TotalSelection(
    @Nullable String region,
    @Nullable String from,
    @Nullable String to,
    @Nullable String by,
    @Nullable String indicator,
    @Nullable String tree,
    @Nullable String knownOn) {

  private static final int DAY_LENGTH = "2026-11-05".length();
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

  /// As it is known now.
  public TotalSelection(
      @Nullable String region,
      @Nullable String from,
      @Nullable String to,
      @Nullable String by,
      @Nullable String tree) {
    this(region, from, to, by, null, tree, null);
  }

  TotalQuery query(RegionCode own) {
    var place = given(region).isEmpty() ? own.value() : given(region);
    return TotalQuery.parse(
        place, given(from), given(to), given(by), given(indicator), given(tree));
  }

  /// The moment as of which is asked; null when it is now. A day ends in the zone of her team.
  @Nullable Instant knownAt(ZoneId zone) {
    var text = given(knownOn);
    if (text.isEmpty()) {
      return null;
    }
    if (!given(tree).isEmpty()) {
      throw Problem.invalid("knownOn", "Pilih salah satu: tree atau knownOn.");
    }
    try {
      var moment =
          text.length() == DAY_LENGTH
              ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw Problem.invalid("knownOn", "Tanggal di luar batas.");
      }
      return moment;
    } catch (DateTimeException unreadable) {
      throw Problem.invalid(
          "knownOn", "Tanggal ditulis seperti 2026-11-05 atau 2026-11-05T21:00:00+09:00.");
    }
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
