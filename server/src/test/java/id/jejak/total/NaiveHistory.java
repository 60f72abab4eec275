package id.jejak.total;

import id.jejak.SampleReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// A kecamatan's reports in memory, counted in the simplest way that can be right: no deltas, no
/// cells, every question answered from all reports anew.
final class NaiveHistory {
  private static final List<String> STATES = List.of("SUBMITTED", "APPROVED", "RETURNED");
  private static final List<String> TYPES = List.of("III-01", "III-08", "IV-01", "I-16", "S-08");
  private static final Set<String> STOCKS = Set.of("III-01.1", "IV-01.1", "I-16.1", "I-16.2");
  private static final Map<String, String> FIELDS =
      Map.of("III", "POKJA_III", "IV", "POKJA_IV", "I", "POKJA_I", "S", "SEKRETARIAT");
  private static final Map<String, Integer> INDICATORS =
      Map.of("III-01", 3, "III-08", 4, "IV-01", 4, "I-16", 2, "S-08", 1);

  private final Map<UUID, Entry> entries = new LinkedHashMap<>();
  private final String district;
  private final Random random;

  NaiveHistory(String district, Random random) {
    this.district = district;
    this.random = random;
  }

  record Entry(
      String region,
      String type,
      LocalDate date,
      int male,
      int female,
      Map<String, BigDecimal> results,
      String state,
      int revision) {
    Entry in(String newState) {
      return new Entry(region, type, date, male, female, results, newState, revision);
    }

    Entry at(int newRevision) {
      return new Entry(region, type, date, male, female, results, state, newRevision);
    }

    String field() {
      return FIELDS.getOrDefault(type.substring(0, type.indexOf('-')), "");
    }

    SampleReport report() {
      var pairs = new ArrayList<String>();
      results.forEach(
          (indicator, value) -> pairs.addAll(List.of(indicator, value.toPlainString())));
      return SampleReport.of(region, field(), type)
          .on(date.toString())
          .with("participantsMale", male)
          .with("participantsFemale", female)
          .results(pairs.toArray(String[]::new));
    }
  }

  String village(int number) {
    return district + ".200" + (number + 1);
  }

  List<UUID> ids() {
    return List.copyOf(entries.keySet());
  }

  Entry get(UUID id) {
    return entries.get(id);
  }

  void put(UUID id, Entry entry) {
    entries.put(id, entry);
  }

  /// The reports of one region become those of another.
  void move(String from, String to) {
    entries.replaceAll((id, entry) -> entry.region().equals(from) ? moved(entry, to) : entry);
  }

  Entry moved(Entry entry, String region) {
    return new Entry(
        region,
        entry.type(),
        entry.date(),
        entry.male(),
        entry.female(),
        entry.results(),
        entry.state(),
        entry.revision());
  }

  Entry entryOf(String region) {
    return entry(region);
  }

  Entry newEntry() {
    return entry(random.nextInt(6) == 0 ? district : village(random.nextInt(3)));
  }

  /// Those of `region` that may still be corrected.
  List<UUID> openIds(String region) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().region().equals(region))
        .filter(entry -> !entry.getValue().state().equals("WITHDRAWN"))
        .map(Map.Entry::getKey)
        .toList();
  }

  Entry corrected(Entry before) {
    return entry(before.region());
  }

  private Entry entry(String region) {
    var type = TYPES.get(random.nextInt(TYPES.size()));
    var results = new TreeMap<String, BigDecimal>();
    for (var n = 1; n <= INDICATORS.getOrDefault(type, 0); n++) {
      if (random.nextInt(4) > 0) {
        results.put(type + "." + n, BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(3)));
      }
    }
    var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180));
    return new Entry(
        region, type, date, random.nextInt(30), random.nextInt(60), results, "SUBMITTED", 1);
  }

  /// The rows that `GET /api/totals` must give, by their dimensions.
  Map<String, String> totals(String region, String by, String from, String to) {
    var dimensions = Set.of(by.split(","));
    var rows = new TreeMap<String, String>();
    for (var key : keys(region, dimensions, from, to)) {
      var text = row(key, region, dimensions, YearMonth.parse(from), YearMonth.parse(to));
      if (!text.isEmpty()) {
        rows.put(key.text(), text);
      }
    }
    return rows;
  }

  private record Key(String child, String field, String type, String indicator, String month) {
    String text() {
      return child + "|" + field + "|" + type + "|" + indicator + "|" + month + "|";
    }
  }

  private Set<Key> keys(String region, Set<String> by, String from, String to) {
    var keys = new HashSet<Key>();
    for (var entry : entries.values()) {
      var indicators = by.contains("indicator") ? entry.results().keySet() : Set.of("");
      for (var indicator : indicators) {
        for (var month = YearMonth.parse(from);
            !month.isAfter(YearMonth.parse(to));
            month = month.plusMonths(1)) {
          keys.add(
              new Key(
                  by.contains("child") ? child(region, entry) : "",
                  by.contains("field") ? entry.field() : "",
                  by.contains("type") ? entry.type() : "",
                  indicator,
                  by.contains("month") ? month.toString() : ""));
        }
      }
    }
    return keys;
  }

  private static String child(String region, Entry entry) {
    var length = region.length() == 8 ? 13 : 99;
    return entry.region().length() >= length ? entry.region().substring(0, length) : region;
  }

  private String row(Key key, String region, Set<String> by, YearMonth from, YearMonth to) {
    var first = key.month().isEmpty() ? from : YearMonth.parse(key.month());
    var last = key.month().isEmpty() ? to : YearMonth.parse(key.month());
    Predicate<Entry> wanted =
        entry ->
            (entry.region().equals(region) || entry.region().startsWith(region + "."))
                && (key.child().isEmpty() || key.child().equals(child(region, entry)))
                && (key.field().isEmpty() || key.field().equals(entry.field()))
                && (key.type().isEmpty() || key.type().equals(entry.type()))
                && (key.indicator().isEmpty() || entry.results().containsKey(key.indicator()));
    var counts = new StringBuilder();
    var activities = 0L;
    for (var what :
        List.<java.util.function.ToIntFunction<Entry>>of(e -> 1, Entry::male, Entry::female)) {
      var perState = new ArrayList<String>();
      for (var state : STATES) {
        var sum =
            entries.values().stream()
                .filter(wanted)
                .filter(e -> e.state().equals(state) && within(e, first, last))
                .mapToInt(what)
                .sum();
        perState.add(String.valueOf(sum));
      }
      counts.append(' ').append(String.join("/", perState));
    }
    activities =
        entries.values().stream()
            .filter(wanted)
            .filter(e -> STATES.contains(e.state()) && within(e, first, last))
            .count();
    if (!by.contains("indicator")) {
      return activities == 0 ? "" : counts.toString();
    }
    var values = values(key.indicator(), wanted, first, last);
    var nothing = values.stream().allMatch(value -> value.equals("0"));
    return activities == 0 && nothing ? "" : counts + " " + String.join("/", values);
  }

  private List<String> values(
      String indicator, Predicate<Entry> wanted, YearMonth first, YearMonth last) {
    var values = new ArrayList<String>();
    for (var states :
        List.of(
            Set.of("SUBMITTED"),
            Set.of("APPROVED"),
            Set.of("RETURNED"),
            Set.of("SUBMITTED", "APPROVED"))) {
      values.add(
          text(
              STOCKS.contains(indicator)
                  ? stock(indicator, wanted, states, last)
                  : flow(indicator, wanted, states, first, last)));
    }
    return values;
  }

  private BigDecimal flow(
      String indicator,
      Predicate<Entry> wanted,
      Set<String> states,
      YearMonth first,
      YearMonth last) {
    return entries.values().stream()
        .filter(wanted)
        .filter(e -> states.contains(e.state()) && within(e, first, last))
        .map(e -> e.results().get(indicator))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  // Of each team the last value told up to the month; on one day the later id.
  private BigDecimal stock(
      String indicator, Predicate<Entry> wanted, Set<String> states, YearMonth last) {
    var sum = BigDecimal.ZERO;
    for (var region : entries.values().stream().map(Entry::region).distinct().toList()) {
      sum =
          sum.add(
              entries.entrySet().stream()
                  .filter(e -> e.getValue().region().equals(region))
                  .filter(e -> wanted.test(e.getValue()) && states.contains(e.getValue().state()))
                  .filter(e -> !YearMonth.from(e.getValue().date()).isAfter(last))
                  .max(
                      Comparator.comparing((Map.Entry<UUID, Entry> e) -> e.getValue().date())
                          .thenComparing(e -> e.getKey().toString()))
                  .map(e -> e.getValue().results().get(indicator))
                  .orElse(BigDecimal.ZERO));
    }
    return sum;
  }

  private static boolean within(Entry entry, YearMonth first, YearMonth last) {
    var month = YearMonth.from(entry.date());
    return !month.isBefore(first) && !month.isAfter(last);
  }

  private static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
