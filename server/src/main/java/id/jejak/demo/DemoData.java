package id.jejak.demo;

import id.jejak.access.CurrentUser;
import id.jejak.account.Accounts;
import id.jejak.activity.Outcome;
import id.jejak.activity.Submissions;
import id.jejak.photo.Photos;
import id.jejak.region.Region;
import id.jejak.review.Decision;
import id.jejak.review.Reviews;
import id.jejak.serving.Preparation;
import id.jejak.shared.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Months of activities for Halmahera Selatan, the same at every first start on one day: silent
/// villages, returned reports, late ones, stock and flow. Everything goes through intake and
/// review.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoData implements Preparation {
  private static final Logger log = LoggerFactory.getLogger(DemoData.class);
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
  private static final int MONTHS = 5;
  private static final List<String> NOTES =
      List.of(
          "Jumlah hasilnya belum diisi, Bu.",
          "Fotonya kurang jelas, mohon diganti.",
          "Tanggalnya apakah sudah benar, Bu?");

  private final DemoPeople people;
  private final DemoClock clock;
  private final Accounts accounts;
  private final Submissions submissions;
  private final Reviews reviews;
  private final Photos photos;
  private final JsonMapper json;
  private final Random random = new Random(82_04);
  private final DemoPictures pictures = new DemoPictures(new Random(82_04));

  DemoData(
      DemoPeople people,
      DemoClock clock,
      Accounts accounts,
      Submissions submissions,
      Reviews reviews,
      Photos photos,
      JsonMapper json) {
    this.people = people;
    this.clock = clock;
    this.accounts = accounts;
    this.submissions = submissions;
    this.reviews = reviews;
    this.photos = photos;
    this.json = json;
  }

  @Override
  public void prepare() {
    if (!accounts.listUsers().isEmpty()) {
      return;
    }
    var started = System.nanoTime();
    people.appoint(random);
    var users =
        accounts.listUsers().stream()
            .collect(Collectors.toMap(CurrentUser::username, Function.identity()));
    var planned = new ArrayList<Planned>();
    people.villages().forEach(village -> plan(village, users, planned));
    planned.sort(Comparator.comparing(Planned::sentAt));
    planned.forEach(this::send);
    clock.runOn();
    log.info(
        "{} sample reports in {} s", planned.size(), (System.nanoTime() - started) / 1_000_000_000);
  }

  /// A report that will be sent at an instant, and what becomes of it.
  private record Planned(
      CurrentUser author,
      CurrentUser reviewer,
      DemoStory story,
      Map<String, Object> body,
      Instant sentAt,
      boolean pictured,
      int fate) {}

  private void plan(Region village, Map<String, CurrentUser> users, List<Planned> into) {
    var today = LocalDate.ofInstant(clock.instant(), WIT);
    var silentFor = random.nextInt(100) < 13 ? 1 + random.nextInt(3) : 0;
    var shown = village.code().value().startsWith("82.04.08.") || random.nextInt(8) == 0;
    for (var back = MONTHS - 1; back >= silentFor; back--) {
      var month = YearMonth.from(today).minusMonths(back);
      var lastDay = back == 0 ? today.getDayOfMonth() : month.lengthOfMonth();
      var count = 2 + random.nextInt(4);
      for (var i = 0; i < count; i++) {
        var story = DemoStory.ALL.get(random.nextInt(DemoStory.ALL.size()));
        var day = month.atDay(1 + random.nextInt(lastDay));
        var author = users.get(village.code() + "-" + office(story));
        var reviewer = users.get(village.parentCode() + "-sekretaris");
        if (author != null && reviewer != null) {
          var sentAt = sentAt(day);
          var recent = day.isAfter(today.minusDays(40));
          var body = body(village, story, day, MONTHS - 1 - back);
          into.add(
              new Planned(
                  author, reviewer, story, body, sentAt, shown && recent, random.nextInt(100)));
        }
      }
    }
  }

  private static String office(DemoStory story) {
    return switch (story.field()) {
      case POKJA_I -> "pokja1";
      case POKJA_II -> "pokja2";
      case POKJA_III -> "pokja3";
      case POKJA_IV -> "pokja4";
      case SEKRETARIAT -> "sekretaris";
    };
  }

  // Most send on the same day or the next, some wait for a boat to a place with signal.
  private Instant sentAt(LocalDate day) {
    var delay = random.nextInt(10) == 0 ? 2 + random.nextInt(9) : random.nextInt(2);
    var time = LocalTime.of(17 + random.nextInt(5), random.nextInt(60), random.nextInt(60));
    var sent = day.plusDays(delay).atTime(time).atZone(WIT).toInstant();
    var now = Instant.now().minusSeconds(600);
    return sent.isAfter(now) ? now : sent;
  }

  private Map<String, Object> body(Region village, DemoStory story, LocalDate day, int growth) {
    var body = new LinkedHashMap<String, Object>();
    body.put("baseRevision", 0);
    body.put("regionCode", village.code().value());
    body.put("field", story.field().name());
    body.put("typeCode", story.type());
    body.put("title", story.titles().get(random.nextInt(story.titles().size())));
    body.put("startDate", day.toString());
    body.put("startTime", "%02d:%02d".formatted(8 + random.nextInt(8), random.nextInt(2) * 30));
    body.put("place", story.place() + ", Desa " + village.name());
    body.put("participantsMale", around(story.men()));
    body.put("participantsFemale", around(story.women()));
    body.put("cadres", 2 + random.nextInt(6));
    body.put("method", story.method());
    body.put("narrative", story.narrative());
    if (random.nextInt(3) == 0) {
      body.put(
          "partners",
          List.of("Bidan desa", "Dinas Pertanian", "Pemerintah desa", "Puskesmas")
              .get(random.nextInt(4)));
      body.put(
          "costs",
          List.of(
              Map.of(
                  "source",
                  "APBDES",
                  "amount",
                  String.valueOf(100_000 * (2 + random.nextInt(20))))));
    }
    body.put("results", results(village, story, growth));
    return body;
  }

  private List<Map<String, String>> results(Region village, DemoStory story, int growth) {
    var results = new ArrayList<Map<String, String>>();
    for (var amount : story.amounts()) {
      // A village keeps its size: its stocks differ from others' and grow by a little every month.
      var ofVillage = 0.6 + (village.id() * 37 % 100) / 100.0;
      var value =
          amount.stock()
              ? Math.max(1, (int) Math.round(amount.middle() * ofVillage * (1 + 0.05 * growth)))
              : around(amount.middle());
      results.add(
          Map.of("indicator", story.type() + "." + amount.n(), "value", String.valueOf(value)));
    }
    return results;
  }

  private int around(int middle) {
    return middle == 0
        ? 0
        : Math.max(0, (int) Math.round(middle * (0.6 + random.nextDouble() * 0.8)));
  }

  private void send(Planned planned) {
    clock.standAt(planned.sentAt());
    var body = new LinkedHashMap<>(planned.body());
    if (planned.pictured()) {
      var taken = new ArrayList<Map<String, Object>>();
      for (var i = 0; i < 1 + random.nextInt(2); i++) {
        var jpeg = pictures.draw(i == 0 ? planned.story().scene() : "rapat");
        var sha256 = Sha256.hex(jpeg);
        photos.keep(planned.author().officer(), sha256, jpeg);
        taken.add(
            Map.of("sha256", sha256, "caption", planned.body().get("title"), "private", false));
      }
      body.put("photos", taken);
    }
    var id = id(planned.sentAt());
    JsonNode report = json.valueToTree(body);
    if (submissions.submit(planned.author(), id, report) instanceof Outcome.Accepted accepted) {
      review(planned, id, accepted.revision());
    } else {
      throw new IllegalStateException("a sample report was refused: " + body);
    }
  }

  // Of a hundred: 72 approved, 6 returned, 22 still waiting; older ones are nearly all decided.
  private void review(Planned planned, UUID id, int revision) {
    var decidedAt = planned.sentAt().plusSeconds(3_600L * (6 + planned.fate()));
    var now = Instant.now();
    if (decidedAt.isAfter(now)
        || planned.fate() >= 94 && planned.sentAt().isAfter(now.minusSeconds(3_000_000))) {
      return;
    }
    clock.standAt(decidedAt);
    if (planned.fate() < 5) {
      var note = NOTES.get(planned.fate() % NOTES.size());
      reviews.decide(planned.reviewer(), id, revision, new Decision.SendBack(note));
      return;
    }
    reviews.decide(planned.reviewer(), id, revision, new Decision.Approve());
    if (planned.pictured() && planned.fate() < 80) {
      reviews.publish(planned.reviewer(), id, true);
    }
  }

  /// A UUIDv7 of that instant.
  private UUID id(Instant at) {
    var high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
    var low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
