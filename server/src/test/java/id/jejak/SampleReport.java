package id.jejak;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The body of a report as a phone would send it.
public final class SampleReport {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Map<String, Object> body = new LinkedHashMap<>();

  private SampleReport() {}

  /// Chillies planted in the yards of a village: Pokja III, 4 men and 23 women.
  public static SampleReport chillies(String region) {
    return of(region, "POKJA_III", "III-01").with("title", "Penanaman cabai di pekarangan");
  }

  public static SampleReport of(String region, String field, String type) {
    var report = new SampleReport();
    report.body.put("baseRevision", 0);
    report.body.put("regionCode", region);
    report.body.put("field", field);
    report.body.put("typeCode", type);
    report.body.put("startDate", "2026-11-20");
    report.body.put("participantsMale", 4);
    report.body.put("participantsFemale", 23);
    return report;
  }

  public SampleReport with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  public SampleReport without(String name) {
    body.remove(name);
    return this;
  }

  public SampleReport on(String date) {
    return with("startDate", date);
  }

  public SampleReport basedOn(int revision) {
    return with("baseRevision", revision);
  }

  /// Pairs of indicator and value.
  public SampleReport results(String... pairs) {
    List<Map<String, String>> results = new ArrayList<>();
    for (var i = 0; i < pairs.length; i += 2) {
      results.add(Map.of("indicator", pairs[i], "value", pairs[i + 1]));
    }
    return with("results", results);
  }

  public SampleReport photo(String sha256) {
    return photo(sha256, "", false);
  }

  public SampleReport photo(String sha256, String caption, boolean isPrivate) {
    @SuppressWarnings("unchecked")
    var photos =
        (List<Map<String, Object>>) body.computeIfAbsent("photos", key -> new ArrayList<>());
    photos.add(Map.of("sha256", sha256, "caption", caption, "private", isPrivate));
    return this;
  }

  public Map<String, Object> body() {
    return new LinkedHashMap<>(body);
  }

  public Map<String, Object> withId(UUID id) {
    var whole = body();
    whole.put("id", id.toString());
    return whole;
  }

  /// A UUIDv7, as phones make them.
  public static UUID id() {
    var time = System.currentTimeMillis();
    var high = time << 16 | 0x7000L | RANDOM.nextInt(0x1000);
    var low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
