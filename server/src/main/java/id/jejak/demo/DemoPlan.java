package id.jejak.demo;

import id.jejak.access.CurrentUser;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// What the teams of the kabupaten did in the last months: the same plan for the same day.
final class DemoPlan {
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
  private static final int MONTHS = 5;
  private static final int SILENT_PERCENT = 13;
  private static final int LOCATED_PERCENT = 70;
  private static final List<String> PARTNERS =
      List.of("Bidan desa", "Dinas Pertanian", "Pemerintah desa", "Puskesmas");

  private final Instant now;
  private final Map<String, CurrentUser> users;
  private final Random random;
  private final Map<Tier, List<DemoStory>> stories = new EnumMap<>(Tier.class);
  private final Map<RegionCode, DemoPlaces.Spot> spots = DemoPlaces.read();
  private final List<Planned> planned = new ArrayList<>();

  DemoPlan(Instant now, Map<String, CurrentUser> users, Random random, JsonMapper json) {
    this.now = now;
    this.users = users;
    this.random = random;
    for (var tier : List.of(Tier.REGENCY, Tier.DISTRICT, Tier.VILLAGE)) {
      stories.put(tier, DemoStory.listFor(tier, json));
    }
  }

  /// A report that is sent at an instant; `fate` (0 to 99) decides what becomes of it.
  record Planned(
      CurrentUser author,
      CurrentUser reviewer,
      DemoStory story,
      Map<String, Object> body,
      Instant sentAt,
      boolean pictured,
      int fate) {}

  /// The reports of these teams in the order in which they are sent.
  List<Planned> of(List<Region> teams) {
    teams.forEach(this::plan);
    planned.sort(Comparator.comparing(Planned::sentAt));
    return planned;
  }

  private void plan(Region team) {
    var village = team.tier() == Tier.VILLAGE;
    var silentFor = village && random.nextInt(100) < SILENT_PERCENT ? 1 + random.nextInt(3) : 0;
    var shown = team.code().value().startsWith("82.04.08") || random.nextInt(8) == 0;
    var today = LocalDate.ofInstant(now, WIT);
    for (var back = MONTHS - 1; back >= silentFor; back--) {
      var month = YearMonth.from(today).minusMonths(back);
      var lastDay = back == 0 ? today.getDayOfMonth() : month.lengthOfMonth();
      var count = village ? 2 + random.nextInt(4) : 1 + random.nextInt(2);
      for (var i = 0; i < count; i++) {
        plan(team, month.atDay(1 + random.nextInt(lastDay)), MONTHS - 1 - back, shown);
      }
    }
  }

  private void plan(Region team, LocalDate day, int growth, boolean shown) {
    var story = pick(stories.get(team.tier()));
    var author = users.get(team.code() + "-" + story.office());
    var reviewer = users.get(reviewingTeam(team) + "-ketua");
    var sentAt = sentAt(day);
    var recent = day.isAfter(LocalDate.ofInstant(now, WIT).minusDays(40));
    planned.add(
        new Planned(
            author,
            reviewer,
            story,
            body(team, story, day, growth),
            sentAt,
            shown && recent,
            random.nextInt(100)));
  }

  // The kabupaten stands at the top here: it checks its own reports, by another officer.
  private static String reviewingTeam(Region team) {
    return team.tier() == Tier.REGENCY ? team.code().value() : String.valueOf(team.parentCode());
  }

  // Most send on the same day or the next, some wait for a boat to a place with signal.
  private Instant sentAt(LocalDate day) {
    var delay = random.nextInt(10) == 0 ? 2 + random.nextInt(9) : random.nextInt(2);
    var time = LocalTime.of(17 + random.nextInt(5), random.nextInt(60), random.nextInt(60));
    var sent = day.plusDays(delay).atTime(time).atZone(WIT).toInstant();
    var latest = now.minusSeconds(600 + random.nextInt(3_000));
    return sent.isAfter(latest) ? latest : sent;
  }

  private Map<String, Object> body(Region team, DemoStory story, LocalDate day, int growth) {
    var body = new LinkedHashMap<String, Object>();
    body.put("baseRevision", 0);
    body.put("regionCode", team.code().value());
    body.put("field", story.field().name());
    body.put("typeCode", story.type());
    body.put("title", pick(story.titles()));
    body.put("startDate", day.toString());
    body.put("startTime", "%02d:%02d".formatted(8 + random.nextInt(8), random.nextInt(2) * 30));
    body.put("place", story.place());
    if (random.nextInt(100) < LOCATED_PERCENT) {
      DemoPlaces.spotOf(team, spots, random).ifPresent(spot -> body.put("location", spot));
    }
    body.put("participantsMale", around(story.men()));
    body.put("participantsFemale", around(story.women()));
    body.put("cadres", 2 + random.nextInt(6));
    body.put("method", story.method());
    body.put("narrative", pick(story.narratives()));
    if (story.obstacles() != null && random.nextInt(2) == 0) {
      body.put("obstacles", story.obstacles());
    }
    if (random.nextInt(3) == 0) {
      var amount = 100_000 * (2 + random.nextInt(20));
      body.put("partners", pick(PARTNERS));
      body.put("costs", List.of(Map.of("source", "APBDES", "amount", String.valueOf(amount))));
    }
    body.put("results", results(team, story, growth));
    return body;
  }

  private List<Map<String, String>> results(Region team, DemoStory story, int growth) {
    var results = new ArrayList<Map<String, String>>();
    for (var amount : story.amounts()) {
      // A village keeps its size: its stocks differ from others' and grow a little every month.
      var ofVillage = 0.6 + (team.id() * 37 % 100) / 100.0;
      var value =
          amount.stock()
              ? Math.max(1, Math.round(amount.middle() * ofVillage * (1 + 0.05 * growth)))
              : around(amount.middle());
      var indicator = story.type() + "." + amount.n();
      results.add(Map.of("indicator", indicator, "value", String.valueOf(value)));
    }
    return results;
  }

  private int around(int middle) {
    return (int) Math.round(middle * (0.6 + random.nextDouble() * 0.8));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
